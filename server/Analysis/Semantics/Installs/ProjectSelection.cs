using Basewise.Analysis.Semantics.Commands;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>Which of a project's extras and groups a command installs.</summary>
internal sealed class ProjectSelection
{
    private const string Main = "main";

    /// <summary>The names that installers and locks have for what belongs to no group.</summary>
    private static readonly string[] MainNames = [Main, "default"];

    private HashSet<string> extras = [];
    private HashSet<string> groups = [];
    private HashSet<string> without = [];
    private bool hasMain = true;
    private bool hasAllExtras;
    private bool hasAllGroups;

    public static ProjectSelection OfExtras(IEnumerable<string> extras) => new() { extras = Normalized(extras) };

    /// <summary><c>uv sync</c>: the group <c>dev</c> too, unless it is told otherwise.</summary>
    /// <returns><c>null</c> where another project of the workspace is meant.</returns>
    public static ProjectSelection? OfUv(UvCommand uv)
    {
        ArgumentList arguments = uv.Arguments;
        if (arguments.Has("package") || arguments.Has("all-packages") || arguments.Has("script")) return null;

        HashSet<string> only = Names(arguments, "only-group");
        if (arguments.Has("only-dev")) only.Add("dev");
        if (only.Count > 0) return new ProjectSelection { hasMain = false, groups = only };

        HashSet<string> groups = Names(arguments, "group");
        if (!arguments.Has("no-dev") && !arguments.Has("no-default-groups")) groups.Add("dev");
        return new ProjectSelection
        {
            extras = Names(arguments, "extra"),
            groups = groups,
            without = [.. Names(arguments, "no-group"), .. arguments.Has("no-dev") ? ["dev"] : (string[])[]],
            hasAllExtras = arguments.Has("all-extras"),
            hasAllGroups = arguments.Has("all-groups"),
        };
    }

    /// <summary><c>poetry install</c>: every group that is not optional, unless it is told otherwise.</summary>
    public static ProjectSelection OfPoetry(PoetryCommand poetry)
    {
        ArgumentList arguments = poetry.Arguments;
        HashSet<string> only = Names(arguments, "only");
        if (only.Count > 0) return new ProjectSelection { hasMain = only.Overlaps(MainNames), groups = only };

        return new ProjectSelection
        {
            extras = Names(arguments, "extras"),
            groups = Names(arguments, "with"),
            without = [.. Names(arguments, "without"), .. arguments.Has("no-dev") ? ["dev"] : (string[])[]],
            hasAllExtras = arguments.Has("all-extras"),
            hasAllGroups = true,
        };
    }

    /// <summary><c>poetry export</c>: no group unless it is told so.</summary>
    public static ProjectSelection OfPoetryExport(PoetryCommand poetry)
    {
        ProjectSelection selection = OfPoetry(poetry);
        if (poetry.Arguments.Has("dev")) selection.groups.Add("dev");
        selection.hasAllGroups = poetry.Arguments.Has("all-groups");
        return selection;
    }

    /// <summary><c>pipenv requirements</c></summary>
    public static ProjectSelection OfPipenvRequirements(PipenvCommand pipenv)
    {
        ProjectSelection selection = OfPipenv(pipenv);
        if (!pipenv.Arguments.Has("dev-only")) return selection;

        (selection.hasMain, selection.groups) = (false, ["dev-packages", "develop", "dev"]);
        return selection;
    }

    /// <summary><c>pdm sync</c>: the development groups too, unless it is told otherwise.</summary>
    public static ProjectSelection OfPdm(PdmCommand pdm)
    {
        ArgumentList arguments = pdm.Arguments;
        HashSet<string> named = Names(arguments, "group");
        bool isProduction = arguments.Has("production") || arguments.Has("prod");
        return new ProjectSelection
        {
            extras = named,
            groups = named,
            without = Names(arguments, "without"),
            hasMain = !arguments.Has("no-default"),
            hasAllExtras = named.Contains(":all"),
            hasAllGroups = !isProduction && named.Count == 0,
        };
    }

    /// <summary><c>pipenv install</c>: <c>[packages]</c>, and <c>[dev-packages]</c> with <c>--dev</c>.</summary>
    public static ProjectSelection OfPipenv(PipenvCommand pipenv)
    {
        HashSet<string> categories = Names(pipenv.Arguments, "categories");
        bool hasDevelopment = pipenv.Arguments.Has("dev") || pipenv.Arguments.Has("d");
        if (hasDevelopment) categories.UnionWith(["dev-packages", "develop", "dev"]);
        return new ProjectSelection { groups = categories, hasMain = categories.Count == 0 || hasDevelopment || categories.Overlaps(["packages", .. MainNames]) };
    }

    public bool Takes(Dependency dependency) => dependency.Scope switch
    {
        DependencyScope.Main => hasMain && (!dependency.IsOptional || hasAllExtras),
        DependencyScope.Extra => hasAllExtras || extras.Contains(PackageName.Normalize(dependency.Group ?? "")),
        DependencyScope.Group => TakesGroup(dependency.Group ?? ""),
        _ => false,
    };

    /// <summary>Whether a package is taken that a lock has for these groups.</summary>
    public bool TakesAny(IEnumerable<string> lockGroups)
    {
        foreach (string group in lockGroups)
        {
            if (MainNames.Contains(group) ? hasMain : TakesGroup(group)) return true;
        }

        return false;
    }

    private bool TakesGroup(string group)
    {
        string name = PackageName.Normalize(group);
        return !without.Contains(name) && (hasAllGroups || groups.Contains(name));
    }

    private static HashSet<string> Names(ArgumentList arguments, string option) =>
        Normalized(arguments.ValuesOf(option).SelectMany(value => (value.Value ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)));

    private static HashSet<string> Normalized(IEnumerable<string> names) => [.. names.Select(PackageName.Normalize)];
}
