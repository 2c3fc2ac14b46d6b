using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile.Refusals;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>Reads logical lines as instructions: keyword, flags and arguments, divided as BuildKit divides them.</summary>
internal sealed class InstructionParser(ProblemList problems)
{
    /// <summary>BuildKit refuses an ONBUILD in an ONBUILD, so nothing below this is worth a stack frame.</summary>
    private const int MaxOnbuildDepth = 8;

    // What is found of an instruction before it is known how much that is, one after the other.
    private readonly List<FlagSyntax> flagsFound = [];
    private readonly List<WordSyntax> wordsFound = [];

    public InstructionSyntax Parse(JoinedText line, char escape) => Parse(line, escape, depth: 0);

    private InstructionSyntax Parse(JoinedText line, char escape, int depth)
    {
        int start = Words.SkipWhiteSpace(line, line.Start, line.End);
        int end = Words.TrimEnd(line, start, line.End);
        int keywordEnd = start;
        while (keywordEnd < end && !Words.IsSeparator(line[keywordEnd])) keywordEnd++;

        WordSyntax keyword = new(line, start, keywordEnd);
        InstructionKind kind = InstructionKinds.FromKeyword(keyword.Raw);
        int at = Words.SkipSeparators(line, keywordEnd, end);
        ImmutableArray<FlagSyntax> flags = FlagParser.Parse(line, ref at, end, flagsFound);
        at = Words.SkipWhiteSpace(line, at, end);

        WordSyntax body = new(line, at, end);
        return kind == InstructionKind.Onbuild
            ? new OnbuildSyntax(new(kind, line, keyword, flags, body, [], IsExecForm: false), ParseTrigger(body, escape, depth))
            : ParseArguments(kind, keyword, flags, body, escape);
    }

    private InstructionSyntax ParseArguments(
        InstructionKind kind, WordSyntax keyword, ImmutableArray<FlagSyntax> flags, WordSyntax body, char escape)
    {
        switch (kind)
        {
            case InstructionKind.From:
                return new FromSyntax(Parts(Words.Separated(body)));
            case InstructionKind.Expose:
                return new InstructionSyntax(Parts(Words.Separated(body)));
            case InstructionKind.Add or InstructionKind.Copy:
                return new TransferSyntax(ReadJson(body) is { } paths ? Parts(paths, isExecForm: true) : Parts(Words.Separated(body)));
            case InstructionKind.Volume:
                return new InstructionSyntax(ReadJson(body) is { } volumes ? Parts(volumes, isExecForm: true) : Parts(Words.Separated(body)));
            case InstructionKind.Run:
                return new RunSyntax(ReadJson(body) is { } command ? Parts(command, isExecForm: true) : Parts(Whole(body)));
            case InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Shell:
                return new InstructionSyntax(ReadJson(body) is { } words ? Parts(words, isExecForm: true) : Parts(Whole(body)));
            case InstructionKind.Arg:
                ImmutableArray<WordSyntax> names = Words.Quoted(body, escape, wordsFound);
                return new AssignmentsSyntax(Parts(names), AssignmentParser.DivideAll(names), isLegacyForm: false);
            case InstructionKind.Env or InstructionKind.Label:
                ImmutableArray<WordSyntax> pairs = Words.Quoted(body, escape, wordsFound);
                ImmutableArray<AssignmentSyntax> assignments = AssignmentParser.Parse(kind, pairs, body, problems, out bool isLegacy);
                return new AssignmentsSyntax(Parts(pairs), assignments, isLegacy);
            case InstructionKind.Healthcheck:
                return ParseHealthcheck();
            default:
                return new InstructionSyntax(Parts(Whole(body)));
        }

        InstructionParts Parts(ImmutableArray<WordSyntax> arguments, bool isExecForm = false) =>
            new(kind, body.Line, keyword, flags, body, arguments, isExecForm);

        InstructionSyntax ParseHealthcheck()
        {
            int end = body.Start;
            while (end < body.End && !char.IsWhiteSpace(body.Line[end])) end++;
            if (end == body.Start) return new HealthcheckSyntax(Parts([]), type: null);

            WordSyntax command = new(body.Line, Words.SkipWhiteSpace(body.Line, end, body.End), body.End);
            InstructionParts parts = ReadJson(command) is { } words ? Parts(words, isExecForm: true) : Parts(Whole(command));
            return new HealthcheckSyntax(parts, new WordSyntax(body.Line, body.Start, end));
        }
    }

    private InstructionSyntax? ParseTrigger(WordSyntax body, char escape, int depth) =>
        body.Start == body.End || depth >= MaxOnbuildDepth ? null : Parse(body.Line.Part(body.Start, body.End), escape, depth + 1);

    /// <summary>The strings of a JSON array, or <c>null</c> where the arguments have the shell form.</summary>
    private ImmutableArray<WordSyntax>? ReadJson(WordSyntax body)
    {
        switch (JsonStringArray.Read(body.Line, body.Start, body.End, out ImmutableArray<WordSyntax> strings))
        {
            case JsonStringArray.Result.Strings:
                return strings;
            case JsonStringArray.Result.OtherValues:
                problems.Add(SyntaxProblemKind.JsonArray, body.Span, "A JSON array of an instruction holds strings only: put every value in double quotes.");
                return null;
            default:
                return null;
        }
    }

    private static ImmutableArray<WordSyntax> Whole(WordSyntax body) => body.Start == body.End ? [] : [body];
}
