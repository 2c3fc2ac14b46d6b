using System.Collections.Immutable;
using Basewise.Analysis;
using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions;

/// <summary>
/// Gives all requirements of a file the digests of their files at once, where all are pinned and none has any: with some of them pip refuses the
/// whole file.
/// </summary>
public static class DigestFeature
{
    /// <summary>One question to an index for each requirement.</summary>
    private const int MostRequirements = 100;

    public static ImmutableArray<CodeAction> At(Snapshot snapshot, TextSpan span, LintOptions options)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(options);
        if (snapshot.Dependencies is not { Kind: DependencyFileKind.Requirements, Dependencies: { Length: > 0 and <= MostRequirements } requirements } file) return [];
        if (!requirements.Any(requirement => requirement.Span.Touches(span.Start)) || !file.Inclusions.IsEmpty || requirements.Any(requirement => requirement is not { Hashes.IsEmpty: true, ExactVersion: not null, Source: null })) return [];

        AskedIndexes indexes = AskedIndexes.Of(file, options.Packages);
        ImmutableArray<TextEdit>.Builder edits = ImmutableArray.CreateBuilder<TextEdit>(requirements.Length);
        HashSet<string> origins = new(StringComparer.Ordinal);
        bool isWhole = true;
        foreach (Dependency requirement in requirements)
        {
            // All are asked about, also where the first has none yet: the next time they are known.
            if (MissingDigests.Find(file, requirement, snapshot.Folder, indexes) is not var (edit, _, origin))
            {
                isWhole = false;
                continue;
            }

            edits.Add(edit);
            origins.Add(origin);
        }

        string title = requirements.Length == 1 ? "Add the hashes of its files" : $"Add the hashes of all {requirements.Length} requirements";
        return isWhole ? [new CodeAction($"{title} ({string.Join("; ", origins)})", CodeActionKind.QuickFix, edits.ToImmutable(), [], IsPreferred: false)] : [];
    }
}
