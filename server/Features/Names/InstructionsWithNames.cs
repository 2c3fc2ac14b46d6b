using System.Buffers;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Names;

/// <summary>Finds the instructions that can have a variable's name in them, by the text alone: the others need not be read.</summary>
internal sealed class InstructionsWithNames(DockerfileSyntax syntax)
{
    // Of Dockerfiles; scripts always have the first one.
    private static readonly SearchValues<char> Escapes = SearchValues.Create('\\', '`');

    private readonly string text = syntax.Source.Content;

    /// <summary>Of each instruction, whether one of the names may be in it; where it is not, it certainly is not.</summary>
    public bool[] Find(ReadOnlySpan<string> names)
    {
        bool[] found = new bool[syntax.Instructions.Length];
        foreach (string name in names)
        {
            if (name.Length == 0) continue;

            for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = FindNext(name, at)) at = Mark(found, at);
        }

        // A name that goes on behind a continuation stands nowhere as it is.
        for (int at = FindEscape(0); at >= 0; at = FindEscape(at + 1))
        {
            if (at > 0 && VariableScanner.IsNamePart(text[at - 1])) at = Mark(found, at);
        }

        return found;
    }

    private int FindNext(string name, int after) => after + 1 < text.Length ? text.IndexOf(name, after + 1, StringComparison.Ordinal) : -1;

    private int FindEscape(int from)
    {
        if (from >= text.Length) return -1;

        int found = text.AsSpan(from).IndexOfAny(Escapes);
        return found < 0 ? -1 : from + found;
    }

    /// <returns>The last offset that the same instruction, if there is one, has.</returns>
    private int Mark(bool[] found, int offset)
    {
        int index = syntax.IndexOfFirstInstruction(offset);
        if (index == found.Length || syntax.Instructions[index].LinesSpan.Start > offset) return offset;

        found[index] = true;
        return syntax.Instructions[index].LinesSpan.End - 1;
    }
}
