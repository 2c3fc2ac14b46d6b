using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>The values that an ARG above the first FROM can have where it is a part of an image's tag: <c>3.12</c> for <c>python:${VERSION}-slim</c>.</summary>
internal static class ArgumentTags
{
    /// <returns>The values that every FROM with the ARG has a tag for, best first, each with that tag; none where it is no part of one.</returns>
    public static IEnumerable<(string Value, string Image, ImageTag Tag)> Of(SemanticModel model, string name, DateOnly today)
    {
        Use[] uses = [.. model.Stages.Select(stage => Use.Find(model, stage, name)).OfType<Use>().Distinct()];
        if (uses.Length == 0) return [];

        IImageRegistry registry = model.Images.Registry;
        HashSet<string>[] others = [.. uses.Skip(1).Select(use => use.Values(registry, today).Select(tag => tag.Value).ToHashSet(StringComparer.Ordinal))];
        return uses[0].Values(registry, today)
            .Where(tag => Array.TrueForAll(others, values => values.Contains(tag.Value)))
            .Select(tag => (tag.Value, $"{uses[0].Image.Name}:{tag.Tag.Tag}", tag.Tag));
    }

    /// <summary>A FROM that has the ARG once, in its tag.</summary>
    /// <param name="Before">What of the tag stands in front of it.</param>
    /// <param name="Behind">What stands behind it.</param>
    private sealed record Use(ImageReference Image, string Before, string Behind)
    {
        public static Use? Find(SemanticModel model, Stage stage, string name)
        {
            if (stage.Base.Text?.Word.Text is not { } word || FindVariable(word, name) is not var (start, end)) return null;
            if (Resolve(model, word[..start]) is not { } before || Resolve(model, word[end..]) is not { } behind) return null;

            // A digest decides alone.
            int colon = before.LastIndexOf(':');
            if (colon <= before.LastIndexOf('/') || before.Contains('@', StringComparison.Ordinal) || behind.Contains('@', StringComparison.Ordinal)) return null;

            return ImageReference.Parse(before[..colon]) is { } image ? new Use(image, before[(colon + 1)..], behind) : null;
        }

        public IEnumerable<(string Value, ImageTag Tag)> Values(IImageRegistry registry, DateOnly today) =>
            from tag in ImageTags.Of(Image, registry, today)
            where tag.Tag.Length > Before.Length + Behind.Length
                && tag.Tag.StartsWith(Before, StringComparison.Ordinal) && tag.Tag.EndsWith(Behind, StringComparison.Ordinal)
            select (tag.Tag[Before.Length..^Behind.Length], tag);

        private static string? Resolve(SemanticModel model, string text) =>
            model.GlobalVariables.Expand(text, model.Syntax.Escape) is { Text: { } value, Undefined: [] } ? value : null;

        /// <returns>Where the variable stands, without a modifier; null where it does not, or more than once.</returns>
        private static (int Start, int End)? FindVariable(string word, string name)
        {
            (int, int)? found = null;
            for (int at = word.IndexOf('$', StringComparison.Ordinal); at >= 0; at = word.IndexOf('$', at + 1))
            {
                bool hasBraces = at + 1 < word.Length && word[at + 1] == '{';
                int start = at + (hasBraces ? 2 : 1);
                int end = start + name.Length;
                if (string.CompareOrdinal(word, start, name, 0, name.Length) != 0) continue;
                if (hasBraces ? end >= word.Length || word[end] != '}' : end < word.Length && (char.IsAsciiLetterOrDigit(word[end]) || word[end] == '_')) continue;
                if (found is not null) return null;

                found = (at, hasBraces ? end + 1 : end);
            }

            return found;
        }
    }
}
