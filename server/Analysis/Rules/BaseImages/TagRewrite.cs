using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Writes another tag into the FROM of a stage: in the word itself, or in the ARG whose default holds that part of it.</summary>
internal static class TagRewrite
{
    /// <summary>The edits, or none where the tag is put together in a way that no edit of one place can express.</summary>
    /// <param name="newTag">A tag, or a tag and a digest as <c>tag@sha256:…</c>.</param>
    public static ImmutableArray<TextEdit> Edits(SemanticModel model, Stage stage, string newTag)
    {
        if (stage.Base is not { Text: { Text: { } text } resolved, Reference: { } reference }) return [];

        ImmutableArray<TextEdit>.Builder edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach ((int start, int end, string newText) in Changes(text, reference, newTag))
        {
            if (resolved.FindEdit(start, end, newText) is not { } edit) return [];
            edits.Add(edit);
        }

        return SharesDefaultsWithOthers(model, stage) ? [] : edits.ToImmutable();
    }

    /// <summary>The parts of the tag that differ: the version, what follows it, and a digest behind both.</summary>
    private static IEnumerable<(int Start, int End, string NewText)> Changes(string text, ImageReference reference, string newTag)
    {
        if (reference.TagSpan is not { } tag)
        {
            yield return (reference.NameSpan.End, reference.NameSpan.End, $":{newTag}");
            yield break;
        }

        string oldTag = text[tag.Start..tag.End];
        (string newName, string newDigest) = Divide(newTag, '@');
        if (reference.DigestSpan is { } digest)
        {
            // The digest that stands there gives way to the new one, or goes: it would decide alone.
            yield return newDigest.Length > 0 ? (digest.Start, digest.End, newDigest[1..]) : (digest.Start - 1, digest.End, "");
            newDigest = "";
        }

        (string oldVersion, string oldSuffix) = Divide(oldTag, '-');
        (string newVersion, string newSuffix) = Divide(newName, '-');
        if (ImageVersion.IsOne(oldVersion) && ImageVersion.IsOne(newVersion))
        {
            if (newVersion != oldVersion) yield return (tag.Start, tag.Start + oldVersion.Length, newVersion);
            string added = newSuffix + newDigest;
            if (added != oldSuffix) yield return ChangeOfSuffix(tag.Start + oldVersion.Length, tag.End, oldSuffix, added);
        }
        else
        {
            yield return (tag.Start, tag.End, newName + newDigest);
        }
    }

    /// <summary>
    /// What stays of the suffix is left alone: "-slim" grows to "-slim-trixie" by an insertion, and of "-slim-bullseye" and "-rc-slim" one
    /// part changes. So the parts may be written in different places.
    /// </summary>
    private static (int Start, int End, string NewText) ChangeOfSuffix(int start, int end, string oldSuffix, string newSuffix)
    {
        if (newSuffix.StartsWith(oldSuffix, StringComparison.Ordinal)) return (end, end, newSuffix[oldSuffix.Length..]);
        if (oldSuffix.EndsWith(newSuffix, StringComparison.Ordinal)) return (start, end - newSuffix.Length, "");

        int same = oldSuffix.AsSpan().CommonPrefixLength(newSuffix);
        int dash = oldSuffix.AsSpan(0, same).LastIndexOf('-') + 1;
        return (start + dash, end, newSuffix[dash..]);
    }

    private static (string Head, string Tail) Divide(string text, char separator)
    {
        int at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[at..]);
    }

    /// <summary>Whether a default that would be edited is part of another image's name too.</summary>
    private static bool SharesDefaultsWithOthers(SemanticModel model, Stage stage)
    {
        if (stage.Base.Text is not { UsesVariables: true } text) return false;

        return text.Declarations.Any(model.NamesSeveralImages);
    }
}
