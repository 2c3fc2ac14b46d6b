using Basewise.Syntax.Text;

namespace Basewise.Features.Places;

/// <summary>A script with a cursor in it: the shell form of an instruction, or the body of a here-document.</summary>
/// <param name="Start">Joined offset at which the script begins.</param>
/// <param name="At">The cursor's joined offset.</param>
/// <param name="FindSpan">The source of a joined range around the cursor, as far as one edit can replace it.</param>
internal readonly record struct CursorText(JoinedText Text, int Start, int At, Func<int, int, TextSpan?> FindSpan)
{
    public static CursorText Of(InstructionCursor cursor, int start) => new(cursor.Line, start, cursor.At, cursor.FindSpan);

    public static CursorText OfDocument(InstructionCursor cursor, TextSpan body) =>
        new(new JoinedText(cursor.Line.Source, body), body.Start, cursor.Offset, static (start, end) => new TextSpan(start, end));
}
