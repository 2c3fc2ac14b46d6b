using System.Collections.Immutable;
using Basewise.Analysis.Rules.BaseImages;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>Where each instruction of a stage belongs that is divided into one that installs packages and one that runs.</summary>
/// <param name="Parts">One for each of the stage's steps.</param>
/// <param name="FirstInstall">The first step that installs Python packages.</param>
/// <param name="LastInstall">The last one.</param>
internal sealed record StageSplit(ImmutableArray<(StagePart Part, string? RuntimeText)> Parts, int FirstInstall, int LastInstall)
{
    /// <summary>What names the interpreter's own folders, in which the packages are no longer, or what starts programs without the image's PATH.</summary>
    private static readonly string[] Hindrances = ["/usr/local/bin", "/usr/local/lib", "site-packages", "/opt/venv", "sudo", "cron", "su -"];

    private static readonly string[] Compilers = ["gcc", "g++", "cc", "c++", "clang", "make", "cmake", "cargo", "rustc", "cython", "meson", "ninja"];

    private static readonly string[] PathSettings = ["PATH", "VIRTUAL_ENV", "PYTHONHOME"];

    /// <summary>Where the environment is made, or copied: before the files that are copied there, which change more often than it.</summary>
    public int StartOfEnvironment(Stage stage)
    {
        int start = FirstInstall;
        while (start > 0 && stage.Steps[start - 1].Instruction is TransferSyntax) start--;
        return start;
    }

    /// <param name="requests">What the file installs.</param>
    /// <param name="leavesFullImage">Whether the second stage lacks what only the full image has.</param>
    /// <returns><c>null</c> where one of them cannot be placed with certainty.</returns>
    public static StageSplit? Find(SemanticModel model, Stage stage, InstallRequests requests, bool leavesFullImage)
    {
        (int first, int last) = FindInstalls(stage);
        if (last < 0) return null;

        // What is compiled is linked to libraries that only the full image has.
        if (leavesFullImage && CompilerDemand.IsIn(requests, stage, Libc.Glibc, stage.Runtime.Distribution)) return null;

        HashSet<string> requirements = RequirementsOf(stage);

        ImmutableArray<(StagePart, string?)>.Builder parts = ImmutableArray.CreateBuilder<(StagePart, string?)>(stage.Steps.Length);
        for (int i = 0; i < stage.Steps.Length; i++)
        {
            Step step = stage.Steps[i];
            if (Hindrances.Any(word => step.Instruction.Line.Content.Contains(word, StringComparison.Ordinal))) return null;
            if (FindPart(model, step, i <= last, requirements, leavesFullImage) is not { } part) return null;
            parts.Add(part);
        }

        return leavesFullImage && stage.Start.Programs.Any(program => FullImage.HasAlone(program.Program)) ? null : new StageSplit(parts.ToImmutable(), first, last);
    }

    private static (int First, int Last) FindInstalls(Stage stage)
    {
        (int first, int last) = (-1, -1);
        for (int i = 0; i < stage.Steps.Length; i++)
        {
            if (!stage.Steps[i].Commands.Any(command => command is PipCommand { IsInstall: true })) continue;
            if (first < 0) first = i;
            last = i;
        }

        return (first, last);
    }

    private static (StagePart Part, string? RuntimeText)? FindPart(
        SemanticModel model, Step step, bool isBefore, HashSet<string> requirements, bool leavesFullImage)
    {
        InstructionSyntax instruction = step.Instruction;
        switch (instruction.Kind)
        {
            case InstructionKind.Arg:
            case InstructionKind.Workdir:
                return (isBefore ? StagePart.Both : StagePart.Runtime, null);
            case InstructionKind.Env:
                bool setsPath = instruction is AssignmentsSyntax settings && settings.Assignments.Any(assignment => PathSettings.Contains(assignment.Name.Text));
                return setsPath ? null : (isBefore ? StagePart.Both : StagePart.Runtime, null);
            case InstructionKind.Label:
            case InstructionKind.Expose:
            case InstructionKind.Stopsignal:
            case InstructionKind.Cmd:
            case InstructionKind.Entrypoint:
            case InstructionKind.Volume:
                return (StagePart.Runtime, null);
            case InstructionKind.Healthcheck:
                bool needsMore = leavesFullImage && (instruction.Line.Content.Contains("curl", StringComparison.Ordinal) || instruction.Line.Content.Contains("wget", StringComparison.Ordinal));
                return needsMore ? null : (StagePart.Runtime, null);
            case InstructionKind.User:
                return isBefore ? null : (StagePart.Runtime, null);
            case InstructionKind.Copy or InstructionKind.Add when instruction is TransferSyntax transfer:
                return FindPart(transfer, requirements, isBefore);
            case InstructionKind.Run:
                return isBefore ? FindPartBefore(model, step, leavesFullImage) : IsForRuntime(step, leavesFullImage) ? (StagePart.Runtime, null) : null;
            default:
                return null;
        }
    }

