using System.Buffers;
using Basewise.Syntax.Text;

namespace Basewise.Python.Projects;

/// <summary>Tells files that will be made of a template (Jinja, Cookiecutter, Copier, or a generator's own) from those with mistakes: no tool reads the template.</summary>
internal static class TemplateMarks
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.");

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
        line.Contains("{{", StringComparison.Ordinal) || line.Contains("{%", StringComparison.Ordinal) || line.Contains("{#", StringComparison.Ordinal)
        || line.Contains("<%", StringComparison.Ordinal) || HasNameInPercents(line);

    /// <summary>Whether there is a name as in <c>%cdk-version%</c>, which is more than what a URL escapes (<c>%2F</c>).</summary>
    private static bool HasNameInPercents(ReadOnlySpan<char> line)
    {
        foreach (Range part in line.Split('%'))
        {
            ReadOnlySpan<char> name = line[part];
            bool isBetween = part.Start.Value > 0 && part.End.Value < line.Length;
            if (isBetween && name.Length > 2 && char.IsAsciiLetter(name[0]) && !name.ContainsAnyExcept(NameCharacters)) return true;
        }

        return false;
    }
}
