using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Python.Requirements;

/// <summary>
/// Collects the tokens of a file. Readers give them as ranges of the joined line; here they become ranges of the source, cut
/// where a continuation lies between.
/// </summary>
internal sealed class RequirementsTokenWriter
{
    private static readonly JoinedText NoLine = new("", new TextSpan(0, 0));

    private readonly ImmutableArray<RequirementsToken>.Builder? tokens;
    private bool isOnePiece;
    private int written;

    /// <param name="keeps">Whether anybody wants the tokens: of a requirement alone nobody does.</param>
    public RequirementsTokenWriter(bool keeps = true)
    {
        Line = NoLine;
        tokens = keeps ? ImmutableArray.CreateBuilder<RequirementsToken>() : null;
    }

    /// <summary>The line that is being read.</summary>
    public JoinedText Line { get; private set; }

    public int Count => tokens?.Count ?? 0;

    public void BeginLine(JoinedText line, bool ofOnePiece)
    {
        Line = line;
        isOnePiece = ofOnePiece;
    }

    /// <summary>Begins a line that what lies before it in the source is no part of.</summary>
    public void BeginApart(JoinedText line, int sourceStart, bool ofOnePiece)
    {
        BeginLine(line, ofOnePiece);
        written = sourceStart;
    }

    public void Write(RequirementsTokenKind kind, int start, int end)
    {
        if (isOnePiece)
        {
            WriteSource(kind, end);
            return;
        }

        foreach (TextSpan piece in Line.SourcePieces(start, end))
        {
            WriteSource(RequirementsTokenKind.Continuation, piece.Start);
            WriteSource(kind, piece.End);
        }
    }

    /// <summary>Makes a token of what lies between the last one and a place in the source.</summary>
    public void WriteSource(RequirementsTokenKind kind, int end)
    {
        if (end == written || tokens is null) return;

        tokens.Add(new RequirementsToken(kind, new TextSpan(written, end)));
        written = end;
    }

    public RequirementsWord Word(int start, int end) => new(Line.SourceSpan(start, end), Line.ToString(start, end));

    public ImmutableArray<RequirementsToken> ToImmutable() => tokens?.ToImmutable() ?? [];
}
