using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>
/// Walks through the tokens of a Dockerfile: what the tree knows (keywords, flags, words, here-documents, comments, directives), and
/// between it white space, line ends, continuations and the rest. A structure, so that a walk allocates nothing.
/// </summary>
public struct DockerfileTokenEnumerator
{
    private readonly DockerfileSyntax syntax;
    private readonly string text;
    private InstructionTokenEnumerator instructions;
    private SyntaxToken instructionToken;
    private bool hasInstructionToken;
    private int directive;
    private int comment;

    /// <summary>The next token that the tree knows; an empty one stands for the end of the text.</summary>
    private SyntaxToken leaf;
    private int at;

    internal DockerfileTokenEnumerator(DockerfileSyntax syntax)
    {
        this.syntax = syntax;
        text = syntax.Source.Content;
        instructions = new InstructionTokenEnumerator(syntax.Instructions);
        hasInstructionToken = instructions.MoveNext(out instructionToken);
        leaf = NextLeaf();
    }

    public SyntaxToken Current { get; private set; }

    public readonly DockerfileTokenEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        if (at < leaf.Span.Start)
        {
            Current = ReadGap(leaf.Span.Start);
            return true;
        }

        if (leaf.Span.IsEmpty) return false;

        Current = leaf;
        at = leaf.Span.End;
        leaf = NextLeaf();
        return true;
    }

    private SyntaxToken NextLeaf()
    {
        int directiveStart = directive < syntax.Directives.Length ? syntax.Directives[directive].Span.Start : int.MaxValue;
        int commentStart = comment < syntax.Comments.Length ? syntax.Comments[comment].Start : int.MaxValue;
        int instructionStart = hasInstructionToken ? instructionToken.Span.Start : int.MaxValue;
        int first = Math.Min(Math.Min(directiveStart, commentStart), instructionStart);
        if (first == int.MaxValue) return new SyntaxToken(TokenKind.LineEnd, new TextSpan(text.Length, text.Length));
        if (first == directiveStart) return new SyntaxToken(TokenKind.Directive, syntax.Directives[directive++].Span);
        if (first == commentStart) return new SyntaxToken(TokenKind.Comment, syntax.Comments[comment++]);

        SyntaxToken token = instructionToken;
        hasInstructionToken = instructions.MoveNext(out instructionToken);
        return token;
    }

    /// <summary>A token of what stands between two that the tree knows.</summary>
    private SyntaxToken ReadGap(int end)
    {
        int start = at;
        TokenKind kind = KindAt(at++);
        bool isSingle = kind is TokenKind.ByteOrderMark or TokenKind.Continuation;
        while (!isSingle && at < end && KindAt(at) == kind && text[at - 1] != '\n') at++;
        return new SyntaxToken(kind, new TextSpan(start, at));
    }

    private readonly TokenKind KindAt(int offset) => text[offset] switch
    {
        '\uFEFF' when offset == 0 => TokenKind.ByteOrderMark,
        '\n' or '\r' => TokenKind.LineEnd,
        char c when c == syntax.Escape => TokenKind.Continuation,
        char c when char.IsWhiteSpace(c) => TokenKind.WhiteSpace,
        _ => TokenKind.Punctuation,
    };
}
