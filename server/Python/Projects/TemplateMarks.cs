using Basewise.Syntax.Text;

namespace Basewise.Python.Projects;

/// <summary>Tells files that will be made of a template (Jinja, Cookiecutter, Copier) from those with mistakes: no tool reads the template.</summary>
internal static class TemplateMarks
{
    /// <summary>Whether something that is refused stands in a line with a template's tag.</summary>
    /// <param name="refused">In the order of the text.</param>
    public static bool Explain(IEnumerable<TextSpan> refused, SourceText source)
    {
        // A line is looked at once, however much of it is refused.
        int lookedAt = -1;
        foreach (TextSpan span in refused)
        {
            if (span.Start <= lookedAt) continue;

            TextSpan line = source.LineAt(source.PositionOf(span.Start).Line);
            if (HasTag(source.Slice(line))) return true;

            lookedAt = line.End;
        }

        return false;
    }

    private static bool HasTag(ReadOnlySpan<char> line) =>
        line.Contains("{{", StringComparison.Ordinal) || line.Contains("{%", StringComparison.Ordinal) || line.Contains("{#", StringComparison.Ordinal);
}
