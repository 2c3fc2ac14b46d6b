using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile.Variables;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>Gives an image that is copied from a stage of its own, since FROM may have variables where <c>COPY --from</c> may not.</summary>
internal static class StageForImage
{
    /// <summary>The fix, or <c>null</c> where FROM would not know the variables either, or no good name is left.</summary>
    public static Fix? FindFix(SemanticModel model, Stage stage, string image, TextSpan span, string newLine)
    {
        Expansion expansion = model.GlobalVariables.Expand(image, model.Syntax.Escape);
        if (expansion.Error is not null || !expansion.Undefined.IsEmpty || FindName(model, image) is not { } name) return null;

        int start = stage.From.LeadingComments is [TextSpan comment, ..]
            ? model.Syntax.Source.LineAt(model.Syntax.Source.PositionOf(comment.Start).Line).Start
            : stage.From.LinesSpan.Start;
        return Fix.NeedsConsent(
            $"Copy from a stage {name} that starts from the image",
            new TextEdit(new TextSpan(start, start), $"FROM {image} AS {name}{newLine}{newLine}"),
            new TextEdit(span, name));
    }

    /// <summary>The last part of the image's path, in front of its tag: <c>uv</c> of <c>ghcr.io/astral-sh/uv:${VERSION}</c>.</summary>
    private static string? FindName(SemanticModel model, string image)
    {
        int slash = image.LastIndexOf('/');
        ReadOnlySpan<char> last = image.AsSpan(slash + 1);
        int end = last.IndexOfAny(':', '@');
        string name = (end < 0 ? last : last[..end]).ToString();
        bool isName = name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.');
        return isName && name is not ("scratch" or "context") && model.FindStage(name) is null ? name : null;
    }
}
