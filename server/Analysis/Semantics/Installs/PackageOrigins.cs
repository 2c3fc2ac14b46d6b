using System.Buffers;
using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Indexes;
using Basewise.Knowledge.Ports;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Dockerfile.Variables;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>
/// Tells where an installer's command takes packages from. What another index or a folder of wheels holds is not known, and nobody adds one
/// without a reason: then nothing is said of wheels.
/// </summary>
internal sealed class PackageOrigins
{
    private static readonly string[] PyPIHosts = ["pypi.org", "pypi.python.org"];

    /// <summary>Where PyPI keeps its files.</summary>
    private const string FileHosts = ".pythonhosted.org";

    private static readonly string[] Options = ["index-url", "extra-index-url", "index", "default-index", "find-links", "no-index", "pypi-mirror", "torch-backend"];

    /// <summary>Those that make other places than indexes known, or none at all, with the variables for them.</summary>
    private static readonly string[] Elsewhere = ["find-links", "no-index", "pypi-mirror", "torch-backend", "config-file", "pip-args"];
    private static readonly string[] VariablesOfElsewhere = ["PIP_FIND_LINKS", "PIP_NO_INDEX", "PIP_CONFIG_FILE", "UV_FIND_LINKS", "UV_NO_INDEX", "UV_CONFIG_FILE", "UV_TORCH_BACKEND", "PIPENV_PYPI_MIRROR"];

    private static readonly string[] Variables =
    [
        "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS", "PIP_NO_INDEX", "PIP_CONFIG_FILE", "UV_INDEX_URL", "UV_DEFAULT_INDEX", "UV_EXTRA_INDEX_URL", "UV_INDEX",
        "UV_FIND_LINKS", "UV_NO_INDEX", "UV_CONFIG_FILE", "UV_TORCH_BACKEND", "PIPENV_PYPI_MIRROR",
    ];

    /// <summary>The options that name an index in PyPI's place, or one beside it, with the variables for them.</summary>
    private static readonly string[] PrimaryOptions = ["index-url", "default-index"];
    private static readonly string[] PrimaryVariables = ["PIP_INDEX_URL", "UV_INDEX_URL", "UV_DEFAULT_INDEX"];
    private static readonly string[] ExtraOptions = ["extra-index-url", "index"];
    private static readonly string[] ExtraVariables = ["PIP_EXTRA_INDEX_URL", "UV_EXTRA_INDEX_URL", "UV_INDEX"];

    private static readonly string[] ConfigurationFiles = ["pip.conf", ".pip", "uv.toml", ".netrc", "pypirc", ".pypirc"];

    private static readonly string[] PartsOfConfigurationNames = ["pipconf", "pip_conf", "pip-conf"];
    private static readonly SearchValues<string> ConfigurationNames = SearchValues.Create(PartsOfConfigurationNames, StringComparison.OrdinalIgnoreCase);

    /// <summary>Without any of them no file is a configuration, and no variable and no <c>pip config set</c> names an index.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        [
            .. ConfigurationFiles, .. PartsOfConfigurationNames,
            "_INDEX", "_FIND_LINKS", "PYPI_MIRROR", ".index", ".extra-index-url", ".default-index", ".pypi-mirror", ".find-links",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a variable or a configuration anywhere in the file names another index.</summary>
    private readonly bool isSetByFile;

    /// <summary>Whether the image has a configuration of its own, of which no more is known.</summary>
    private readonly bool isConfigured;

    // Of the scope that was asked about last.
    private Answer? last;

    public PackageOrigins(SemanticModel model)
    {
        // All commands of a long file are read by its sections, on several threads. Who asks here would read them alone while all others wait.
        if (!model.Sections.IsEmpty && !model.Syntax.Source.Content.AsSpan().ContainsAny(Marks)) return;

        isConfigured = BringConfiguration(model.StepsOf(InstructionKind.Copy)) || BringConfiguration(model.StepsOf(InstructionKind.Add)) || SetIndex(model.CommandsOf<PipCommand>());
        isSetByFile = isConfigured || SetIndex(model.IndexSettings);
    }

