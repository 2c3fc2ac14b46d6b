using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>pip</c>, <c>pip3.12</c>, <c>python -m pip</c>: any of its commands.</summary>
/// <remarks>
/// The options are those of pip 26's install, download, wheel, uninstall, config and cache together. optparse, which pip is built on,
/// takes any unambiguous beginning of a long option: <c>--no-cache</c> is <c>--no-cache-dir</c>.
/// </remarks>
public sealed class PipCommand : InstallerCommand
{
    private static readonly ArgumentGrammar Grammar = new(
        "help/h debug isolated require-virtualenv/require-venv python= verbose/v version/V quiet/q log/log-file/local-log= no-input "
        + "keyring-provider= proxy= retries= timeout/default-timeout= exists-action= trusted-host= cert= client-cert= cache-dir= "
        + "no-cache-dir disable-pip-version-check no-color no-python-version-warning use-feature= use-deprecated= resume-retries= "
        + "requirement/r= constraint/c= build-constraint= no-deps/no-dependencies pre all-releases= only-final= editable/e= group= dry-run "
        + "target/t= platform= python-version= implementation= abi= user no-user root= prefix= src/source/source-dir/source-directory= "
        + "upgrade/U upgrade-strategy= force-reinstall ignore-installed/I ignore-requires-python no-build-isolation use-pep517 "
        + "no-use-pep517 check-build-dependencies break-system-packages config-settings/config-setting/C= global-option= build-option= "
        + "compile no-compile no-warn-script-location no-warn-conflicts no-binary= only-binary= prefer-binary require-hashes "
        + "progress-bar= root-user-action= report= no-clean index-url/i/pypi-url= extra-index-url= no-index find-links/f= "
        + "uploaded-prior-to= dest/d/destination-dir/destination-directory= wheel-dir/w= no-verify yes/y editor= "
        + "global site format= output/o= hash= path= exclude=",
        allowsPrefixes: true);

    // Asked for by several rules, and by all that reads what is installed.
    private ImmutableArray<ShellWord> requirements;

