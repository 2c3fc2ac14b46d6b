using Basewise.Features.Places;
using Basewise.Features.Reference.Commands;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Completes the requirements of <c>pip install</c> and its like, as in a requirements file.</summary>
internal static class PackageItems
{
    private static readonly string[] Installers =
        ["pip install", "pip3 install", "pip download", "pip wheel", "pipx install", "uv pip install", "uv add", "uv tool install", "poetry add", "pipenv install", "pdm add"];

    /// <param name="wordStart">Joined offset of the word at the cursor.</param>
    public static CompletionList At(ProgramEntry program, string verb, CursorText place, int wordStart, int wordEnd, CommandSurroundings surroundings)
    {
        if (!Installers.AsSpan().Contains($"{program.Name} {verb}")) return CompletionList.Empty;

        bool isQuoted = wordStart < place.At && place.Text[wordStart] is '"' or '\'';
        int start = wordStart + (isQuoted ? 1 : 0);
        string written = place.Text.ToString(start, wordEnd);
        bool isPath = written.Length == 0 || written[0] is '.' or '/' or '$' || written.Contains("://", StringComparison.Ordinal);
        if (isPath || place.FindSpan(start, wordEnd) is not { } span) return CompletionList.Empty;

        int at = place.At - start;
        CompletionList list = program.Name == "poetry" && written.IndexOf('@', StringComparison.Ordinal) is > 0 and var sign && sign < at
            ? BehindAt(written, sign, at, surroundings.Packages)
            : RequirementsCompletion.At(RequirementsSyntax.Parse(new SourceText(written)), at, surroundings.Packages);
        return new CompletionList(
            [.. list.Items.Where(item => isQuoted || IsPlainForShell(item.Edit.NewText)).Select(item => item with { Edit = Move(item.Edit, span.Start) })],
            list.IsIncomplete);
    }

    /// <summary>Poetry's own notation: <c>django@^5.0</c>.</summary>
    private static CompletionList BehindAt(string written, int sign, int at, PackageSurroundings surroundings)
    {
        string name = written[..sign];
        int bracket = name.IndexOf('[', StringComparison.Ordinal);
        int start = sign + 1;
        while (start < written.Length && written[start] is '^' or '~' or '=' or '<' or '>' or '!') start++;
        return start <= at && PackageName.Find(bracket < 0 ? name : name[..bracket]) is { } package
            ? VersionItems.Of(package, surroundings, new TextSpan(start, written.Length), written[start..at])
            : CompletionList.Empty;
    }

    // The shell would take "flask>=3" for a redirection, and "flask;" for the end of the command.
    private static bool IsPlainForShell(string text) => !text.AsSpan().ContainsAny("<>;!");

    private static TextEdit Move(TextEdit edit, int by) => new(new TextSpan(edit.Span.Start + by, edit.Span.End + by), edit.NewText);
}