    /// <summary>Whether a command asks PyPI and nobody else, as far as the Dockerfile tells.</summary>
    public bool AreOnPyPI(Step step, InstallerCommand command, ArgumentList arguments)
    {
        if (isSetByFile || MountsConfiguration(step)) return false;

        foreach (CommandOption option in arguments.Options)
        {
            // Of several of one name the last one counts.
            if (Array.IndexOf(Options, option.Name) >= 0 && !(arguments.Find(option.Name)?.Value is { } value && IsAddressOfPyPI(value.LiteralPrefix))) return false;
        }

        // Most commands set nothing themselves, and find what the one before them found.
        if (!command.HasVariables) return AnswerOf(step.Variables).AreOnPyPI;

        foreach (string variable in Variables)
        {
            if (IsElsewhere(step.SettingOf(command, variable))) return false;
        }

        return true;
    }

    private Answer AnswerOf(VariableScope scope)
    {
        if (last is { } known && known.Scope == scope) return known;

        bool areOnPyPI = true;
        bool setsNone = true;
        foreach (string variable in Variables)
        {
            VariableValue setting = scope.ValueOf(variable);
            areOnPyPI &= !IsElsewhere(setting);
            setsNone &= !setting.IsDefined;
        }

        Answer answer = new(scope, areOnPyPI, setsNone);
        last = answer;
        return answer;
    }

    private static bool IsElsewhere(VariableValue setting) => setting.IsDefined && !IsAddressOfPyPI(setting.Text ?? "");

    /// <summary>The indexes that a command is told of.</summary>
    /// <param name="command">Null where it is not written to its end: then what the stage says counts.</param>
    /// <param name="sources">Null where nothing is said.</param>
    /// <returns>False where packages may come from somewhere that is not known.</returns>
    public bool TryFindSources(Step step, InstallerCommand? command, out PackageSources? sources)
    {
        sources = null;
        if (isConfigured || MountsConfiguration(step)) return false;
        bool setsNone = AnswerOf(step.Variables).SetsNone;
        if (command is null) return setsNone;

        bool mayReadVariables = command.HasVariables || !setsNone;
        if (ArgumentsOf(command) is not { } arguments || NameElsewhere(arguments) || (mayReadVariables && IsSetElsewhere(step, command))) return false;

        List<string>? primary = null;
        List<string>? extra = null;
        if (!AddAddresses(ref primary, step, command, arguments, PrimaryOptions, mayReadVariables ? PrimaryVariables : [])) return false;
        if (!AddAddresses(ref extra, step, command, arguments, ExtraOptions, mayReadVariables ? ExtraVariables : [])) return false;

        sources = primary is null && extra is null ? null : new PackageSources(primary?[0], [.. extra ?? []]);
        return true;
    }

    private static bool NameElsewhere(ArgumentList arguments)
    {
        foreach (CommandOption option in arguments.Options)
        {
            if (Array.IndexOf(Elsewhere, option.Name) >= 0) return true;
        }

        return false;
    }

    private static bool IsSetElsewhere(Step step, InstallerCommand command)
    {
        foreach (string variable in VariablesOfElsewhere)
        {
            if (step.HasSetting(command, variable)) return true;
        }

        return false;
    }

    private static ArgumentList? ArgumentsOf(InstallerCommand command) => command switch
    {
        PipCommand pip => pip.Arguments,
        UvCommand uv => uv.Arguments,
        PipxCommand pipx => pipx.Arguments,
        PoetryCommand poetry => poetry.Arguments,
        PipenvCommand pipenv => pipenv.Arguments,
        PdmCommand pdm => pdm.Arguments,
        _ => null,
    };

    /// <param name="addresses">Null as long as there is none, as in most commands.</param>
    /// <returns>False for an address that only the build knows.</returns>
    private static bool AddAddresses(ref List<string>? addresses, Step step, InstallerCommand command, ArgumentList arguments, string[] options, string[] variables)
    {
        foreach (string option in options)
        {
            foreach (ShellWord value in arguments.ValuesOf(option))
            {
                if (value.Value is not { } text) return false;
                (addresses ??= []).Add(WithoutName(text));
            }
        }

        if (addresses is not null) return true;

        foreach (string variable in variables)
        {
            // uv does not read the variables of pip, nor pip those of uv.
            if (variable.StartsWith("UV_", StringComparison.Ordinal) != command is UvCommand || !step.HasSetting(command, variable)) continue;
            if (step.SettingOf(command, variable).Text is not { } text) return false;

            foreach (string address in text.Split(' ', StringSplitOptions.RemoveEmptyEntries)) (addresses ??= []).Add(WithoutName(address));
        }

        return true;
    }

