using System.Collections.Immutable;
using Basewise.Python.DataFiles;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Python.Projects;

/// <summary>Reads the clauses about a version that stand in quotes alone: <c>"&gt;=1.2,&lt;2"</c>.</summary>
internal static class SpecifierTexts
{
    /// <returns>Empty where it is not all written by PEP 440, as Poetry's <c>^1.2</c> is not.</returns>
    public static ImmutableArray<SpecifierSyntax> Read(DataText text)
    {
        if (text.Joined is not { } line || VersionOperators.FindAtStart(line.Content.TrimStart()) is null) return [];

        RequirementsTokenWriter writer = new();
        writer.BeginApart(line, text.Content.Start, ofOnePiece: line.Start == text.Content.Start && line.End == text.Content.End);
        ImmutableArray<RequirementsProblem>.Builder problems = ImmutableArray.CreateBuilder<RequirementsProblem>();
        LineCursor cursor = new(writer, problems);
        cursor.Start(line.Start, line.End);
        ImmutableArray<SpecifierSyntax> specifiers = new SpecifierReader(cursor, isPip: false).Read();
        cursor.SkipWhiteSpace();
        return problems.Count == 0 && cursor.At == cursor.End ? specifiers : [];
    }
}
