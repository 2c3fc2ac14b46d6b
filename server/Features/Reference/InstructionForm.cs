using System.Collections.Immutable;

namespace Basewise.Features.Reference;

/// <summary>One of the ways to write an instruction or a flag.</summary>
/// <param name="Label">The whole of it.</param>
/// <param name="Parts">What is written in it, in order.</param>
public sealed record InstructionForm(string Label, ImmutableArray<FormPart> Parts)
{
    /// <summary>Whether it is a JSON array.</summary>
    public bool IsJson => Label.Contains('[') && Label.Contains('"');

    /// <returns>-1 where there is no such part.</returns>
    public int IndexOf(string label)
    {
        for (int i = 0; i < Parts.Length; i++)
        {
            if (Parts[i].Label == label) return i;
        }

        return -1;
    }
}
