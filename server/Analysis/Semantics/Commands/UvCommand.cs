using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>
/// <c>uv</c>: <c>uv sync</c>, <c>uv pip install</c> and its other commands. (<c>uv run …</c> is the command that it runs.)
/// </summary>
public sealed class UvCommand : InstallerCommand
{
    private static readonly ArgumentGrammar Grammar = new(
        "requirement/requirements/r= constraint/constraints/c= override/overrides/o= build-constraint/build-constraints/b= editable/e= "
        + "extra= no-extra= group= no-group= only-group= package= index= default-index= index-url/i= extra-index-url= find-links/f= "
        + "index-strategy= keyring-provider= upgrade-package/P= resolution= prerelease= fork-strategy= config-setting/config-settings/C= "
        + "config-settings-package= no-build-isolation-package= exclude-newer= exclude-newer-package= link-mode= cache-dir= python/p= "
        + "target/t= prefix= python-version= python-platform= no-binary= only-binary= no-build-package= no-binary-package= "
        + "reinstall-package= refresh-package= torch-backend= config-file= project= directory= allow-insecure-host= color= script= "
        + "no-install-package= optional= marker/m= branch= tag= rev= bounds= with= with-editable= with-requirements= python-preference= "
        + "no-cache/no-cache-dir/n upgrade/U output-file= format= prompt=");

    internal UvCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        Arguments = Grammar.Read(invocation.Arguments);
        int verbs = Arguments.Operands is [var first, _, ..] && (first.Is("pip") || first.Is("tool")) ? 2 : 1;
        ImmutableArray<ShellWord> path = Arguments.Operands[..Math.Min(verbs, Arguments.Operands.Length)];
        Verb = path.IsEmpty ? null : path[^1];
        Operands = Arguments.Operands[path.Length..];
        VerbPath = string.Join(' ', path.Select(word => word.Value));
        Inputs = [.. FindInputs()];
    }

    public ArgumentList Arguments { get; }

    public override ShellWord? Verb { get; }

    /// <summary>The command: <c>sync</c>, <c>pip install</c>, <c>tool install</c>.</summary>
    public string VerbPath { get; }

    /// <summary>What follows the verb and is no option.</summary>
    public ImmutableArray<ShellWord> Operands { get; }

    /// <summary>Whether this command line or the script before it turns the cache off.</summary>
    public bool DisablesCache =>
        Arguments.Has("no-cache") || (FindVariable("UV_NO_CACHE") is { } value && value.Value is not ("" or "0" or "false"));

    public override ImmutableArray<InstallInput> Inputs { get; }

    public override bool InstallsProject => VerbPath switch
    {
        "sync" => !HasAny("no-install-project", "no-install-workspace", "only-group", "only-dev"),
        "add" => !HasAny("no-sync", "frozen", "no-install-project"),
        "pip install" => Paths.Any(),
        _ => false,
    };

    public override bool NamesPackages => VerbPath is "pip install" or "add" or "tool install"
        && !LocalPackage.WithoutPaths(Operands).IsEmpty;

    public override ImmutableArray<ShellWord> PackageWords => VerbPath is "pip install" or "tool install" ? LocalPackage.WithoutPaths(Operands) : [];

    private IEnumerable<ShellWord> Paths =>
        Operands.Concat(Arguments.ValuesOf("editable")).Where(word => LocalPackage.IsProject(word.Literal));

    private IEnumerable<InstallInput> FindInputs()
    {
        string? folder = (Arguments.Find("directory") ?? Arguments.Find("project"))?.Value is { } value ? value.Value : ".";
        switch (VerbPath)
        {
            case "sync":
                return [InstallInput.InFolder(folder, "pyproject.toml"), InstallInput.InFolder(folder, "uv.lock", isOptional: true)];
            case "pip sync":
                return Operands.Select(InstallInput.Named).OfType<InstallInput>();
            case "pip install":
                IEnumerable<InstallInput> projects = Arguments.Has("no-deps") ? [] : Paths.SelectMany(path =>
                    ((string[])["pyproject.toml", "setup.py", "setup.cfg"]).Select(name => InstallInput.InFolder(
                        path.Value is { } known ? LocalPackage.WithoutExtras(known) : null, name, isOptional: true)));
                return Arguments.ValuesOf("requirement").Select(InstallInput.Named).OfType<InstallInput>().Concat(projects);
            case "add":
                return Arguments.ValuesOf("requirement").Select(InstallInput.Named).OfType<InstallInput>();
            default:
                return [];
        }
    }

    private bool HasAny(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Arguments.Has(name)) return true;
        }

        return false;
    }
}
