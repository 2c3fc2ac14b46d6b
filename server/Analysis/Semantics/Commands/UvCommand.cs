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
        (Verb, VerbPath, Operands) = Arguments.Operands switch
        {
            [var group, var verb, ..] words when group.Is("pip") || group.Is("tool") => (verb, $"{group.Value} {verb.Value}", words.RemoveRange(0, 2)),
            [var verb, ..] words => (verb, verb.Value ?? "", words.RemoveAt(0)),
            _ => ((ShellWord?)null, "", (ImmutableArray<ShellWord>)[]),
        };
        Inputs = FindInputs();
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
        "pip install" => HasProject(Operands) || HasProject(Arguments.ValuesOf("editable")),
        _ => false,
    };

    public override bool NamesPackages => VerbPath is "pip install" or "add" or "tool install"
        && !LocalPackage.WithoutPaths(Operands).IsEmpty;

    public override ImmutableArray<ShellWord> PackageWords => VerbPath is "pip install" or "tool install" ? LocalPackage.WithoutPaths(Operands) : [];

    private ImmutableArray<InstallInput> FindInputs()
    {
        switch (VerbPath)
        {
            case "sync":
                string? folder = (Arguments.Find("directory") ?? Arguments.Find("project"))?.Value is { } value ? value.Value : ".";
                return [InstallInput.InFolder(folder, "pyproject.toml"), InstallInput.InFolder(folder, "uv.lock", isOptional: true)];
            case "pip sync":
                return [.. Named(Operands)];
            case "pip install":
                List<InstallInput> files = Named(Arguments.ValuesOf("requirement"));
                if (!Arguments.Has("no-deps"))
                {
                    AddProjects(files, Operands);
                    AddProjects(files, Arguments.ValuesOf("editable"));
                }

                return [.. files];
            case "add":
                return [.. Named(Arguments.ValuesOf("requirement"))];
            default:
                return [];
        }
    }

    private static List<InstallInput> Named(ImmutableArray<ShellWord> words)
    {
        List<InstallInput> files = [];
        foreach (ShellWord word in words)
        {
            if (InstallInput.Named(word) is { } file) files.Add(file);
        }

        return files;
    }

    private static void AddProjects(List<InstallInput> files, ImmutableArray<ShellWord> words)
    {
        foreach (ShellWord word in words)
        {
            if (!LocalPackage.IsProject(word.Literal)) continue;

            string? folder = word.Value is { } path ? LocalPackage.WithoutExtras(path) : null;
            foreach (string name in (ReadOnlySpan<string>)["pyproject.toml", "setup.py", "setup.cfg"]) files.Add(InstallInput.InFolder(folder, name, isOptional: true));
        }
    }

    private static bool HasProject(ImmutableArray<ShellWord> words)
    {
        foreach (ShellWord word in words)
        {
            if (LocalPackage.IsProject(word.Literal)) return true;
        }

        return false;
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
