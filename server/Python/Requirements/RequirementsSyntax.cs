using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Python.Requirements;

/// <summary>
/// A requirements or constraints file as pip reads it: immutable, lossless (the tokens, joined, are the text), made without ever failing.
/// </summary>
public sealed class RequirementsSyntax
{
    internal RequirementsSyntax(
        SourceText source,
        ImmutableArray<RequirementsLine> lines,
        ImmutableArray<RequirementsToken> tokens,
        ImmutableArray<RequirementsProblem> problems)
    {
        Source = source;
        Lines = lines;
        Tokens = tokens;
        Problems = problems;
    }

    public SourceText Source { get; }

    /// <summary>All logical lines, blank ones included; the last one is empty where the text ends with a line end.</summary>
    public ImmutableArray<RequirementsLine> Lines { get; }

    public ImmutableArray<RequirementsToken> Tokens { get; }

    /// <summary>What pip would refuse, in the order of the text.</summary>
    public ImmutableArray<RequirementsProblem> Problems { get; }

    public static RequirementsSyntax Parse(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new RequirementsParser(source).Parse();
    }

    /// <summary>The logical line that a cursor at the offset is in.</summary>
    public RequirementsLine GetLine(int offset)
    {
        int low = 0;
        int high = Lines.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (Lines[middle].Span.Start <= offset) low = middle;
            else high = middle - 1;
        }

        return Lines[low];
    }

    /// <summary>The tokens of one line, its end included.</summary>
    public ReadOnlySpan<RequirementsToken> TokensOf(RequirementsLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Tokens.AsSpan()[line.Tokens];
    }
}
