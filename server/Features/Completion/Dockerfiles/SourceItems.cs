using Basewise.Analysis.Images;
using Basewise.Analysis.Semantics;
using Basewise.Features.Places;
using Basewise.Features.Symbols;
using Basewise.Knowledge.Packages;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Where files can come from other than the build context: earlier stages, and images that exist to be copied from.</summary>
internal static class SourceItems
{
    private const string UvImage = "ghcr.io/astral-sh/uv";

    public static void AddTo(ItemList items, InstructionCursor cursor)
    {
        AddStages(items, cursor, withNumbers: true);
        AddOwnImages(items, cursor);

        // The image of uv's authors holds nothing but the two programs.
        if (PackageCatalog.Bundled.VersionsOf("uv").Versions.FirstOrDefault(version => !version.IsPreRelease) is { } newest)
        {
            items.Add($"{UvImage}:{newest}", CompletionKind.Image, "the programs /uv and /uvx");
        }
    }

    /// <summary>The images of the project's own that have one name.</summary>
    public static void AddOwnImages(ItemList items, InstructionCursor cursor)
    {
        foreach (ImageTableEntry entry in cursor.Model.Images.Table.Entries)
        {
            string name = entry.Images.Name;
            if (!name.Contains('*', StringComparison.Ordinal)) items.Add(name, CompletionKind.Image, entry.Description ?? (entry.From is { } from ? $"built on {from.Text}" : "the project's own"));
        }
    }

    /// <summary>The stages above the one at the cursor, the nearest first: BuildKit refuses the own one and those below.</summary>
    /// <param name="withNumbers">Whether stages without a name are offered by their number, which FROM does not take.</param>
    public static void AddStages(ItemList items, InstructionCursor cursor, bool withNumbers)
    {
        for (int index = (cursor.Stage?.Index ?? 0) - 1; index >= 0; index--)
        {
            Stage stage = cursor.Model.Stages[index];
            string? name = stage.Name ?? (withNumbers ? $"{index}" : null);
            if (name is not null) items.Add(name, CompletionKind.Stage, DetailOf(cursor.Model, stage));
        }

        if (!withNumbers) return;

        for (int index = (cursor.Stage?.Index ?? 0) - 1; index >= 0; index--)
        {
            Stage stage = cursor.Model.Stages[index];
            items.Add($"{index}", CompletionKind.Stage, $"{stage.Name}: {DetailOf(cursor.Model, stage)}");
        }
    }

    private static string DetailOf(SemanticModel model, Stage stage)
    {
        int line = model.Syntax.Source.PositionOf(stage.From.Keyword.Span.Start).Line + 1;
        return stage.From.Image is { } image ? $"from {ShortText.Of(image)}, line {line}" : $"line {line}";
    }
}
