using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Names;

/// <summary>The places that name stages: where AS does, and where the semantic model finds one used.</summary>
internal static class StageNames
{
    public static void AddTo(List<NameUse> uses, SemanticModel model)
    {
        DockerfileName[] names = [.. model.Stages.Select(stage => new DockerfileName(NameKind.Stage, stage.Name ?? "") { IsDeclared = true })];
        foreach (Stage stage in model.Stages)
        {
            if (stage.From.StageName is not null) uses.Add(new NameUse(TargetOf(stage), names[stage.Index], NameRole.Declaration, TargetOf(stage), -1));

            bool isFoundByValue = stage.Base is { Parent: not null, Text: { Text: { } text } resolved } && resolved.FindEdit(0, text.Length, "") is null;
            if (isFoundByValue && stage.Base.Parent is { } parent) names[parent.Index].IsFoundByValue = true;
        }

        foreach (StageUse use in model.UsesOfStages)
        {
            TextSpan span = WithoutQuotes(model.Syntax.Source, use.Span);
            ReadOnlySpan<char> written = model.Syntax.Source.Slice(span);
            bool isName = written.Equals(use.Stage.Name, StringComparison.OrdinalIgnoreCase);

            // A continuation within the name leaves it without a span of its own.
            if (!isName && written.ContainsAnyExceptInRange('0', '9')) continue;

            NameRole role = isName ? NameRole.Reading : NameRole.Number;
            if (!span.IsEmpty) uses.Add(new NameUse(span, names[use.Stage.Index], role, TargetOf(use.Stage), use.User.Index));
        }
    }

    /// <summary>What stands where a stage might, and is none.</summary>
    public static ImmutableHashSet<string> ImagesIn(SemanticModel model)
    {
        HashSet<string> stages = new(model.Stages.Select(stage => stage.Name).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        IEnumerable<string?> bases = model.Stages.Select(stage => stage.Base.Text?.Text);
        IEnumerable<string?> sources = model.Stages.SelectMany(stage => stage.Steps).SelectMany(step => SourcesOf(step.Effective));
        return bases.Concat(sources).OfType<string>().Where(name => !stages.Contains(name)).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string?> SourcesOf(InstructionSyntax instruction) => instruction switch
    {
        TransferSyntax { From: { } from } => [from.Value],
        RunSyntax run => run.Mounts.Select(mount => mount.Find("from")),
        _ => [],
    };

    /// <summary>The name of a stage, or the image that one without a name begins with.</summary>
    private static TextSpan TargetOf(Stage stage) => (stage.From.StageName ?? stage.From.Image ?? stage.From.Keyword).Span;

    private static TextSpan WithoutQuotes(SourceText source, TextSpan span)
    {
        ReadOnlySpan<char> text = source.Slice(span);
        bool isQuoted = text.Length > 1 && text[0] is '"' or '\'' && text[^1] == text[0];
        return isQuoted ? new TextSpan(span.Start + 1, span.End - 1) : span;
    }
}
