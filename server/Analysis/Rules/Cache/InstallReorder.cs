using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Cache;

/// <summary>
/// Moves a copy of everything behind the RUN that installs the dependencies, and copies the files that it reads in front of it.
/// Offered only where nothing between the two, and nothing else in that RUN, can need the other files.
/// </summary>
/// <remarks>A requirements file may name others with <c>-r</c>, which no one reads here: so the fix asks for consent.</remarks>
internal sealed class InstallReorder(RuleContext context, Stage stage)
{
    private readonly HashSet<string> copied = [];
    private string? folder;
    private int seen;

    /// <param name="copy">The index of the step that copies everything; each call goes further down than the one before.</param>
    /// <param name="run">That of the RUN that installs.</param>
    public Fix? FindFix(int copy, int run)
    {
        TransferSyntax transfer = (TransferSyntax)stage.Steps[copy].Instruction;
        if (transfer is not { IsExecForm: false, Sources: [{ } source], Destination: { } destination }) return null;

        ReadOnlySpan<Step> between = stage.Steps.AsSpan()[(copy + 1)..run];
        if (!AreIndependent(between, hasAbsoluteDestination: destination.Raw is ['/', ..]) || !OnlyInstalls(stage.Steps[run])) return null;

        SeeStepsBefore(run);
        if (FilesOf(stage.Steps[run], destination.Text) is not { } files || FilesWrittenBy(between)?.Overlaps(files) == true) return null;

        string newLine = context.Source.NewLine;
        string line = context.Source.ToString(transfer.LinesSpan);
        InstructionSyntax install = stage.Steps[run].Instruction;
        TextSpan behind = new(install.LinesSpan.End, install.LinesSpan.End);
        TextEdit moved = new(behind, newLine + line);

        if (AreCopied(files, Absolute(destination.Text, folder).TrimEnd('/')))
        {
            int next = Math.Min(context.Source.Length, transfer.LinesSpan.End + newLine.Length);
            return Fix.NeedsConsent("Copy the rest after the installation", new TextEdit(new TextSpan(transfer.LinesSpan.Start, next), ""), moved);
        }

        string target = destination.Text.EndsWith('/') ? destination.Text : $"{destination.Text}/";
        return Fix.NeedsConsent(
            $"Copy {string.Join(" and ", files)} first, and the rest after the installation",
            new TextEdit(source.Span, string.Join(' ', files)),
            new TextEdit(destination.Span, target),
            moved);
    }

    /// <summary>Whether a copy above brings each of the files by its own name.</summary>
    private bool AreCopied(List<string> files, string target)
    {
        foreach (string file in files)
        {
            if (!copied.Contains($"{target}/{file}")) return false;
        }

        return true;
    }

    /// <summary>What commands write, as <c>poetry export -o requirements.txt</c> and <c>… > requirements.txt</c> do: it is not in the context.</summary>
    /// <returns>Null for nothing.</returns>
    public static HashSet<string>? FilesWrittenBy(ReadOnlySpan<Step> steps)
    {
        HashSet<string>? files = null;
        foreach (Step step in steps)
        {
            foreach (ShellScript script in step.Scripts)
            {
                foreach (ShellCommand command in script.Commands) AddFilesWrittenBy(command, ref files);
            }
        }

        return files;
    }

    private static void AddFilesWrittenBy(ShellCommand command, ref HashSet<string>? files)
    {
        foreach (ShellRedirection redirection in command.Redirections)
        {
            if (redirection.Kind is ShellRedirectionKind.Output or ShellRedirectionKind.Append) (files ??= []).Add(redirection.Target.LiteralPrefix);
        }

        for (int i = 1; i < command.Words.Length; i++)
        {
            ShellWord option = command.Words[i - 1];
            if (option.Is("-o") || option.Is("--output") || option.Is("--output-file")) (files ??= []).Add(command.Words[i].LiteralPrefix);
        }
    }

