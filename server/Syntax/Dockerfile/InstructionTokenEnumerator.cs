using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>Walks through the words and here-documents of instructions, piece by piece: a continuation divides a word.</summary>
internal struct InstructionTokenEnumerator(ImmutableArray<InstructionSyntax> instructions)
{
    private int instruction;

    /// <summary>The instruction whose words come next: the one at <see cref="instruction"/>, or a trigger in it.</summary>
    private InstructionSyntax? holder;
    private Part part;
    private int index;
    private WordSyntax word;
    private TokenKind wordKind;
    private int wordAt;

    private enum Part
    {
        Keyword,
        Flags,
        HealthcheckType,
        Arguments,
        Documents,
    }

    public bool MoveNext(out SyntaxToken token)
    {
        while (instruction < instructions.Length)
        {
            if (wordAt < word.End)
            {
                TextSpan piece = word.Line.FirstPiece(wordAt, word.End);
                wordAt += piece.Length;
                token = new SyntaxToken(wordKind, piece);
                return true;
            }

            if (part == Part.Documents)
            {
                if (TryReadDocument(out token)) return true;
                (holder, part, index) = (null, Part.Keyword, 0);
                instruction++;
                continue;
            }

            ReadWord(holder ??= instructions[instruction]);
        }

        token = default;
        return false;
    }

    /// <summary>Takes the next word, or goes on to the next part where this one has no more.</summary>
    private void ReadWord(InstructionSyntax current)
    {
        switch (part)
        {
            case Part.Keyword:
                Begin(TokenKind.Keyword, current.Keyword);
                GoOn(Part.Flags);
                break;
            case Part.Flags when index < current.Flags.Length:
                Begin(TokenKind.Flag, current.Flags[index++].Word);
                break;
            case Part.Flags:
                GoOn(Part.HealthcheckType);
                break;
            case Part.HealthcheckType:
                if (current is HealthcheckSyntax { Type: { } type }) Begin(TokenKind.Keyword, type);
                GoOn(Part.Arguments);
                break;
            case Part.Arguments when index < current.Arguments.Length:
                Begin(TokenKind.Word, current.Arguments[index++]);
                break;
            case Part.Arguments when current is OnbuildSyntax { Trigger: { } trigger }:
                holder = trigger;
                GoOn(Part.Keyword);
                break;
            default:
                GoOn(Part.Documents);
                break;
        }
    }

    /// <summary>The documents are those of the whole instruction; a trigger has none of its own. Each has a body and a terminator.</summary>
    private bool TryReadDocument(out SyntaxToken token)
    {
        ImmutableArray<HeredocSyntax> documents = instructions[instruction].Heredocs;
        while (index < documents.Length * 2)
        {
            HeredocSyntax document = documents[index / 2];
            token = index++ % 2 == 0
                ? new SyntaxToken(TokenKind.HeredocBody, document.BodySpan)
                : new SyntaxToken(TokenKind.HeredocTerminator, document.TerminatorSpan);
            if (!token.Span.IsEmpty) return true;
        }

        token = default;
        return false;
    }

    private void GoOn(Part next) => (part, index) = (next, 0);

    private void Begin(TokenKind kind, WordSyntax next) => (wordKind, word, wordAt) = (kind, next, next.Start);
}
