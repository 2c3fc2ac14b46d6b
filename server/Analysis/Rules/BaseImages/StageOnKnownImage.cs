using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>A stage that starts from an image of which something is known, and the ways to another tag of it.</summary>
internal readonly record struct StageOnKnownImage(Stage Stage, ResolvedText Text, KnownImage Image)
{
    /// <returns>Null for a stage with another base. A tag that never existed is none of these: its name says nothing of an image.</returns>
    public static StageOnKnownImage? Find(Stage stage)
    {
        if (stage.Base is not { Text: { } text, Reference: not null } || stage.Base.FindKnown() is not { } image) return null;

        return stage.Base.FindPythonFacts() is { Status: TagStatus.NeverExisted } ? null : new StageOnKnownImage(stage, text, image);
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
    public static Fix[] Moves(SemanticModel model, Stage stage, params ReadOnlySpan<string?> newTags)
    {
        Fix[] fixes = new Fix[newTags.Length];
        int count = 0;
        for (int i = 0; i < newTags.Length; i++)
        {
            if (newTags[i] is not { } newTag || newTags[..i].Contains(newTag)) continue;

            ImmutableArray<TextEdit> edits = TagRewrite.Edits(model, stage, newTag);
            if (!edits.IsEmpty) fixes[count++] = new Fix($"Move to {newTag}", FixKind.NeedsConsent, edits);
        }

        return count == fixes.Length ? fixes : fixes[..count];
    }
}
