using System.Collections.Immutable;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion;

/// <summary>
/// Completes the packages of a pyproject.toml or Pipfile: requirements in quotes as in a requirements file, and in tables the versions and the
/// extras of a package.
/// </summary>
internal static class ProjectFileCompletion
{
    public static CompletionList At(DependencyFile file, int offset, PackageSurroundings surroundings)
    {
        foreach (Dependency dependency in file.Dependencies)
        {
            PackageSurroundings own = surroundings with { Indexes = surroundings.Indexes.From(dependency.Index) };
            if (dependency.Requirement is not null && FindQuoted(file.Source, dependency.Span) is var (content, quote) && content.Touches(offset)) return InQuotes(file.Source, content, quote, offset, own);
            if (dependency is { Requirement: null, Package: { } name, VersionsSpan: { } versions } && versions.Touches(offset)) return Versions(file.Source, name, versions, offset, own);
            if (dependency is { Requirement: null, Package: { } package, ExtrasSpan: { } extras } && extras.Touches(offset)) return Extras(file.Source, dependency, package, extras, offset, own);
        }

        return CompletionList.Empty;
    }

    /// <summary>What stands between the quotes around a requirement, and the quote.</summary>
    private static (TextSpan Content, char Quote)? FindQuoted(SourceText source, TextSpan requirement)
    {
        string text = source.Content;
        int start = requirement.Start;
        int end = requirement.End;
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        if (start == 0 || text[start - 1] is not ('"' or '\'')) return null;

        return (new TextSpan(start, end), text[start - 1]);
    }

    /// <summary>A line of its own for the time being: what may be written in the quotes is what a requirements file has on a line.</summary>
    private static CompletionList InQuotes(SourceText source, TextSpan content, char quote, int offset, PackageSurroundings surroundings)
    {
        RequirementsSyntax line = RequirementsSyntax.Parse(new SourceText(source.ToString(content)));
        char inner = quote == '"' ? '\'' : '"';
        CompletionList list = RequirementsCompletion.At(line, offset - content.Start, surroundings, inner);
        return list with
        {
            Items = [.. list.Items
                .Where(item => item.Kind != CompletionKind.Option)
                .Select(item => item with { Edit = new TextEdit(new TextSpan(item.Edit.Span.Start + content.Start, item.Edit.Span.End + content.Start), item.Edit.NewText) })],
        };
    }

    /// <summary>Behind an operator that is there the version alone; where there is none what people write most.</summary>
    private static CompletionList Versions(SourceText source, PackageName name, TextSpan versions, int offset, PackageSurroundings surroundings)
    {
        ReadOnlySpan<char> written = source.Slice(versions);
        int start = written.LastIndexOf(',') + 1;
        while (start < written.Length && (written[start] is ' ' or '^' or '~' or '=' or '<' or '>' or '!' or '*')) start++;
        TextSpan word = new(versions.Start + (written is "*" ? 0 : start), versions.End);
        return word.Touches(offset) ? VersionItems.Of(name, surroundings, word, source.ToString(new TextSpan(word.Start, offset)), written is "*" or "" ? "==" : "") : CompletionList.Empty;
    }

    /// <summary>In one of the texts of <c>extras = ["standard", ""]</c>.</summary>
    private static CompletionList Extras(SourceText source, Dependency dependency, PackageName package, TextSpan extras, int offset, PackageSurroundings surroundings)
    {
        string text = source.Content;
        int start = offset;
        while (start > extras.Start && (PackageName.IsNameCharacter(text[start - 1]))) start--;
        if (start == extras.Start || text[start - 1] is not ('"' or '\'')) return CompletionList.Empty;

        // A quote with nothing in front of it but what is written before may be the end of a text.
        if (text.AsSpan(extras.Start, start - extras.Start).Count(text[start - 1]) % 2 == 0) return CompletionList.Empty;

        int end = offset;
        while (end < extras.End && PackageName.IsNameCharacter(text[end])) end++;
        return ExtraItems.Of(package, version => dependency.Versions?.Contains(version) != false, dependency.Extras, new TextSpan(start, end), surroundings);
    }
}
