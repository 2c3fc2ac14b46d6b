using System.Collections.Immutable;
using Basewise.Syntax.Ignore;

namespace Basewise.Analysis.Context;

/// <summary>What a source of a COPY takes along.</summary>
/// <param name="Files">Their paths in the context. Links are among them: what they lead to is not looked at.</param>
/// <param name="LeftOut">The files and folders that a <c>.dockerignore</c> or <c>--exclude</c> keeps back; what is in such a folder is not listed.</param>
/// <param name="IsComplete">Whether that is all: the rest of a large context is not looked at.</param>
public sealed record CopiedFiles(ImmutableArray<string> Files, ImmutableArray<string> LeftOut, bool IsComplete)
{
    internal static CopiedFiles Of(ContextSource source, BuildContext context)
    {
        ImmutableArray<string>.Builder files = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<string>.Builder leftOut = ImmutableArray.CreateBuilder<string>();
        ContextWalk walk = new(source, context);
        HashSet<string> left = [];
        foreach ((ContextEntry entry, IgnorePattern? ignoring) in walk.Entries(enters: _ => true, cares: _ => true))
        {
            if (ignoring is null)
            {
                if (entry.Kind != EntryKind.Folder) files.Add(entry.Path);
            }
            else if (!left.Contains(CleanPath.ParentOf(entry.Path)))
            {
                leftOut.Add(entry.Path);
                left.Add(entry.Path);
            }
            else if (entry.Kind == EntryKind.Folder)
            {
                left.Add(entry.Path);
            }
        }

        return new CopiedFiles(files.ToImmutable(), leftOut.ToImmutable(), walk.IsComplete);
    }
}