    /// <summary>uv lets an index have a name: <c>torch=https://…</c>.</summary>
    private static string WithoutName(string address)
    {
        int equals = address.IndexOf('=', StringComparison.Ordinal);
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        return equals > 0 && equals < scheme ? address[(equals + 1)..] : address;
    }

    /// <summary>Whether a file of the project leaves it at that.</summary>
    public static bool AreOnPyPI(DependencyFile file)
    {
        foreach (PackageIndex index in file.Indexes)
        {
            if (index.Kind != PackageIndexKind.Explicit && !IsAddressOfPyPI(index.Url.Text)) return false;
        }

        foreach (OptionSyntax option in file.Options)
        {
            if (option.Option?.Name is "--no-index") return false;
        }

        return true;
    }

    /// <summary>Whether the index that a lock names for a package, by name or address, is PyPI.</summary>
    public static bool IsPyPI(RequirementsWord? index) =>
        index is not { } word || word.Text is "" or "pypi" or "PyPI" || IsAddressOfPyPI(word.Text);

    private static bool IsPyPI(string? host) => host is not null && (Array.IndexOf(PyPIHosts, host) >= 0 || host.EndsWith(FileHosts, StringComparison.Ordinal));

    /// <summary>Whether an address is one of PyPI's. Those of other indexes, in which none of its names stands, are not taken apart.</summary>
    private static bool IsAddressOfPyPI(string address) =>
        (address.Contains("pypi", StringComparison.OrdinalIgnoreCase) || address.Contains("pythonhosted", StringComparison.OrdinalIgnoreCase)) && IsPyPI(HostOf(address));

    private static string? HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri.Host.ToLowerInvariant() : null;

    private static bool BringConfiguration(ImmutableArray<Step> steps)
    {
        foreach (Step step in steps)
        {
            if (step.Effective is TransferSyntax transfer && BringsConfiguration(transfer)) return true;
        }

        return false;
    }

    private static bool BringsConfiguration(TransferSyntax transfer)
    {
        if (transfer.Destination is { } target && IsConfiguration(target.Content)) return true;

        foreach (WordSyntax source in transfer.Sources)
        {
            if (IsConfiguration(source.Content)) return true;
        }

        return false;
    }

    private static bool SetIndex(ImmutableArray<(Step, PipCommand)> commands)
    {
        foreach ((_, PipCommand pip) in commands)
        {
            if (pip.FindConfigured("index-url") is not null || pip.FindConfigured("extra-index-url") is not null) return true;
        }

        return false;
    }

    private static bool SetIndex(ImmutableArray<IndexSetting> settings)
    {
        foreach (IndexSetting setting in settings)
        {
            if (setting is { Option: null, Role: not IndexRole.TrustedHost } && !IsPyPI(setting.Host)) return true;
        }

        return false;
    }

    private static bool MountsConfiguration(Step step)
    {
        if (step.Effective is not RunSyntax run) return false;

        foreach (MountSyntax mount in run.Mounts)
        {
            bool isConfiguration = mount.Type is "secret" or "bind"
                && (IsConfiguration(mount.Target ?? "") || IsConfiguration(mount.Find("id") ?? "") || (mount.Type == "secret" && NamesIndex(mount)));
            if (isConfiguration) return true;
        }

        return false;
    }

    /// <summary>A secret that becomes a variable may be an address.</summary>
    private static bool NamesIndex(MountSyntax mount) =>
        (mount.Find("env") ?? mount.Find("id") ?? "") is var name && name.Contains("index", StringComparison.OrdinalIgnoreCase);

    private static bool IsConfiguration(ReadOnlySpan<char> path)
    {
        // Nearly all names that are copied are told from these by their last letter, and by one that stands in the rest.
        bool mayBeKnown = path is [.., 'f' or 'p' or 'l' or 'c' or 'F' or 'P' or 'L' or 'C'];
        bool mayHaveName = path.ContainsAny('f', 'F');
        if (!mayBeKnown && !mayHaveName) return false;

        ReadOnlySpan<char> name = path[(path.LastIndexOf('/') + 1)..];
        if (mayHaveName && name.ContainsAny(ConfigurationNames)) return true;
        if (!mayBeKnown) return false;

        foreach (string known in ConfigurationFiles)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private sealed record Answer(VariableScope Scope, bool AreOnPyPI, bool SetsNone);
}
