using System.Buffers;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics;

/// <summary>The packages of the distribution that a stage has got by its RUNs, as far as their words tell.</summary>
public sealed class SystemPackages
{
    /// <summary>Programs that may install anything without saying so.</summary>
    private static readonly string[] Opaque =
    [
        "sh", "bash", "dash", "ash", "zsh", "dpkg", "gdebi", "make", "conda", "mamba", "micromamba", "brew", "nix", "install_packages", "apt-fast", "pacman", "emerge", "rpm", "ansible-playbook",
        "rustup", "rustup-init", "cmake", "ninja", "cargo",
    ];

    private static readonly SearchValues<char> Separators = SearchValues.Create("=:~<>@/");

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    // Few files remove packages, and only Alpine's have groups.
    private HashSet<string>? leftBehind;
    private Dictionary<string, List<string>>? groups;

    private SystemPackages()
    {
    }

    /// <summary>The names, without versions and architectures.</summary>
    public IReadOnlyCollection<string> Names => names;

    /// <summary>Packages that were removed again without what they had brought along.</summary>
    public IReadOnlyCollection<string> LeftBehind => leftBehind ?? (IReadOnlyCollection<string>)[];

    /// <summary>Whether nothing is seen that could have installed more.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>What is there when a command runs: of this stage and those below it, and of its own RUN what comes before it.</summary>
    /// <param name="index">Of its RUN in the stage.</param>
    public static SystemPackages Before(Stage stage, int index, ShellCommand command)
    {
        SystemPackages packages = Before(stage, index);
        packages.Add(stage.Steps[index], command);
        return packages;
    }

    /// <summary>What is there when a step begins.</summary>
    public static SystemPackages Before(Stage stage, int index)
    {
        SystemPackages packages = new();
        if (stage.Base.Parent is not null)
        {
            Stack<Stage> below = new();
            for (Stage? at = stage.Base.Parent; at is not null; at = at.Base.Parent) below.Push(at);
            foreach (Stage at in below) packages.Add(at, at.Steps.Length);
        }

        packages.Add(stage, index);
        return packages;
    }

    public bool Contains(string package) => names.Contains(package);

    private void Add(Stage stage, int end)
    {
        for (int i = 0; i < end; i++) Add(stage.Steps[i], before: null);
    }

    private void Add(Step step, ShellCommand? before)
    {
        switch (step.Instruction)
        {
            case RunSyntax:
                AddRun(step, before);
                break;
            case TransferSyntax { Destination: { } destination } transfer when transfer.From is not null || transfer.Kind == InstructionKind.Add:
                foreach (WordSyntax source in transfer.Sources) IsComplete &= !MayBringLibraries(source.Text, destination.Text);
                break;
        }
    }

    /// <summary>Whoever copies folders of the system brings libraries; what goes elsewhere is a program or an environment.</summary>
    private static bool MayBringLibraries(string source, string destination)
    {
        string target = destination.TrimEnd('/');
        if (target is "" or "/usr" or "/lib" || target.StartsWith("/usr/lib", StringComparison.Ordinal) || target.StartsWith("/lib/", StringComparison.Ordinal)) return true;

        return target is "/usr/local" or "/usr/local/lib" && source.StartsWith("/usr/local", StringComparison.Ordinal) && !source.Contains("/python", StringComparison.Ordinal);
    }

    private void AddRun(Step step, ShellCommand? before)
    {
        if (step.Scripts.IsEmpty) IsComplete = false;

        int next = 0;
        foreach (Invocation invocation in step.Invocations)
        {
            if (invocation.Command == before) return;

            ToolCommand? known = next < step.Commands.Length && step.Commands[next].Shell == invocation.Command ? step.Commands[next++] : null;
            if (known is SystemPackageCommand system) Add(system);
            else if (MayInstallUnseen(invocation)) IsComplete = false;
        }
    }

    /// <summary>Whether a program may install anything without saying so.</summary>
    internal static bool MayInstallUnseen(Invocation invocation) =>
        (Array.IndexOf(Opaque, invocation.Program) >= 0 || invocation.ProgramWord.Raw.Contains('/') || invocation.Program.EndsWith(".sh", StringComparison.Ordinal)) && !IsPip(invocation);

    /// <summary><c>/opt/venv/bin/pip</c> installs nothing for the system.</summary>
    private static bool IsPip(Invocation invocation) => invocation.Program is "pip" or "python" or "uv" or "poetry" or "venv" or "gunicorn" or "pdm" or "pipenv";

    private void Add(SystemPackageCommand command)
    {
        if (command is not (AptCommand or ApkCommand) || command.MayHideOptions) IsComplete = false;

        if (command.IsInstall)
        {
            if (command.Shell.IsConditional) IsComplete = false;
            List<string>? group = command is ApkCommand && command.Arguments.Find("virtual")?.Value is { } name ? GroupOf(name.LiteralPrefix) : null;
            foreach (ShellWord word in command.Operands)
            {
                if (word.HasExpansion) IsComplete = false;

                string package = NameOf(word.LiteralPrefix);
                names.Add(package);
                group?.Add(package);
            }
        }
        else if (command.Verb is { } verb && (verb.Is("remove") || verb.Is("purge") || verb.Is("del") || verb.Is("autoremove") || verb.Is("autopurge")))
        {
            // apk removes dependencies that nothing needs any more; apt does so only where it is told to.
            bool removesAll = command is ApkCommand || command.Arguments.Has("auto-remove") || command.Arguments.Has("autoremove") || verb.Is("autoremove") || verb.Is("autopurge");
            foreach (ShellWord word in command.Operands)
            {
                string name = NameOf(word.LiteralPrefix);
                if (names.Contains(name)) (leftBehind ??= new(StringComparer.Ordinal)).Add(name);
                Remove(name);
                if (word.HasExpansion || name.Contains('*', StringComparison.Ordinal)) IsComplete = false;
            }

            if (removesAll) leftBehind = null;
        }
        else if (command.Verb is { } other && (other.Is("build-dep") || other.Is("satisfy")))
        {
            IsComplete = false;
        }
    }

    private List<string> GroupOf(string name)
    {
        groups ??= new(StringComparer.Ordinal);
        if (!groups.TryGetValue(name, out List<string>? group)) groups[name] = group = [];
        return group;
    }

    private void Remove(string name)
    {
        names.Remove(name);
        if (groups?.TryGetValue(name, out List<string>? group) == true) names.ExceptWith(group);
    }

    /// <summary>The package of a word in which a version or an architecture may follow.</summary>
    internal static string NameOf(string word)
    {
        int end = word.AsSpan().IndexOfAny(Separators);
        return end <= 0 ? word : word[..end];
    }
}
