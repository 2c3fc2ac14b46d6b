using System.Collections.Immutable;

namespace Basewise.Python.Requirements;

/// <summary>Splits a marker into its words.</summary>
internal sealed class MarkerReader(TokenWriter writer, ImmutableArray<RequirementsProblem>.Builder problems)
{
    public void Read(int start, int end)
    {
        int at = start;
        while (at < end)
        {
            int wordStart = at;
            RequirementsTokenKind kind = ReadWord(ref at, end);
            writer.Write(kind, wordStart, at);
            if (kind is RequirementsTokenKind.Bad)
            {
                problems.Add(new RequirementsProblem(writer.Line.SourceSpan(wordStart, at), "This cannot be in a marker."));
            }
        }
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

        if (Versions.VersionOperators.FindAtStart(writer.Line.Slice(at, end)) is { } @operator)
        {
            at += Versions.VersionOperators.Text(@operator).Length;
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
