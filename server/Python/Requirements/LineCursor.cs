using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Python.Requirements;

/// <summary>How far the reading of a requirement has come, in offsets of the joined line; its readers share it.</summary>
internal sealed class LineCursor(RequirementsTokenWriter writer, ImmutableArray<RequirementsProblem>.Builder problems)
{
    private int begin;

    public int At { get; set; }

    /// <summary>Where the requirement ends.</summary>
    public int End { get; private set; }

    /// <summary>The next character; <c>\0</c> at the end.</summary>
    public char Current => At < End ? writer.Line[At] : '\0';

    public ReadOnlySpan<char> Rest => writer.Line.Slice(At, End);

    public void Start(int start, int end) => (begin, At, End) = (start, start, end);

    public ReadOnlySpan<char> Slice(int start) => writer.Line.Slice(start, At);

    public TextSpan SourceSpan(int start) => writer.Line.SourceSpan(start, At);

    /// <param name="takesAny">Whether it is a place where packaging takes every space that Unicode has, and not only the plain ones.</param>
    public void SkipWhiteSpace(bool takesAny = false)
    {
        int start = At;
        while (At < End && char.IsWhiteSpace(writer.Line[At])) At++;
        writer.Write(RequirementsTokenKind.WhiteSpace, start, At);

        // Before and behind the requirement, and around the semicolon before its marker, pip takes away any.
        bool isTakenAway = start == begin || At == End || Current == ';' || writer.Line[start - 1] == ';';
        if (!takesAny && !isTakenAway && SpaceRefusal.Find(Slice(start)) is { } refusal) Report(start, At, refusal);
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
