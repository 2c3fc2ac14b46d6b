using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Cache;

/// <summary>Reports a copy of the whole build context ahead of the installation of dependencies, which then runs anew after every edit.</summary>
internal sealed class CopyBeforeInstall : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "copy-before-install", Category.Cache, Severity.Warning,
        "Everything is copied before the dependencies are installed", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (MayInstallAfterCopy(stage)) Check(context, stage);
        }
    }

    private static void Check(RuleContext context, Stage stage)
    {
        ImmutableHashSet<string> below = stage.Base.Parent is { } parent ? context.OfFile(static model => new InstalledFiles(model)).Of(parent) : [];
        List<(int Copy, int Run, InstallerCommand Install)> found = [];
        Walk(stage, below, found);

        if (found.Count == 0) return;

        InstallReorder reorder = new(context, stage);
        foreach ((int copy, int run, InstallerCommand install) in found) Report(context, stage, copy, run, install, reorder.FindFix(copy, run));
    }

    /// <summary>Whether it would be reported if no stage had read any file so far: nearly all stages need no closer look.</summary>
    private static bool MayInstallAfterCopy(Stage stage)
    {
        bool isCopied = false;
        foreach (Step step in stage.Steps)
        {
            if (CopiesEverything(step.Instruction)) isCopied = true;
            else if (isCopied && FindInstall(step, []) is not null) return true;
        }

        return false;
    }

    /// <summary>Finds the copies of a stage behind which the dependencies are installed.</summary>
    /// <param name="installed">The dependency files that the stages below it have read.</param>
    /// <returns>Those, and the ones that this stage reads.</returns>
    private static ImmutableHashSet<string> Walk(Stage stage, ImmutableHashSet<string> installed, List<(int Copy, int Run, InstallerCommand Install)>? found)
    {
        int copy = -1;

        // Behind the last copy nobody needs to know which files were read, unless stages above ask.
        int last = found is null ? stage.Steps.Length : LastCopy(stage);
        for (int i = 0; i < stage.Steps.Length && (i <= last || copy >= 0); i++)
        {
            if (CopiesEverything(stage.Steps[i].Instruction))
            {
                copy = i;
            }
            else if (copy >= 0 && FindInstall(stage.Steps[i], installed) is { } install)
            {
                found?.Add((copy, i, install));
                copy = -1;
            }

            if (copy < 0 && i < last) installed = WithFilesOf(stage.Steps[i], installed);
        }

        return installed;
    }

    private static int LastCopy(Stage stage)
    {
        int last = stage.Steps.Length - 1;
        while (last >= 0 && !CopiesEverything(stage.Steps[last].Instruction)) last--;
        return last;
    }

    private static void Report(RuleContext context, Stage stage, int copy, int run, InstallerCommand install, Fix? fix)
    {
        TransferSyntax transfer = (TransferSyntax)stage.Steps[copy].Instruction;
        context.Report(
            Severity.Warning,
            transfer.Sources[0].Span,
            $"Every edit of any file makes the build install all dependencies again: {Advice(stage.Steps.AsSpan()[(copy + 1)..run], install, transfer)}.",
            [new RelatedPlace(install.Shell.Span, "The dependencies are installed here.")],
            fix is null ? [] : [fix]);
    }

    private static string Advice(ReadOnlySpan<Step> between, InstallerCommand install, TransferSyntax transfer)
    {
        string[] files = install.Inputs switch
        {
            // Nearly always they are one file, or a project's and its lock.
            [{ Path: { } only }] => [only],
            [{ Path: { } project }, { Path: { } locked }] when project != locked => [project, locked],
            var inputs => [.. inputs.Select(file => file.Path).OfType<string>().Distinct()],
        };
        string first = files.Length > 0 && InstallReorder.FilesWrittenBy(between)?.Overlaps(files) != true
            ? files is [var one] ? InContext(one, transfer) : string.Join(" and ", files.Select(file => InContext(file, transfer)))
            : "only the files that name the dependencies";

        // Without the source such a command fails, unless it is told to leave the project out.
        string? option = install switch
        {
            { InstallsProject: false } => null,
            UvCommand => "--no-install-project",
            PoetryCommand => "--no-root",
            PdmCommand => "--no-self",
            _ => null,
        };
        return option is null
            ? $"copy {first} first, install, and then copy the rest"
            : $"copy {first} first, install with {option}, then copy the rest and install the project";
    }

    /// <summary>A file by the name that it has in the build context, where the copy puts it into a folder by its whole path.</summary>
    private static string InContext(string file, TransferSyntax transfer)
    {
        string folder = (transfer.Destination?.Text ?? "").TrimEnd('/') + "/";
        return folder[0] == '/' && folder.Length > 1 && file.StartsWith(folder, StringComparison.Ordinal) ? file[folder.Length..] : file;
    }

    private static bool CopiesEverything(InstructionSyntax instruction)
    {
        if (instruction is not TransferSyntax { From: null, Heredocs: [] } transfer) return false;

        foreach (WordSyntax source in transfer.Sources)
        {
            if (source.Content is "." or "./" or "*" or "./*" or "/") return true;
        }

        return false;
    }

    /// <summary>A command that installs what the project depends on, and not the project itself, which needs the source.</summary>
    /// <param name="installed">Files that an installation in front of the copy has read: <c>uv sync</c> then has only the project left to do.</param>
    private static InstallerCommand? FindInstall(Step step, ImmutableHashSet<string> installed)
    {
        if (step.Instruction is not RunSyntax) return null;

        InstallerCommand? first = null;
        foreach (ToolCommand command in step.Commands)
        {
            if (command is PipCommand { InstallsProject: true } or UvCommand { VerbPath: "pip install", InstallsProject: true }) return null;
            if (first is null && command is InstallerCommand install && ReadsMore(install, installed)) first = install;
        }

        return first;
    }

    private static bool ReadsMore(InstallerCommand install, ImmutableHashSet<string> installed)
    {
        foreach (InstallInput file in install.Inputs)
        {
            if (file.Path is not { } path || !installed.Contains(path)) return true;
        }

        return false;
    }

    private static ImmutableHashSet<string> WithFilesOf(Step step, ImmutableHashSet<string> installed)
    {
        foreach (ToolCommand command in step.Commands)
        {
            if (command is not InstallerCommand install) continue;

            foreach (InstallInput file in install.Inputs)
            {
                if (file.Path is { } path) installed = installed.Add(path);
            }
        }

        return installed;
    }

    /// <summary>The dependency files that each stage and those below it have read.</summary>
    private sealed class InstalledFiles(SemanticModel model)
    {
        private readonly ImmutableHashSet<string>?[] known = new ImmutableHashSet<string>?[model.Stages.Length];

        public ImmutableHashSet<string> Of(Stage stage)
        {
            Stack<Stage> open = [];
            ImmutableHashSet<string>? files = null;
            for (Stage? next = stage; next is not null && files is null; next = next.Base.Parent)
            {
                files = known[next.Index];
                if (files is null) open.Push(next);
            }

            files ??= [];
            while (open.TryPop(out Stage? next)) known[next.Index] = files = Walk(next, files, null);
            return files;
        }
    }
}
