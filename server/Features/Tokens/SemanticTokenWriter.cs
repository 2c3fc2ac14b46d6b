using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Features.Tokens;

/// <summary>
/// Collects tokens in the order of the text. Comments come from a list of their own: they may stand between any two lines of an instruction,
/// and nobody who reads an instruction sees them.
/// </summary>
internal sealed class SemanticTokenWriter
{
    /// <summary>What a token and the white space behind it take where tokens are dense, so that what they are written into need not grow.</summary>
    private const int CharactersOfToken = 8;

    private readonly TextSpan range;
    private readonly ImmutableArray<TextSpan> comments;
    private readonly ImmutableArray<SemanticToken>.Builder tokens;
    private int nextComment;
    private int end;

    /// <param name="comments">In the order of the text.</param>
    /// <param name="range">Tokens outside it are left out.</param>
    /// <param name="length">How long the part of the text in it is, if it may be long.</param>
    public SemanticTokenWriter(ImmutableArray<TextSpan> comments, TextSpan range, int length = 0)
    {
        this.comments = comments;
        this.range = range;
        nextComment = FirstFrom(comments, range.Start);
        tokens = ImmutableArray.CreateBuilder<SemanticToken>(length / CharactersOfToken);
    }

    public ImmutableArray<SemanticToken> Complete()
    {
        AddCommentsBefore(range.End);
        return tokens.DrainToImmutable();
    }

    /// <summary>Adds a range of joined offsets, which is several tokens where a continuation divides it.</summary>
    public void Add(JoinedText text, int start, int end, TokenType type, TokenModifiers modifiers = TokenModifiers.None)
    {
        if (start >= end) return;

        int from = text.SourceOffset(start);
        int to = text.SourceOffset(end - 1) + 1;
        if (to - from == end - start)
        {
            Add(from, to, type, modifiers);
            return;
        }

        foreach (TextSpan piece in text.SourcePieces(start, end)) Add(piece.Start, piece.End, type, modifiers);
    }

    public void Add(TextSpan span, TokenType type) => Add(span.Start, span.End, type, TokenModifiers.None);

    private void Add(int start, int end, TokenType type, TokenModifiers modifiers)
    {
        // Two ways of reading one place: the first one counts.
        if (start < this.end || start == end) return;

        AddCommentsBefore(start);
        Append(start, end, type, modifiers);
    }

    private void AddCommentsBefore(int offset)
    {
        while (nextComment < comments.Length && comments[nextComment].Start < offset)
        {
            TextSpan comment = comments[nextComment++];
            if (comment.Start >= end) Append(comment.Start, comment.End, TokenType.Comment, TokenModifiers.None);
        }
    }

    private void Append(int start, int end, TokenType type, TokenModifiers modifiers)
    {
        bool continues = this.end == start && type == TokenType.String && tokens.Count > 0 && tokens[^1].Type == TokenType.String;
        this.end = end;
        if (end <= range.Start || start >= range.End) return;

        if (continues) tokens[^1] = tokens[^1] with { Span = new TextSpan(tokens[^1].Span.Start, end) };
        else tokens.Add(new SemanticToken(new TextSpan(start, end), type, modifiers));
    }

    private static int FirstFrom(ImmutableArray<TextSpan> spans, int offset)
    {
        int low = 0;
        int high = spans.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (spans[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
