using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Tells the problems of a Dockerfile from those of a file that is none, or none yet; such a file is reported once.</summary>
internal static class ReadableProblems
{
    /// <summary>Whether a problem is one of a template's own marks, or of what only its marks leave out.</summary>
    public static bool IsOfTemplate(DockerfileSyntax syntax, SyntaxProblem problem)
    {
        bool isOfWholeFile = problem.Kind is SyntaxProblemKind.BeforeFrom or SyntaxProblemKind.NoInstruction;
        return isOfWholeFile ? HasTags(syntax) : HasTag(syntax.Source, problem.Span);
    }

    /// <summary>Whether lines of the file are none that BuildKit reads, but tags of Jinja or Go.</summary>
    public static bool HasTags(DockerfileSyntax syntax)
    {
        foreach (SyntaxProblem problem in syntax.Problems)
        {
            if (HasTag(syntax.Source, problem.Span)) return true;
        }

        return false;
    }

    /// <summary><c>{% if … %}</c>, <c>{{- … }}</c>, <c>{# … #}</c>; no word of an instruction looks so.</summary>
    private static bool HasTag(SourceText source, TextSpan span)
    {
        ReadOnlySpan<char> text = source.Slice(span);
        return text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal)
            || text.Contains("{%", StringComparison.Ordinal) || text.Contains("%}", StringComparison.Ordinal)
            || text.StartsWith("{#", StringComparison.Ordinal);
    }
}