    private void SeeStepsBefore(int index)
    {
        for (; seen < index; seen++)
        {
            InstructionSyntax instruction = stage.Steps[seen].Instruction;
            if (instruction.Kind == InstructionKind.Workdir) folder = Absolute(instruction.Body.Text, folder);
            if (instruction is not TransferSyntax { From: null } transfer) continue;

            // The destination may be a folder or the file's new name. Where that cannot be told, both are assumed.
            string destination = Absolute(transfer.Destination?.Text ?? "", folder).TrimEnd('/');
            copied.Add(destination);
            foreach (WordSyntax source in transfer.Sources) copied.Add($"{destination}/{source.Text[(source.Text.LastIndexOf('/') + 1)..]}");
        }
    }

    private static bool AreIndependent(ReadOnlySpan<Step> steps, bool hasAbsoluteDestination)
    {
        foreach (Step step in steps)
        {
            if (!IsIndependent(step, hasAbsoluteDestination)) return false;
        }

        return true;
    }

    private static bool IsIndependent(Step step, bool hasAbsoluteDestination) => step.Instruction.Kind switch
    {
        InstructionKind.Env or InstructionKind.Arg or InstructionKind.Label or InstructionKind.Expose => true,
        InstructionKind.Workdir => hasAbsoluteDestination,
        InstructionKind.Run => OnlyInstalls(step),
        _ => false,
    };

    /// <summary>Whether every command of a RUN is an installation or removes something: none of them looks into the source.</summary>
    private static bool OnlyInstalls(Step step)
    {
        if (step.Scripts.IsEmpty || step.Instruction is not RunSyntax { Mounts: var mounts }) return false;

        foreach (MountSyntax mount in mounts)
        {
            if (mount.Type is not ("cache" or "secret" or "ssh" or "tmpfs")) return false;
        }

        int next = 0;
        ImmutableArray<ToolCommand> tools = step.Commands;
        foreach (ShellScript script in step.Scripts)
        {
            foreach (ShellCommand command in script.Commands)
            {
                ToolCommand? tool = next < tools.Length && tools[next].Shell == command ? tools[next++] : null;
                bool isHarmless = command.Words.IsEmpty || command.Words[0].Is("set") || command.Words[0].Is("echo") || tool is PipCommand or UvCommand or PipenvCommand or AptCommand or RmCommand;
                if (!isHarmless) return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The dependency files as sources of a COPY to <paramref name="destination"/>, or <c>null</c> where one of them cannot be told to
    /// come from the build context by that copy.
    /// </summary>
    private List<string>? FilesOf(Step run, string destination)
    {
        List<string> files = [];
        HashSet<string>? known = null;
        string target = Absolute(destination, folder).TrimEnd('/') + "/";
        foreach (ToolCommand command in run.Commands)
        {
            if (command is not InstallerCommand install) continue;
            if (install is UvCommand { InstallsProject: true }) return null;

            foreach (InstallInput file in install.Inputs)
            {
                if (file.Path is not { } path || path.Contains('$', StringComparison.Ordinal)) return null;

                string full = Absolute(path, folder);
                if (!full.StartsWith(target, StringComparison.Ordinal)) return null;

                // A file in a folder may include its neighbours, and would have to keep its folder: one COPY cannot say that.
                string relative = full[target.Length..];
                if (relative.Contains('/', StringComparison.Ordinal) || relative.Length == 0) return null;

                // Mostly there is one file.
                if (files.Count == 0 || (known ??= [.. files]).Add(relative)) files.Add(relative);
            }
        }

        return files.Count > 0 ? files : null;
    }

    private static string Absolute(string path, string? folder)
    {
        string trimmed = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        if (trimmed is "." or "") return folder ?? "/";
        return trimmed.StartsWith('/') ? trimmed : $"{(folder ?? "").TrimEnd('/')}/{trimmed}";
    }
}
