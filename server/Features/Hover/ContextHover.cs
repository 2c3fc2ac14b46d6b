using System.Text;
using Basewise.Analysis.Context;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Ignore;

namespace Basewise.Features.Hover;

/// <summary>What the source of a COPY or ADD takes along, and what <c>.dockerignore</c> keeps back.</summary>
internal static class ContextHover
{
    private const int MostNames = 12;

    public static HoverContent? Find(Snapshot snapshot, int offset)
    {
        if (snapshot.Model?.Syntax.FindInstruction(offset) is not (TransferSyntax or OnbuildSyntax { Trigger: TransferSyntax })) return null;
        if (snapshot.BuildContext is not { } context) return null;
        if (context.Sources.FirstOrDefault(source => source.Word.Span.Touches(offset)) is not { } source) return null;

        return Describe(source, context) is { } markdown ? new HoverContent(source.Word.Span, markdown) : null;
    }

    private static string? Describe(ContextSource source, BuildContext context) => context.Find(source.Path) switch
    {
        _ when source.Wildcard is not null => DescribeMany(source, context),
        Presence.File => DescribeFile(source.Path, context),
        Presence.Folder => DescribeMany(source, context),
        Presence.Missing => $"There is no {Code(source.Path)} in the build context.",
        _ => null,
    };

    private static string DescribeFile(string path, BuildContext context) =>
        context is { Dockerignore: { } file } && context.FindIgnoring(path) is { } pattern
            ? $"{Code(path)} is left out of the build context by line {file.Syntax.Source.PositionOf(pattern.Span.Start).Line + 1} of {Code(file.FileName)}: {Code(pattern.Text)}"
            : $"{Code(path)}, a file of the build context";

    private static string DescribeMany(ContextSource source, BuildContext context)
    {
        CopiedFiles copied = context.TakenBy(source);
        StringBuilder text = new();
        text.Append("Takes ").Append(copied.IsComplete ? "" : "more than ").Append(Phrases.Count(copied.Files.Length, "file"));
        if (copied.Files.Length > 0) text.Append(": ").Append(Names(Grouped(copied.Files, source)));
        if (copied.LeftOut.Length > 0) text.Append("\n\nLeft out: ").Append(Names(copied.LeftOut));

        return text.ToString();
    }

    /// <summary>The names right below the source, folders with a slash and the number of files in them.</summary>
    private static List<string> Grouped(IEnumerable<string> files, ContextSource source)
    {
        int prefix = source.Wildcard is not null ? CleanPath.ParentOf(source.Path).Length : source.Path.Length;
        if (prefix > 0) prefix++;

        Dictionary<string, int> folders = [];
        List<string> order = [];
        foreach (string file in files)
        {
            // The parent of a wildcard may be one itself: then whole paths are shown.
            string relative = prefix < file.Length && source.Wildcard?.Text.LastIndexOf('/') is null or < 0 ? file[prefix..] : file;
            int slash = relative.IndexOf('/', StringComparison.Ordinal);
            string name = slash < 0 ? relative : relative[..(slash + 1)];
            if (!folders.TryGetValue(name, out int count)) order.Add(name);
            folders[name] = count + 1;
        }

        return [.. order.Select(name => name.EndsWith('/') ? $"{name} ({folders[name]})" : name)];
    }

    private static string Names(IReadOnlyCollection<string> names)
    {
        string shown = string.Join(", ", names.Take(MostNames).Select(Code));
        return names.Count > MostNames ? $"{shown} and {names.Count - MostNames} more" : shown;
    }

    /// <summary>A name as code; one with a backquote in it or a line end is made harmless.</summary>
    private static string Code(string name) => $"`{name.Replace('`', '\'').Replace('\n', ' ').Replace('\r', ' ')}`";
}
