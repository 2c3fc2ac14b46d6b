using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Context;

/// <summary>What <c>COPY --exclude=…</c> leaves out of a source that is a folder.</summary>
internal sealed class CopyExclusions
{
    private static readonly CopyExclusions None = new("", []);
    private readonly string folder;
    private readonly ImmutableArray<IgnorePattern> patterns;

    private CopyExclusions(string folder, ImmutableArray<IgnorePattern> patterns)
    {
        this.folder = folder;
        this.patterns = patterns;
    }

    public static CopyExclusions Of(ContextSource source)
    {
        ImmutableArray<IgnorePattern>.Builder patterns = ImmutableArray.CreateBuilder<IgnorePattern>();
        foreach (FlagSyntax flag in source.Transfer.Flags)
        {
            if (flag is not { Name: "exclude", Value: { Length: > 0 } value }) continue;

            patterns.AddRange(DockerignoreSyntax.Parse(new SourceText(value)).Patterns);
        }

        return patterns.Count == 0 ? None : new CopyExclusions(source.Wildcard is null ? source.Path : "", patterns.ToImmutable());
    }

    /// <summary>The pattern that leaves a path of the context out.</summary>
    public IgnorePattern? Find(string path)
    {
        if (patterns.IsEmpty) return null;

        ReadOnlySpan<char> relative = folder.Length > 0 && path.Length > folder.Length ? path.AsSpan(folder.Length + 1) : path;
        foreach (IgnorePattern pattern in patterns)
        {
            if (pattern.Matches(relative)) return pattern;
        }

        return null;
    }
}
