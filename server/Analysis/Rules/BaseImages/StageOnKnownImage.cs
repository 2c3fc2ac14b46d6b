using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>A stage that starts from an image of which something is known, and the ways to another tag of it.</summary>
internal sealed record StageOnKnownImage(Stage Stage, ResolvedText Text, KnownImage Image)
{
    /// <summary>The stages to judge that have such a base. A tag that never existed is not among them: its name says nothing of an image.</summary>
    public static IEnumerable<StageOnKnownImage> In(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (stage.Base is not { Text: { } text, Reference: { } reference } || stage.Base.FindKnown() is not { } image) continue;
            if (reference.IsOfficialPython && stage.Base.FindPythonFacts() is { Status: TagStatus.NeverExisted }) continue;

            yield return new StageOnKnownImage(stage, text, image);
        }
    }

    /// <summary>
    /// The parts of the python tag that is pulled; <c>null</c> for other images, and where a digest decides. An image of the project's own has
    /// them where its tags are those of the image that it is built on.
    /// </summary>
    public PythonTag? FindTag()
    {
        if (Stage.Base is not { EffectiveTag: { } tag }) return null;

        PythonTag? parts = Stage.Base.FindFoundationFacts()?.Parts;
        return parts?.Text == tag ? parts : null;
    }

    /// <summary>The fixes that move to other tags, as far as they can be written.</summary>
    public static Fix[] Moves(SemanticModel model, Stage stage, params IEnumerable<string?> newTags)
    {
        List<Fix> fixes = [];
        foreach (string newTag in newTags.OfType<string>().Distinct())
        {
            ImmutableArray<TextEdit> edits = TagRewrite.Edits(model, stage, newTag);
            if (!edits.IsEmpty) fixes.Add(new Fix($"Move to {newTag}", FixKind.NeedsConsent, edits));
        }

        return [.. fixes];
    }
}
