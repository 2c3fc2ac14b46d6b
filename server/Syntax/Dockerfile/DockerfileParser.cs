using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Basewise.Syntax.Dockerfile.Refusals;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>
/// Divides a Dockerfile into logical lines and here-documents, as BuildKit's parser does, in one pass from top to bottom.
/// What a logical line holds is <see cref="InstructionParser"/>'s business.
/// </summary>
internal sealed class DockerfileParser
{
    /// <summary>The most bytes that BuildKit's scanner takes for one physical line.</summary>
    private const int MaxLineBytes = 65_535;

    private const int MaxBytesPerChar = 3;

    private readonly SourceText source;
    private readonly string text;
    private readonly ImmutableArray<DirectiveSyntax>.Builder directives = ImmutableArray.CreateBuilder<DirectiveSyntax>();
    private readonly ImmutableArray<TextSpan>.Builder comments = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly ImmutableArray<InstructionSyntax>.Builder instructions = ImmutableArray.CreateBuilder<InstructionSyntax>();
    private readonly ProblemList problems = new();
    private readonly InstructionParser parser;
    private readonly List<TextSpan> pendingComments = [];
    private readonly List<TextSpan> pieces = [];
    private HashSet<string>? seenDirectives;
    private bool directivesMayFollow = true;
    private char escape = '\\';
    private ImmutableArray<TextLayer> layers = [];
    private int taken;
    private int at;

    public DockerfileParser(SourceText source)
    {
        this.source = source;
        text = source.Content;
        parser = new InstructionParser(problems);
    }

    public DockerfileSyntax Parse()
    {
        if (at == 0 && text.StartsWith('\uFEFF')) at = 1;
        while (at < text.Length) ReadLogicalLine();

        FileCheck.Check(instructions, comments, problems);
        return new DockerfileSyntax(
            source,
            escape,
            directives.ToImmutable(),
            comments.DrainToImmutable(),
            instructions.DrainToImmutable(),
            problems.InOrderOfText())
        { Layers = [.. layers, new TextLayer(taken, source.Length)] };
    }

    /// <summary>Takes over what an earlier version of the text begins with as well, so that reading goes on behind it.</summary>
    public DockerfileParser After(DockerfileSyntax earlier)
    {
        if (UnchangedPart.Find(earlier, source) is not { } part) return this;

        layers = part.Layers;
        taken = part.Instructions;
        escape = earlier.Escape;
        directivesMayFollow = false;
        directives.AddRange(earlier.Directives);

        // Most changes leave as many of them as there were.
        comments.Capacity = earlier.Comments.Length;
        instructions.Capacity = earlier.Instructions.Length;
        comments.AddRange(earlier.Comments.AsSpan()[..part.Comments]);
        instructions.AddRange(earlier.Instructions.AsSpan()[..part.Instructions]);
        at = part.End;
        return this;
    }

    private void ReadLogicalLine()
    {
        TextSpan line = ReadPhysicalLine();
        int start = SkipWhiteSpace(line);
        if (start < line.End && text[start] == '#')
        {
            ReadCommentOrDirective(new TextSpan(start, line.End));
            return;
        }

        directivesMayFollow = false;
        if (start == line.End) return;

        ReadInstruction(line, start);
    }

    private void ReadInstruction(TextSpan firstLine, int start)
    {
        pieces.Clear();
        bool continues = AddPiece(start, firstLine.End);
        bool hasEmptyContinuation = false;
        TextSpan lastLine = firstLine;
        while (continues && at < text.Length)
        {
            lastLine = ReadPhysicalLine();
            int content = SkipWhiteSpace(lastLine);
            if (content == lastLine.End) hasEmptyContinuation = true;
            else if (text[content] == '#') comments.Add(new TextSpan(content, lastLine.End));
            else continues = AddPiece(lastLine.Start, lastLine.End);
        }

        int problemsBefore = problems.Count;
        JoinedText joined = new(text, pieces);
        InstructionSyntax instruction = parser.Parse(joined, escape);
        instruction.HasEmptyContinuation = hasEmptyContinuation;
        instruction.LeadingComments = [.. pendingComments];
        pendingComments.Clear();

        WordSyntax last = instruction.Body.Start < instruction.Body.End ? instruction.Body : LastWord(instruction);
        int end = Math.Max(last.Span.End, instruction.Keyword.Span.End);
        if (HeredocMarkers.MayHold(instruction))
        {
            instruction.Heredocs = ReadHeredocs(HeredocMarkers.In(joined));
            if (instruction.Heredocs is [.., { } document])
            {
                end = Math.Max(document.TerminatorSpan.End, document.BodySpan.End);
                lastLine = new TextSpan(lastLine.Start, Math.Max(lastLine.End, end));
            }
        }

        InstructionCheck.Check(instruction, problems, problemsBefore);
        instruction.Span = new TextSpan(instruction.Keyword.Span.Start, end);
        instruction.LinesSpan = new TextSpan(firstLine.Start, Math.Max(end, lastLine.End));
        instructions.Add(instruction);
    }

