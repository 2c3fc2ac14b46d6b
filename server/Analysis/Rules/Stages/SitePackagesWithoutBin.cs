using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>Reports modules that are copied without the console scripts beside them, one of which the container starts.</summary>
internal sealed class SitePackagesWithoutBin : Rule
{
    private const string ScriptsFolder = "/usr/local/bin";

    public override RuleDescriptor Descriptor { get; } = new(
        "site-packages-without-bin", Category.Stages, Severity.Error,
        "Packages are copied without the program that the container starts", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Stages;

    public override void Check(RuleContext context)
    {
        if (context.Model is not { FinalStage: { } stage, Stages.Length: > 1 } || stage.Runtime.Kind is not (ImageKind.OfficialPython or ImageKind.Distribution)) return;

        if (FindLibrary(context.Installs.CopiesTo(stage)) is not { Step.Instruction: TransferSyntax transfer } copy || FindProgram(stage) is not { } program) return;
        if (MayInstall(stage, program.Program)) return;

        context.Report(
            Descriptor.Severity,
            copy.Source.Span,
            $"`{program.Program}` is not among what is copied here, so the container does not start: console scripts are in {ScriptsFolder}.",
            [new RelatedPlace(program.ProgramWord.Span, "The container starts this.")],
            Fix.NeedsConsent($"Copy {ScriptsFolder} too", CopyScripts(context, transfer)));
    }

    /// <summary>The copy of modules alone; <c>null</c> where scripts come along by any other copy.</summary>
    private static InstallCopy? FindLibrary(ImmutableArray<InstallCopy> copies)
    {
        InstallCopy? library = null;
        foreach (InstallCopy copy in copies)
        {
            if (copy.Part != InstallPart.Library || copy.Kind != InstallKind.System) return null;
            if (SitePackages.FindSeries(copy.TargetPath) is not null) library ??= copy;
        }

        return library;
    }

    /// <summary>A program out of a Python package that is looked for in PATH, or where such programs are.</summary>
    private static Invocation? FindProgram(Stage stage)
    {
        foreach (Invocation program in stage.Start.Programs)
        {
            string word = program.ProgramWord.LiteralPrefix;
            if (program.Interpreter is null && ConsoleScripts.Contains(word.StartsWith($"{ScriptsFolder}/", StringComparison.Ordinal) ? word[(ScriptsFolder.Length + 1)..] : word)) return program;
        }

        return null;
    }

    /// <summary>Whether anything else in the stage may bring the program: an installation, a copy of a single file, a link.</summary>
    private static bool MayInstall(Stage stage, string program)
    {
        for (Stage? layer = stage; layer is not null; layer = layer.Base.Parent)
        {
            foreach (Step step in layer.Steps)
            {
                if (step.Commands.Any(command => command is InstallerCommand)) return true;
                bool mayBring = step.Effective is RunSyntax or TransferSyntax && step.Effective.Line.Content.Contains(program, StringComparison.Ordinal);
                bool copiesScripts = step.Effective is TransferSyntax { Destination: { } destination } && destination.Text.TrimEnd('/').EndsWith("bin", StringComparison.Ordinal);
                if (mayBring || copiesScripts) return true;
            }
        }

        return false;
    }

    private static TextEdit CopyScripts(RuleContext context, TransferSyntax transfer)
    {
        string flags = string.Concat(transfer.Flags.Select(flag => $" {flag.Word.Text}"));
        int end = transfer.LinesSpan.End;
        return new TextEdit(new TextSpan(end, end), $"{context.Source.NewLine}{transfer.Keyword.Text}{flags} {ScriptsFolder} {ScriptsFolder}");
    }
}
