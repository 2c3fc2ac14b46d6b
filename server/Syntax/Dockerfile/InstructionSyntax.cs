using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>An instruction with all the lines that belong to it. The ones that have a structure of their own are subclasses.</summary>
public class InstructionSyntax
{
    // Words of the line are kept as offsets: a file of 100,000 lines has 50,000 instructions, and the collector looks at each.
    private readonly int keywordStart;
    private readonly int keywordEnd;
    private readonly int bodyStart;
    private readonly int bodyEnd;

    internal InstructionSyntax(InstructionParts parts)
    {
        Kind = parts.Kind;
        Line = parts.Line;
        (keywordStart, keywordEnd) = (parts.Keyword.Start, parts.Keyword.End);
        (bodyStart, bodyEnd) = (parts.Body.Start, parts.Body.End);
        Flags = parts.Flags;
        Arguments = parts.Arguments;
        IsExecForm = parts.IsExecForm;
    }

    public InstructionKind Kind { get; }

    /// <summary>The logical line: continuations joined, comments between them left out.</summary>
    public JoinedText Line { get; }

    public WordSyntax Keyword => new(Line, keywordStart, keywordEnd);

    public ImmutableArray<FlagSyntax> Flags { get; }

    /// <summary>What follows the keyword and the flags, as one word.</summary>
    public WordSyntax Body => new(Line, bodyStart, bodyEnd);

    /// <summary>
    /// The arguments as BuildKit's parser divides them: strings of a JSON array, words, or the whole <see cref="Body"/>,
    /// whichever the instruction has.
    /// </summary>
    public ImmutableArray<WordSyntax> Arguments { get; }

    /// <summary>Whether the arguments are a JSON array of strings.</summary>
    public bool IsExecForm { get; }

    public ImmutableArray<HeredocSyntax> Heredocs { get; internal set; } = [];

    /// <summary>From the keyword to the end of the last argument or here-document.</summary>
    public TextSpan Span { get; internal set; }

    /// <summary>All physical lines of the instruction, leading white space included, the last line end not.</summary>
    public TextSpan LinesSpan { get; internal set; }

    /// <summary>The whole lines right above that are comments and not parser directives, first one first.</summary>
    public ImmutableArray<TextSpan> LeadingComments { get; internal set; } = [];

    /// <summary>Whether a blank line stands within its continuation.</summary>
    public bool HasEmptyContinuation { get; internal set; }

    /// <summary>The flag of this name, the last one where there are several.</summary>
    public FlagSyntax? FindFlag(string name)
    {
        for (int i = Flags.Length - 1; i >= 0; i--)
        {
            if (Flags[i].Name == name) return Flags[i];
        }

        return null;
    }
}
