using System.Text;
using Basewise.Analysis.Rules.BaseImages;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>
/// Divides the only stage of a Python image: the first one installs the packages to a virtual environment, with the compilers that it
/// takes; the second one has that environment, the program, and an image without compilers.
/// </summary>
internal sealed class SplitStages : Refactoring
{
    private const string Venv = "/opt/venv";
    private const string Path = $"ENV PATH=\"{Venv}/bin:$PATH\"";

    public override CodeAction? Find(RefactoringPlace place)
    {
        if (place.Model.Stages is not [var stage] || !place.Syntax.Problems.IsEmpty || stage.From.Image is not { } image) return null;
        if (place.Step is { Effective.Kind: not InstructionKind.Run }) return null;
        if (stage.Base.FindPythonFacts() is not { Parts: { } tag, Image: not null } || stage.Base.Reference is not { } reference) return null;

        // Python 2 has no module that makes environments.
        if (stage.Runtime.PythonSeries is null or ['2', ..]) return null;

        bool isFull = tag.Flavour == Flavour.Full;
        if (!isFull && tag.Flavour is not (Flavour.Slim or Flavour.Alpine)) return null;

        string? runtimeImage = isFull ? SlimImage(stage, image, reference, tag) : image.Text;
        if (runtimeImage is null || StageSplit.Find(place.Model, stage, place.Snapshot.InstallRequests, isFull) is not { } split || place.Index > split.LastInstall) return null;

        TextSpan all = new(stage.From.LinesSpan.Start, stage.Steps[^1].Instruction.LinesSpan.End);
        string text = BuildStage(place, stage, split) + place.Source.NewLine + place.Source.NewLine + RuntimeStage(place, stage, split, runtimeImage);
        CodeAction action = Rewrite($"Split into a build and a runtime stage (which runs on {runtimeImage})", new TextEdit(all, text));
        return action with { Kind = CodeActionKind.Extract };
    }

    /// <summary>The slim image of the same release, written as the file writes its own; <c>null</c> where there is none.</summary>
    private static string? SlimImage(Stage stage, WordSyntax image, ImageReference reference, PythonTag tag)
    {
        string slim = FullImage.SlimTagOf(tag);
        if (reference.Digest is not null || PythonCatalog.Bundled.FindTag(slim) is not { CanBePulled: true }) return null;
        if (stage.Base.Text is { UsesVariables: true }) return tag.Suffix.Length == 0 && tag.VersionText.Length > 0 ? $"{image.Text}-slim" : null;

        return reference.Tag is { } written && image.Text.EndsWith($":{written}", StringComparison.Ordinal)
            ? $"{image.Text[..^written.Length]}{slim}"
            : $"{image.Text}:{slim}";
    }

    private static string BuildStage(RefactoringPlace place, Stage stage, StageSplit split)
    {
        string newLine = place.Source.NewLine;
        FromSyntax from = stage.From;
        string name = NameOfBuild(stage);
        string keyword = char.IsLower(from.Keyword.Raw[0]) ? "as" : "AS";
        TextEdit naming = from.StageName is { } old
            ? new TextEdit(old.Span, name)
            : new TextEdit(new TextSpan(from.Span.End, from.Span.End), $" {keyword} {name}");

        StringBuilder text = new(Edited(place.Source, from, naming));
        int start = split.StartOfEnvironment(stage);
        for (int i = 0; i <= split.LastInstall; i++)
        {
            if (i == start) text.Append(newLine).Append("RUN python -m venv ").Append(Venv).Append(newLine).Append(Path);
            if (split.Parts[i].Part != StagePart.Runtime) text.Append(WithWhatStandsAbove(place.Source, stage, i));
        }

        return text.ToString();
    }

    private static string RuntimeStage(RefactoringPlace place, Stage stage, StageSplit split, string image)
    {
        string newLine = place.Source.NewLine;
        StringBuilder text = new();
        text.Append(Edited(place.Source, stage.From, stage.From.Image is { } word ? new TextEdit(word.Span, image) : null));
        int start = split.StartOfEnvironment(stage);
        for (int i = 0; i < stage.Steps.Length; i++)
        {
            if (i == start) text.Append(newLine).Append("COPY --from=").Append(NameOfBuild(stage)).Append(' ').Append(Venv).Append(' ').Append(Venv).Append(newLine).Append(Path);
            (StagePart part, string? runtimeText) = split.Parts[i];

            // The comments above are in the first stage already.
            if (part == StagePart.Both) text.Append(newLine).Append(runtimeText ?? place.Source.ToString(stage.Steps[i].Instruction.LinesSpan));
            else if (part == StagePart.Runtime) text.Append(WithWhatStandsAbove(place.Source, stage, i));
        }

        return text.ToString();
    }

    private static string NameOfBuild(Stage stage) => string.Equals(stage.Name, "build", StringComparison.OrdinalIgnoreCase) ? "builder" : "build";

    private static string Edited(SourceText source, InstructionSyntax instruction, TextEdit? edit)
    {
        string lines = source.ToString(instruction.LinesSpan);
        if (edit is not { } change) return lines;

        int start = instruction.LinesSpan.Start;
        return new SourceText(lines).With(change with { Span = new TextSpan(change.Span.Start - start, change.Span.End - start) }).Content;
    }

    /// <summary>An instruction with the line end, the blank lines and the comments before it.</summary>
    private static string WithWhatStandsAbove(SourceText source, Stage stage, int index)
    {
        InstructionSyntax before = index == 0 ? stage.From : stage.Steps[index - 1].Instruction;
        return source.ToString(new TextSpan(before.LinesSpan.End, stage.Steps[index].Instruction.LinesSpan.End));
    }
}
