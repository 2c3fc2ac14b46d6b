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
        if (stage.Base is not { Text: { } resolved, Reference: { } reference } || SharesDefaultsWithOthers(model, stage)) return [];

        ImmutableArray<TextEdit>.Builder edits = ImmutableArray.CreateBuilder<TextEdit>(1);
        return Change(edits, resolved, reference, newTag) ? edits.DrainToImmutable() : [];
    }

    /// <summary>Changes the parts of the tag that differ: the version, what follows it, and a digest behind both.</summary>
    private static bool Change(ImmutableArray<TextEdit>.Builder edits, ResolvedText text, ImageReference reference, string newTag)
    {
        if (reference is not { TagSpan: { } tag, Tag: { } oldTag }) return Change(edits, text, reference.NameSpan.End, reference.NameSpan.End, $":{newTag}");

        int at = newTag.IndexOf('@', StringComparison.Ordinal);
        string newName = at < 0 ? newTag : newTag[..at];
        string newDigest = at < 0 ? "" : newTag[at..];
        if (reference.DigestSpan is { } digest)
        {
            // The digest that stands there gives way to the new one, or goes: it would decide alone.
            bool isChanged = newDigest.Length > 0 ? Change(edits, text, digest.Start, digest.End, newDigest[1..]) : Change(edits, text, digest.Start - 1, digest.End, "");
            if (!isChanged) return false;

            newDigest = "";
        }

        ReadOnlySpan<char> oldVersion = oldTag.AsSpan(0, EndOfVersion(oldTag));
        ReadOnlySpan<char> newVersion = newName.AsSpan(0, EndOfVersion(newName));
        if (!ImageVersion.IsOne(oldVersion) || !ImageVersion.IsOne(newVersion)) return Change(edits, text, tag.Start, tag.End, newName + newDigest);

        int oldEnd = tag.Start + oldVersion.Length;
        if (!newVersion.SequenceEqual(oldVersion) && !Change(edits, text, tag.Start, oldEnd, newVersion.ToString())) return false;

        ReadOnlySpan<char> oldSuffix = oldTag.AsSpan(oldVersion.Length);
        ReadOnlySpan<char> added = newDigest.Length == 0 ? newName.AsSpan(newVersion.Length) : string.Concat(newName.AsSpan(newVersion.Length), newDigest);
        return oldSuffix.SequenceEqual(added) || ChangeSuffix(edits, text, oldEnd, tag.End, oldSuffix, added);
    }

    /// <summary>
    /// What stays of the suffix is left alone: "-slim" grows to "-slim-trixie" by an insertion, and of "-slim-bullseye" and "-rc-slim" one
    /// part changes. So the parts may be written in different places.
    /// </summary>
    private static bool ChangeSuffix(ImmutableArray<TextEdit>.Builder edits, ResolvedText text, int start, int end, ReadOnlySpan<char> oldSuffix, ReadOnlySpan<char> newSuffix)
    {
        if (newSuffix.StartsWith(oldSuffix)) return Change(edits, text, end, end, newSuffix[oldSuffix.Length..].ToString());
        if (oldSuffix.EndsWith(newSuffix)) return Change(edits, text, start, end - newSuffix.Length, "");

        int same = oldSuffix.CommonPrefixLength(newSuffix);
        int dash = oldSuffix[..same].LastIndexOf('-') + 1;
        return Change(edits, text, start + dash, end, newSuffix[dash..].ToString());
    }

    /// <returns>False where no edit of one place can express it.</returns>
    private static bool Change(ImmutableArray<TextEdit>.Builder edits, ResolvedText text, int start, int end, string newText)
    {
        if (text.FindEdit(start, end, newText) is not { } edit) return false;

        edits.Add(edit);
        return true;
    }

    private static int EndOfVersion(string tag)
    {
        int dash = tag.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? tag.Length : dash;
    }

    /// <summary>Whether a default that would be edited is part of another image's name too.</summary>
    private static bool SharesDefaultsWithOthers(SemanticModel model, Stage stage)
    {
        if (stage.Base.Text is not { UsesVariables: true } text) return false;

        return text.Declarations.Any(model.NamesSeveralImages);
    }
}
