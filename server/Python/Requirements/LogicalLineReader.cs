using System.Buffers;
using Basewise.Syntax.Text;

namespace Basewise.Python.Requirements;

/// <summary>Splits a text into the lines that pip sees: physical lines, joined where one ends in a backslash.</summary>
internal sealed class LogicalLineReader
{
    // str.splitlines, which pip uses, ends a line at all of these.
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029");

    private readonly string text;
    private readonly List<TextSpan> pieces = [];

    public LogicalLineReader(string text)
    {
        this.text = text;

        // A byte order mark is not pip's business: it is gone once the bytes are decoded.
        Next = text.StartsWith('\uFEFF') ? 1 : 0;
    }

    /// <summary>The parts of the physical lines that belong to the logical one; never empty.</summary>
    public IReadOnlyList<TextSpan> Pieces => pieces;

    /// <summary>Where the line ends, before its line end.</summary>
    public int End { get; private set; }

    /// <summary>Where the next line starts.</summary>
    public int Next { get; private set; }

    /// <summary>Whether the last of several pieces is a comment, even if no white space is before its <c>#</c>.</summary>
    public bool EndsInCommentLine { get; private set; }

    public void Read()
    {
        pieces.Clear();
        while (true)
        {
            int start = Next;
            int length = text.AsSpan(start).IndexOfAny(LineEnds);
            End = length < 0 ? text.Length : start + length;
            Next = End < text.Length ? End + 1 : End;
            if (Next < text.Length && text[End] == '\r' && text[Next] == '\n') Next++;

            ReadOnlySpan<char> line = text.AsSpan(start, End - start);
            bool isComment = line.TrimStart() is ['#', ..];
            bool goesOn = line is [.., '\\'] && !isComment;
            if (!goesOn)
            {
                pieces.Add(new TextSpan(start, End));
                EndsInCommentLine = isComment && pieces.Count > 1;
                return;
            }

            // pip strips every backslash from both ends of a line that goes on.
            int trimmedLength = line.TrimEnd('\\').Length;
            int trimmedStart = start + (trimmedLength - line[..trimmedLength].TrimStart('\\').Length);
            pieces.Add(new TextSpan(trimmedStart, start + trimmedLength));
            EndsInCommentLine = false;
            if (Next == text.Length)
            {
                End = Next;
                return;
            }
        }
    }
}
