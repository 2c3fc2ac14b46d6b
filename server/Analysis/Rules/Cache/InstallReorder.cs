using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Cache;

/// <summary>
/// Moves a copy of everything behind the RUN that installs the dependencies, and copies the files that it reads in front of it.
/// Offered only where nothing between the two, and nothing else in that RUN, can need the other files.
/// </summary>
/// <remarks>A requirements file may name others with <c>-r</c>, which no one reads here: so the fix asks for consent.</remarks>
internal static class InstallReorder
{
    public static Fix? FindFix(RuleContext context, Stage stage, int copy, int run)
    {
        TransferSyntax transfer = (TransferSyntax)stage.Steps[copy].Instruction;
        if (transfer is not { IsExecForm: false, Sources: [{ } source], Destination: { } destination }) return null;

        ImmutableArray<Step> between = stage.Steps[(copy + 1)..run];
        bool isAbsolute = destination.Raw.StartsWith("/", StringComparison.Ordinal);
        if (!between.All(step => IsIndependent(step, isAbsolute)) || !OnlyInstalls(stage.Steps[run])) return null;
        if (FilesOf(stage.Steps[run], WorkingFolder(stage, run), destination.Text) is not { } files) return null;
        if (files.Any(file => IsWritten(between, file))) return null;

        string newLine = context.Source.NewLine;
        string line = context.Source.ToString(transfer.LinesSpan);
        InstructionSyntax install = stage.Steps[run].Instruction;
        TextSpan behind = new(install.LinesSpan.End, install.LinesSpan.End);
        TextEdit moved = new(behind, newLine + line);

        if (files.All(file => IsCopiedAlready(stage, copy, file)))
        {
            int next = Math.Min(context.Source.Length, transfer.LinesSpan.End + newLine.Length);
            return Fix.NeedsConsent("Copy the rest after the installation", new TextEdit(new TextSpan(transfer.LinesSpan.Start, next), ""), moved);
        }

        string folder = destination.Text.EndsWith('/') ? destination.Text : $"{destination.Text}/";
        return Fix.NeedsConsent(
            $"Copy {string.Join(" and ", files)} first, and the rest after the installation",
            new TextEdit(source.Span, string.Join(' ', files)),
            new TextEdit(destination.Span, folder),
            moved);
    }

    /// <summary>Whether a command writes a file, as <c>poetry export -o requirements.txt</c> or <c>… > requirements.txt</c> does: then it is not in the context.</summary>
    public static bool IsWritten(ImmutableArray<Step> steps, string file) =>
        steps.SelectMany(step => step.Scripts).SelectMany(script => script.Commands).Any(command => Writes(command, file));

    private static bool Writes(ShellCommand command, string file)
    {
        foreach (ShellRedirection redirection in command.Redirections)
        {
            bool writes = redirection.Kind is ShellRedirectionKind.Output or ShellRedirectionKind.Append or ShellRedirectionKind.OutputAndErrors;
            if (writes && redirection.Target.Is(file)) return true;
        }

        for (int i = 1; i < command.Words.Length; i++)
        {
            if (command.Words[i].Is(file) && (command.Words[i - 1].Is("-o") || command.Words[i - 1].Is("--output") || command.Words[i - 1].Is("--output-file"))) return true;
        }

        return false;
    }

    private static bool IsIndependent(Step step, bool hasAbsoluteDestination) => step.Instruction.Kind switch
    {
        InstructionKind.Env or InstructionKind.Arg or InstructionKind.Label or InstructionKind.Expose => true,
        InstructionKind.Workdir => hasAbsoluteDestination,
        InstructionKind.Run => OnlyInstalls(step),
        _ => false,
    };

    /// <summary>Whether every command of a RUN is an installation or removes something: none of them looks into the source.</summary>
    private static bool OnlyInstalls(Step step) =>
        step.Instruction is RunSyntax { Mounts: var mounts } && mounts.All(mount => mount.Type is "cache" or "secret" or "ssh" or "tmpfs")
        && !step.Scripts.IsEmpty
        && step.Scripts.All(script => script.Commands.All(command =>
            command.Words.IsEmpty || command.Words[0].Is("set") || command.Words[0].Is("echo")
            || step.Commands.Any(known => known.Shell == command && known is PipCommand or UvCommand or PipenvCommand or AptCommand or RmCommand)));

    /// <summary>
    /// The dependency files as sources of a COPY to <paramref name="destination"/>, or <c>null</c> where one of them cannot be told to
    /// come from the build context by that copy.
    /// </summary>
    private static List<string>? FilesOf(Step run, string? folder, string destination)
    {
        List<string> files = [];
        foreach (DependencyFile file in run.Commands.OfType<InstallerCommand>().SelectMany(install => install.DependencyFiles))
        {
            if (file.Path is not { } path || path.Contains('$', StringComparison.Ordinal)) return null;
            if (run.Commands.OfType<InstallerCommand>().Any(install => install is UvCommand { InstallsProject: true })) return null;

            string target = Absolute(destination, folder);
            string full = Absolute(path, folder);
            if (!full.StartsWith(target.TrimEnd('/') + "/", StringComparison.Ordinal)) return null;

            string relative = full[(target.TrimEnd('/').Length + 1)..];

            // A file in a folder may include its neighbours, and would have to keep its folder: one COPY cannot say that.
            if (relative.Contains('/', StringComparison.Ordinal) || relative.Length == 0) return null;
            if (!files.Contains(relative)) files.Add(relative);
        }

        return files.Count > 0 ? files : null;
    }

    private static bool IsCopiedAlready(Stage stage, int copy, string file) =>
        stage.Steps[..copy].Any(step => step.Instruction is TransferSyntax { From: null } earlier && earlier.Sources.Any(source =>
            source.Text == file || source.Text == $"./{file}"));

    private static string? WorkingFolder(Stage stage, int before)
    {
        string? folder = null;
        foreach (Step step in stage.Steps[..before])
        {
            if (step.Instruction.Kind == InstructionKind.Workdir) folder = Absolute(step.Instruction.Body.Text, folder);
        }

        return folder;
    }

    private static string Absolute(string path, string? folder)
    {
        string trimmed = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        if (trimmed is "." or "") return folder ?? "/";
        return trimmed.StartsWith('/') ? trimmed : $"{(folder ?? "").TrimEnd('/')}/{trimmed}";
    }
}
