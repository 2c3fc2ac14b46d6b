using System.Collections.Immutable;
using Basewise.Analysis.Semantics;

namespace Basewise.Features.Names;

/// <summary>Every place of a Dockerfile where a name of a stage, a variable or a here-document stands.</summary>
public sealed class NameTable
{
    internal NameTable(ImmutableArray<NameUse> uses, ImmutableHashSet<string> images)
    {
        Uses = uses;
        Images = images;
    }

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<NameUse> Uses { get; }

    /// <summary>The images named where a stage might be: a stage of such a name would hide the image.</summary>
    internal ImmutableHashSet<string> Images { get; }

    public static NameTable Of(SemanticModel model) => new NameTableBuilder(model).Build();

    /// <summary>As much of it as tells what the name at an offset means. Scripts elsewhere are not read, which takes most of the time.</summary>
    internal static NameTable Around(SemanticModel model, int offset) => new NameTableBuilder(model).BuildAround(offset);

    /// <summary>As much of it as tells where variables of some names stand: a long file has few of each, and nearly nothing of it is read.</summary>
    internal static NameTable OfVariables(SemanticModel model, params ReadOnlySpan<string> names) => new NameTableBuilder(model).BuildOfVariables(names);

    /// <summary>The name under a cursor, its edges included.</summary>
    public NameUse? FindAt(int offset)
    {
        int low = 0;
        int high = Uses.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (Uses[middle].Span.Start <= offset) low = middle + 1;
            else high = middle - 1;
        }

        return high >= 0 && Uses[high].Span.Touches(offset) ? Uses[high] : null;
    }

    public IEnumerable<NameUse> UsesOf(DockerfileName name) => Uses.Where(use => use.Name == name);
}
