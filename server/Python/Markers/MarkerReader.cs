using System.Collections.Immutable;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Python.Markers;

/// <summary>Reads a marker: splits it into words, then puts these together.</summary>
internal sealed class MarkerReader(RequirementsTokenWriter writer, ImmutableArray<RequirementsProblem>.Builder problems)
{
    private readonly List<MarkerWord> words = [];

    /// <returns>Null where the text is no marker, which is then a problem.</returns>
    public Marker? Read(int start, int end)
    {
        words.Clear();
        int at = start;
        while (at < end)
        {
            int wordStart = at;
            RequirementsTokenKind kind = ReadWord(ref at, end);
            writer.Write(kind, wordStart, at);
            if (kind is not RequirementsTokenKind.WhiteSpace) words.Add(new MarkerWord(kind, wordStart, at));
            else if (wordStart > start && at < end && SpaceRefusal.Find(writer.Line.Slice(wordStart, at)) is { } refusal) problems.Add(new RequirementsProblem(writer.Line.SourceSpan(wordStart, at), refusal));
        }

        return new MarkerParser(words, writer, end, problems).Parse();
    }

    private RequirementsTokenKind ReadWord(ref int at, int end)
    {
        char first = writer.Line[at];
        if (char.IsWhiteSpace(first))
        {
            while (at < end && char.IsWhiteSpace(writer.Line[at])) at++;
            return RequirementsTokenKind.WhiteSpace;
        }

        if (first is '"' or '\'')
        {
            int length = writer.Line.Slice(at + 1, end).IndexOf(first);
            at = length < 0 ? end : at + length + 2;
            return length < 0 ? RequirementsTokenKind.Bad : RequirementsTokenKind.MarkerString;
        }

        if (IsWordCharacter(first))
        {
            int start = at;
            while (at < end && IsWordCharacter(writer.Line[at])) at++;
            return writer.Line.Slice(start, at) switch
            {
                "and" or "or" => RequirementsTokenKind.MarkerBoolean,
                "in" or "not" => RequirementsTokenKind.MarkerOperator,
                _ => RequirementsTokenKind.MarkerVariable,
            };
        }

        if (VersionOperators.FindAtStart(writer.Line.Slice(at, end)) is { } @operator)
        {
            at += @operator.Text().Length;
            return RequirementsTokenKind.MarkerOperator;
        }

        at++;
        return first switch
        {
            '(' => RequirementsTokenKind.OpenParenthesis,
            ')' => RequirementsTokenKind.CloseParenthesis,
            _ => RequirementsTokenKind.Bad,
        };
    }

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.';
}
