using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>The distribution's own Python, as far as a stage is sure to have no other one of the same name.</summary>
/// <param name="Known">Its series, where the distribution's is known.</param>
/// <param name="IsThere">Whether it was installed.</param>
/// <param name="IsUncertain">Whether something may have brought another one.</param>
internal readonly record struct SystemPython(string? Known, bool IsThere = false, bool IsUncertain = false)
{
    private const string Python = "python";
    private const string Three = "python3";

    /// <summary>Programs that bring a Python, or say which is meant.</summary>
    private static readonly string[] Managers = ["pyenv", "asdf", "mise", "rtx", "conda", "mamba", "micromamba", "nix-env", "brew", "virtualenvwrapper"];

    private static readonly string[] Movers = ["ln", "mv", "cp", "update-alternatives", "install", "tar", "unzip"];

    /// <summary>The series of <c>python3</c>; <c>null</c> where it is not there, or not certain.</summary>
    public string? Series => IsThere && !IsUncertain ? Known : null;

    /// <summary>Whether there is anything to be followed.</summary>
    public bool IsFollowed => Known is not null && !IsUncertain;

    /// <summary>What is there before a stage begins that starts from an image.</summary>
    public static SystemPython On(StageRuntime runtime) =>
        new(runtime is { Kind: ImageKind.Distribution, IsExtended: false, PythonSeries: null, Distribution: { } distribution } ? distribution.PythonSeries : null);

    /// <summary>Whether <c>python3</c> is what runs pip: not where it is called by another version or by a path.</summary>
    public static bool IsFor(PipCommand pip) =>
        pip.Invocation.Interpreter is { } interpreter ? interpreter.Is(Three) || interpreter.Is(Python) : pip.Invocation.ProgramWord.Is("pip3") || pip.Invocation.ProgramWord.Is("pip");

    public SystemPython After(Invocation invocation, ToolCommand? known) =>
        known is SystemPackageCommand system ? After(system) : this with { IsUncertain = IsUncertain || MayBring(invocation) };

    public SystemPython After(TransferSyntax transfer)
    {
        if (transfer.From is null && transfer.Kind != InstructionKind.Add) return this;

        string target = transfer.Destination?.Text.TrimEnd('/') ?? "";
        bool bringsAll = target is "" or "/usr" or "/usr/local" or "/usr/local/lib" or "/usr/lib" || target.Contains('$', StringComparison.Ordinal) || IsAboutPython(target);
        bool isUncertain = IsUncertain || bringsAll;
        foreach (WordSyntax source in transfer.Sources) isUncertain = isUncertain || IsAboutPython(source.Text);
        return this with { IsUncertain = isUncertain };
    }

    private SystemPython After(SystemPackageCommand system)
    {
        bool isClear = system is AptCommand or ApkCommand && !system.MayHideOptions && !system.Arguments.Has("repository") && !system.Arguments.Has("target-release");
        if (!isClear) return this with { IsUncertain = true };

        SystemPython after = this;
        foreach (ShellWord word in system.Operands)
        {
            string name = SystemPackages.NameOf(word.LiteralPrefix);
            if (word.HasExpansion) after = after with { IsUncertain = true };
            if (!IsAboutPython(name) && !name.StartsWith("py3-", StringComparison.Ordinal)) continue;

            bool isIt = system.IsInstall && !system.Shell.IsConditional && IsOfSystem(name) && !word.LiteralPrefix.Contains('@', StringComparison.Ordinal);
            after = isIt ? after with { IsThere = true } : after with { IsUncertain = true };
        }

        return after;
    }

    // python3, python3-dev, libpython3-dev, python-is-python3, py3-pip; python3.11-venv where that is what python3 is.
    private bool IsOfSystem(string name) =>
        name is Three or "python-is-python3" || name.StartsWith("python3-", StringComparison.Ordinal) || name.StartsWith("libpython3-", StringComparison.Ordinal)
        || name.StartsWith("py3-", StringComparison.Ordinal) || name == Python + Known || name.StartsWith($"{Python}{Known}-", StringComparison.Ordinal);

    private static bool MayBring(Invocation invocation)
    {
        if (SystemPackages.MayInstallUnseen(invocation) || Array.IndexOf(Managers, invocation.Program) >= 0) return true;
        if (Array.IndexOf(Movers, invocation.Program) < 0) return false;

        foreach (ShellWord argument in invocation.Arguments)
        {
            if (argument.HasExpansion || IsAboutPython(argument.LiteralPrefix) || argument.LiteralPrefix is "/usr" or "/usr/local" or "/") return true;
        }

        return false;
    }

    private static bool IsAboutPython(string text) =>
        text.Contains(Python, StringComparison.OrdinalIgnoreCase) || text.Contains("pypy", StringComparison.Ordinal) || text.EndsWith("/pip", StringComparison.Ordinal) || text.EndsWith("/pip3", StringComparison.Ordinal);
}