    internal PipCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        Arguments = Grammar.Read(invocation.Arguments);
        Operands = Arguments.Operands.IsEmpty ? [] : Arguments.Operands.RemoveAt(0);
        IsInstall = Verb?.Is("install") == true;
        UsesDownloads = IsInstall || (Verb is { } verb && (verb.Is("download") || verb.Is("wheel") || verb.Is("lock")));
        Inputs = UsesDownloads ? FindInputs() : [];
    }

    public ArgumentList Arguments { get; }

    public override ShellWord? Verb => Arguments.Operands.IsEmpty ? null : Arguments.Operands[0];

    /// <summary>What follows the verb and is no option: requirements, paths and URLs.</summary>
    public ImmutableArray<ShellWord> Operands { get; }

    /// <summary>Whether it may add options that are not written here: <c>$FLAGS</c>, or from <c>xargs</c>.</summary>
    public bool MayHideOptions => Arguments.MayHideOptions || Invocation.TakesArgumentsFromInput;

    /// <summary><c>install</c></summary>
    public bool IsInstall { get; }

    /// <summary>Whether it fetches packages, all of which go through pip's cache.</summary>
    public bool UsesDownloads { get; }

    /// <summary>Whether it takes everything from folders (<c>--no-index --find-links=/wheels</c>), past pip's cache.</summary>
    public bool ReadsFoldersOnly => Arguments.Has("no-index")
        && !Arguments.ValuesOf("find-links").Any(place => place.HasSubstitution || place.LiteralPrefix.Contains("://", StringComparison.Ordinal))
        && !Operands.Any(operand => operand.LiteralPrefix.Contains("://", StringComparison.Ordinal));

    /// <summary>
    /// Whether this command line or the script before it turns the cache off. Options come after the environment, and the last one of
    /// <c>--no-cache-dir</c> and <c>--cache-dir</c> counts.
    /// </summary>
    public bool DisablesCache
    {
        get
        {
            for (int i = Arguments.Options.Length - 1; i >= 0; i--)
            {
                CommandOption option = Arguments.Options[i];
                if (option.Name == "no-cache-dir") return true;

                // pip has no cache where the folder's name is empty.
                if (option.Name == "cache-dir") return option.Value is not { } folder || folder.Value == "";
            }

            return FindVariable("PIP_NO_CACHE_DIR") is { } value && DisablesCacheWith(value.Value);
        }
    }

    /// <summary>Where the cache is, if this command line or the script before it says so.</summary>
    public ShellWord? CacheFolder => Arguments.Find("cache-dir")?.Value ?? FindVariable("PIP_CACHE_DIR");

    /// <summary><c>pip cache purge</c></summary>
    public bool PurgesCache => Verb?.Is("cache") == true && Operands is [var what, ..] && what.Is("purge");

    /// <summary>The packages to install as their requirements are written, without paths, <c>-e</c> and <c>-r</c>.</summary>
    public ImmutableArray<ShellWord> Requirements
    {
        get
        {
            if (requirements.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref requirements, LocalPackage.WithoutPaths(Operands));
            return requirements;
        }
    }

    /// <summary>The requirements files of <c>-r</c>.</summary>
    public ImmutableArray<ShellWord> RequirementFiles => Arguments.ValuesOf("requirement");

    /// <summary>The constraints files of <c>-c</c>.</summary>
    public ImmutableArray<ShellWord> ConstraintFiles => Arguments.ValuesOf("constraint");

    /// <summary>The projects and repositories of <c>-e</c>.</summary>
    public ImmutableArray<ShellWord> Editables => Arguments.ValuesOf("editable");

    public override ImmutableArray<InstallInput> Inputs { get; }

    public override bool InstallsProject => UsesDownloads && (HasProject(Operands) || HasProject(Editables));

    public override bool NamesPackages => IsInstall && !Requirements.IsEmpty;

    public override ImmutableArray<ShellWord> PackageWords => IsInstall ? Requirements : [];

    /// <summary>What <c>pip config set</c> sets a key to, such as <c>no-cache-dir</c>, for this user or for all.</summary>
    public ShellWord? FindConfigured(string key)
    {
        bool sets = Verb?.Is("config") == true && Operands is [var action, var name, _, ..] && action.Is("set")
            && name.Value is { } full && full.EndsWith($".{key}", StringComparison.Ordinal);
        return sets ? Operands[2] : null;
    }

    /// <summary>Whether the cache is off where PIP_NO_CACHE_DIR has this value; null is a value that is not known.</summary>
    /// <remarks>
    /// pip ignores an empty value. It turns the cache off for every truth value, "0", "no" and "false" too: they did so by mistake at
    /// first, and pip keeps it for those who rely on it (pip/_internal/cli/cmdoptions.py, _handle_no_cache_dir). With anything else it
    /// refuses to run. An unknown value was set by someone who had a reason to.
    /// </remarks>
    public static bool DisablesCacheWith(string? value) => value != "";

    private static bool HasProject(ImmutableArray<ShellWord> words)
    {
        foreach (ShellWord word in words)
        {
            if (LocalPackage.IsProject(word.Literal)) return true;
        }

        return false;
    }

    private ImmutableArray<InstallInput> FindInputs()
    {
        ImmutableArray<InstallInput>.Builder? files = null;

        // A constraints file alone installs nothing.
        if (Arguments.Has("requirement"))
        {
            AddFiles(RequirementFiles);
            AddFiles(ConstraintFiles);
        }

        if (!Arguments.Has("no-deps"))
        {
            AddProjects(Operands);
            AddProjects(Editables);
        }

        if (Arguments.Has("group")) Add(InstallInput.InFolder(".", "pyproject.toml"));
        return files?.DrainToImmutable() ?? [];

        void Add(InstallInput file) => (files ??= ImmutableArray.CreateBuilder<InstallInput>(1)).Add(file);

        void AddFiles(ImmutableArray<ShellWord> words)
        {
            foreach (ShellWord word in words)
            {
                if (InstallInput.Named(word) is { } file) Add(file);
            }
        }

        void AddProjects(ImmutableArray<ShellWord> words)
        {
            foreach (ShellWord word in words)
            {
                if (!LocalPackage.IsProject(word.Literal)) continue;

                string? folder = word.Value is { } path ? LocalPackage.WithoutExtras(path).TrimEnd('/') : null;
                foreach (string name in (ReadOnlySpan<string>)["pyproject.toml", "setup.py", "setup.cfg"])
                {
                    Add(InstallInput.InFolder(folder, name, isOptional: true));
                }
            }
        }
    }
}
