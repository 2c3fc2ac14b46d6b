using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Python.Requirements;

/// <summary>Reads a whole file, line by line: the requirement, then the options, then the comment, as pip takes a line apart.</summary>
internal sealed class RequirementsParser
{
    private readonly SourceText source;
    private readonly RequirementsTokenWriter writer = new();
    private readonly RequirementReader requirementReader;
    private readonly OptionReader optionReader;
    private readonly ImmutableArray<RequirementsProblem>.Builder problems = ImmutableArray.CreateBuilder<RequirementsProblem>();

    public RequirementsParser(SourceText source)
    {
        this.source = source;
        requirementReader = new RequirementReader(writer, problems, isPip: true);
        optionReader = new OptionReader(writer, problems);
    }

    public RequirementsSyntax Parse()
    {
        ImmutableArray<RequirementsLine>.Builder lines = ImmutableArray.CreateBuilder<RequirementsLine>();
        LogicalLineReader reader = new(source.Content);
        writer.WriteSource(RequirementsTokenKind.WhiteSpace, reader.Next);

        bool endedByLineEnd = true;
        while (endedByLineEnd || reader.Next < source.Length)
        {
            int start = reader.Next;
            reader.Read();
            lines.Add(ParseLine(start, reader));
            endedByLineEnd = reader.End < reader.Next;
        }

        return new RequirementsSyntax(source, lines.ToImmutable(), writer.ToImmutable(), problems.ToImmutable());
    }

    private RequirementsLine ParseLine(int start, LogicalLineReader reader)
    {
        int firstToken = writer.Count;
        JoinedText line = new(source.Content, reader.Pieces);
        writer.BeginLine(line, reader.Pieces.Count == 1);

        int commentStart = FindComment(line, reader.EndsInCommentLine ? line.End - reader.Pieces[^1].Length : -1);
        ReadOnlySpan<char> content = line.Slice(line.Start, commentStart);
        int contentEnd = line.Start + content.TrimEnd().Length;
        int contentStart = Math.Min(contentEnd, line.Start + (content.Length - content.TrimStart().Length));
        int optionStart = FindOptions(line, contentStart, contentEnd);
        int requirementEnd = contentStart + line.Slice(contentStart, optionStart).TrimEnd().Length;

        writer.Write(RequirementsTokenKind.WhiteSpace, line.Start, contentStart);
        RequirementSyntax? requirement = contentStart < requirementEnd ? requirementReader.Read(contentStart, requirementEnd) : null;
        writer.Write(RequirementsTokenKind.WhiteSpace, requirementEnd, optionStart);
        ImmutableArray<OptionSyntax> options = optionStart < contentEnd ? optionReader.Read(optionStart, contentEnd) : [];
        writer.Write(RequirementsTokenKind.WhiteSpace, contentEnd, commentStart);
        writer.Write(RequirementsTokenKind.Comment, commentStart, line.End);
        writer.WriteSource(RequirementsTokenKind.Continuation, reader.End);
        writer.WriteSource(RequirementsTokenKind.LineEnd, reader.Next);

        return new RequirementsLine
        {
            Span = new TextSpan(start, reader.End),
            Requirement = requirement,
            Options = options,
            Comment = commentStart < line.End ? line.SourceSpan(commentStart, line.End) : null,
            Tokens = firstToken..writer.Count,
        };
    }

    // A '#' starts a comment at the line's start and after white space; elsewhere it belongs to a URL's fragment.
    private static int FindComment(JoinedText line, int commentLineStart)
    {
        int at = line.Start;
        while (at < line.End)
        {
            int next = line.Slice(at, line.End).IndexOf('#');
            if (next < 0) break;

            at += next;
            if (at == line.Start || char.IsWhiteSpace(line[at - 1]) || at == commentLineStart) return at;
            at++;
        }

        return line.End;
    }

    // The first word with a dash begins the options. Words are what blanks separate: pip overlooks an option after a tab.
    private static int FindOptions(JoinedText line, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (line[at] == '-' && (at == start || line[at - 1] == ' ')) return at;
        }

        return end;
    }
}
