using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>Divides a whole Dockerfile into tokens: every character belongs to exactly one, and joined they are the source.</summary>
public static class DockerfileTokens
{
    public static ImmutableArray<SyntaxToken> Of(DockerfileSyntax syntax)
    {
        List<SyntaxToken> leaves = [];
        foreach (DirectiveSyntax directive in syntax.Directives) leaves.Add(new(TokenKind.Directive, directive.Span));
        foreach (TextSpan comment in syntax.Comments) leaves.Add(new(TokenKind.Comment, comment));
        foreach (InstructionSyntax instruction in syntax.Instructions) AddLeaves(instruction, leaves);
        leaves.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));

        ImmutableArray<SyntaxToken>.Builder tokens = ImmutableArray.CreateBuilder<SyntaxToken>(leaves.Count * 2);
        int at = 0;
        foreach (SyntaxToken leaf in leaves)
        {
            if (leaf.Span.IsEmpty) continue;

            FillGap(syntax, at, leaf.Span.Start, tokens);
            tokens.Add(leaf);
            at = leaf.Span.End;
        }

        FillGap(syntax, at, syntax.Source.Length, tokens);
        return tokens.ToImmutable();
    }

    private static void AddLeaves(InstructionSyntax instruction, List<SyntaxToken> leaves)
    {
        Add(TokenKind.Keyword, instruction.Keyword);
        foreach (FlagSyntax flag in instruction.Flags) Add(TokenKind.Flag, flag.Word);

        if (instruction is HealthcheckSyntax { Type: { } type }) Add(TokenKind.Keyword, type);
        if (instruction is OnbuildSyntax { Trigger: { } trigger }) AddLeaves(trigger, leaves);
        foreach (WordSyntax argument in instruction.Arguments) Add(TokenKind.Word, argument);

        foreach (HeredocSyntax document in instruction.Heredocs)
        {
            leaves.Add(new(TokenKind.HeredocBody, document.BodySpan));
            leaves.Add(new(TokenKind.HeredocTerminator, document.TerminatorSpan));
        }

        void Add(TokenKind kind, WordSyntax word)
        {
            foreach (TextSpan piece in word.Line.SourcePieces(word.Start, word.End)) leaves.Add(new(kind, piece));
        }
    }

    /// <summary>Divides what stands between two tokens: white space, line ends, continuations, and the rest.</summary>
    private static void FillGap(DockerfileSyntax syntax, int start, int end, ImmutableArray<SyntaxToken>.Builder tokens)
    {
        string text = syntax.Source.Content;
        while (start < end)
        {
            TokenKind kind = KindAt(start);
            int next = start + 1;
            while (next < end && kind is not (TokenKind.ByteOrderMark or TokenKind.Continuation) && KindAt(next) == kind && text[next - 1] != '\n') next++;

            tokens.Add(new SyntaxToken(kind, new TextSpan(start, next)));
            start = next;
        }

        TokenKind KindAt(int offset) => text[offset] switch
        {
            '\uFEFF' when offset == 0 => TokenKind.ByteOrderMark,
            '\n' or '\r' => TokenKind.LineEnd,
            char c when c == syntax.Escape => TokenKind.Continuation,
            char c when char.IsWhiteSpace(c) => TokenKind.WhiteSpace,
            _ => TokenKind.Punctuation,
        };
    }
}
