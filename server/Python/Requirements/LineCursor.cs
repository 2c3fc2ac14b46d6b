using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Python.Requirements;

/// <summary>How far the reading of a requirement has come, in offsets of the joined line; its readers share it.</summary>
internal sealed class LineCursor(RequirementsTokenWriter writer, ImmutableArray<RequirementsProblem>.Builder problems)
{
    public int At { get; set; }

    /// <summary>Where the requirement ends.</summary>
    public int End { get; private set; }

    /// <summary>The next character; <c>\0</c> at the end.</summary>
    public char Current => At < End ? writer.Line[At] : '\0';

    public ReadOnlySpan<char> Rest => writer.Line.Slice(At, End);

    public void Start(int start, int end) => (At, End) = (start, end);

    public ReadOnlySpan<char> Slice(int start) => writer.Line.Slice(start, At);

    public TextSpan SourceSpan(int start) => writer.Line.SourceSpan(start, At);

    public void SkipWhiteSpace()
    {
        int start = At;
        while (At < End && char.IsWhiteSpace(writer.Line[At])) At++;
        writer.Write(RequirementsTokenKind.WhiteSpace, start, At);
    }

    public void SkipNameCharacters()
    {
        while (PackageName.IsNameCharacter(Current)) At++;
    }

    /// <summary>Makes a token of the next characters.</summary>
    public void Take(RequirementsTokenKind kind, int length = 1)
    {
        writer.Write(kind, At, At + length);
        At += length;
    }

    /// <summary>Makes a token of what was read since <paramref name="start"/>.</summary>
    public RequirementsWord Word(RequirementsTokenKind kind, int start)
    {
        writer.Write(kind, start, At);
        return writer.Word(start, At);
    }

    /// <summary>The word that is missing here.</summary>
    public RequirementsWord MissingWord(int at) => writer.Word(at, at);

    public void Report(int start, int end, string message) =>
        problems.Add(new RequirementsProblem(writer.Line.SourceSpan(start, Math.Clamp(end, start, End)), message));
}
