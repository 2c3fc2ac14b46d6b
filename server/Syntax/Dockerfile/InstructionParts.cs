using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>What every instruction is made from.</summary>
internal readonly record struct InstructionParts(
    InstructionKind Kind,
    JoinedText Line,
    WordSyntax Keyword,
    ImmutableArray<FlagSyntax> Flags,
    WordSyntax Body,
    ImmutableArray<WordSyntax> Arguments,
    bool IsExecForm);