    private static WordSyntax LastWord(InstructionSyntax instruction) =>
        instruction.Flags is [.., { } flag] ? flag.Word : instruction.Keyword;

    /// <summary>Takes a physical line as a piece of the logical one, and says whether the next line belongs to it too.</summary>
    private bool AddPiece(int start, int end)
    {
        int escapeAt = Continuation.Find(text, start, end, escape);
        bool continues = escapeAt >= 0;
        pieces.Add(new TextSpan(start, continues ? escapeAt : end));
        return continues;
    }

    private ImmutableArray<HeredocSyntax> ReadHeredocs(List<HeredocMarker> markers)
    {
        ImmutableArray<HeredocSyntax>.Builder documents = ImmutableArray.CreateBuilder<HeredocSyntax>(markers.Count);
        foreach (HeredocMarker marker in markers)
        {
            int bodyStart = at;
            TextSpan terminator = new(text.Length, text.Length);
            int bodyEnd = text.Length;
            while (at < text.Length)
            {
                TextSpan line = ReadPhysicalLine();
                ReadOnlySpan<char> content = text.AsSpan(line.Start, line.Length);
                if (marker.Chomps) content = content.TrimStart('\t');
                if (!content.SequenceEqual(marker.Name)) continue;

                (terminator, bodyEnd) = (line, line.Start);
                break;
            }

            if (terminator.IsEmpty)
            {
                problems.Add(
                    SyntaxProblemKind.UnterminatedHeredoc,
                    marker.Span,
                    Messages.UnterminatedHeredoc(text.AsSpan(marker.Span.Start, marker.Span.Length), marker.Name));
            }

            documents.Add(new HeredocSyntax(
                marker.Span, marker.Name, marker.Expands, marker.Chomps, marker.FileDescriptor, new TextSpan(bodyStart, bodyEnd), terminator));
        }

        return documents.ToImmutable();
    }

    private void ReadCommentOrDirective(TextSpan span)
    {
        if (directivesMayFollow && DirectiveParser.Find(text, span) is { } directive)
        {
            AddDirective(directive);
            return;
        }

        directivesMayFollow = false;
        comments.Add(span);

        // BuildKit forgets the comments above an empty one, and with them what they switch off.
        if (text.AsSpan(span.Start + 1, span.Length - 1).IsWhiteSpace()) pendingComments.Clear();
        else pendingComments.Add(span);
    }

    private void AddDirective(DirectiveSyntax directive)
    {
        if (!(seenDirectives ??= []).Add(directive.Name))
        {
            problems.Add(SyntaxProblemKind.ParserDirective, directive.Span, $"The parser directive `{directive.Name}` may stand here only once.");
        }
        else if (directive.Name == "escape")
        {
            if (directive.Value is "\\" or "`") escape = directive.Value[0];
            else problems.Add(SyntaxProblemKind.ParserDirective, directive.ValueSpan, $"The escape character can be \\ or `, not {directive.Value}.");
        }

        directives.Add(directive);
    }

    /// <summary>The next physical line without its line end. Only a line feed ends a line; the carriage returns before it go with it.</summary>
    private TextSpan ReadPhysicalLine()
    {
        int start = at;
        int feed = text.IndexOf('\n', at);
        int end = feed < 0 ? text.Length : feed;
        at = feed < 0 ? text.Length : feed + 1;
        while (end > start && text[end - 1] == '\r') end--;

        if (end - start > MaxLineBytes / MaxBytesPerChar && Encoding.UTF8.GetByteCount(text.AsSpan(start, end - start)) > MaxLineBytes)
        {
            problems.Add(
                SyntaxProblemKind.LineTooLong,
                new TextSpan(start, end),
                $"This line is longer than the {MaxLineBytes.ToString("N0", CultureInfo.InvariantCulture)} bytes that BuildKit reads; divide it with {escape} at a line's end.");
        }

        return new TextSpan(start, end);
    }

    private int SkipWhiteSpace(TextSpan line)
    {
        int offset = line.Start;
        while (offset < line.End && char.IsWhiteSpace(text[offset])) offset++;
        return offset;
    }
}