    private static (StagePart Part, string? RuntimeText)? FindPart(TransferSyntax transfer, HashSet<string> requirements, bool isBefore)
    {
        // Stages have got other numbers.
        if (transfer.From?.Value is { } from && int.TryParse(from, out _)) return null;
        if (!isBefore) return (StagePart.Runtime, null);
        if (!transfer.Heredocs.IsEmpty) return null;

        bool isForInstaller = transfer.From is null && transfer.Sources.Length > 0;
        foreach (WordSyntax source in transfer.Sources) isForInstaller = isForInstaller && requirements.Contains(NameOf(source.Text));
        return (isForInstaller ? StagePart.Build : StagePart.Both, null);
    }

    /// <summary>The names of the requirements files that pip installs, without their folders.</summary>
    private static HashSet<string> RequirementsOf(Stage stage)
    {
        HashSet<string> names = [];
        foreach (PipCommand pip in stage.Steps.SelectMany(step => step.Commands).OfType<PipCommand>())
        {
            foreach (InstallInput file in pip.Inputs)
            {
                if (file.Path is { } path && path.EndsWith(".txt", StringComparison.Ordinal)) names.Add(NameOf(path));
            }
        }

        return names;
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static (StagePart Part, string? RuntimeText)? FindPartBefore(SemanticModel model, Step step, bool leavesFullImage)
    {
        if (step.Instruction is not RunSyntax || !step.Shell.IsPosix || step.Scripts is not [{ IsPlainSequence: true } script]) return null;
        if (step.Commands.Length != script.Commands.Count) return null;
        if (step.Commands.All(command => command is UserAddCommand or GroupAddCommand)) return (StagePart.Runtime, null);
        if (step.Commands.All(command => command is PipCommand pip && IsPlainInstall(model, step, pip) && !(leavesFullImage && pip.PackageWords.Any(word => pip.FindRequest(word) is null)))) return (StagePart.Build, null);
        if (!step.Commands.All(SystemPackagesSplit.IsPackageWork)) return null;

        return SystemPackagesSplit.Find(model.Syntax.Source, step);
    }

    private static bool IsPlainInstall(SemanticModel model, Step step, PipCommand pip)
    {
        bool isPlain = pip.IsInstall && !pip.InstallsProject && !pip.MayHideOptions && !pip.Editables.Any() && pip.Invocation.Wrappers.IsEmpty
            && !pip.Program.Raw.Contains('/') && pip.Invocation.Interpreter?.Raw.Contains('/') != true && !pip.Arguments.Has("root") && !pip.Arguments.Has("python");
        return isPlain && model.Installs.Of(step.Stage).FindTarget(pip) is { Kind: InstallKind.System };
    }

    private static bool IsForRuntime(Step step, bool leavesFullImage)
    {
        if (step.Instruction is not RunSyntax || !step.Shell.IsPosix) return false;

        foreach (Invocation program in step.Invocations)
        {
            if (Compilers.Contains(program.Program) || (leavesFullImage && FullImage.HasAlone(program.Program))) return false;
            foreach (ShellWord argument in program.Arguments)
            {
                if (argument.Literal.EndsWith("setup.py")) return false;
            }
        }

        return step.Commands.All(command => command is not (InstallerCommand or VenvCommand) && (command is not SystemPackageCommand || SystemPackagesSplit.IsPackageWork(command)));
    }
}
