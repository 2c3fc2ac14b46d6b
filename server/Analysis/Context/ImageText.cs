using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Context;

/// <summary>A text that a RUN finds in the image, and where it is written.</summary>
/// <param name="Path">Of the file in the tree of files; <c>null</c> for a here-document of the Dockerfile.</param>
/// <param name="Source">The text alone.</param>
/// <param name="ImagePath">Where the RUN finds it; <c>null</c> for its standard input.</param>
/// <param name="Offset">Where the text begins in what it is written in.</param>
public sealed record ImageText(string? Path, SourceText Source, string? ImagePath, int Offset)
{
    /// <summary>More stages, one copied from the other, than a person writes.</summary>
    private const int MostStages = 20;

    /// <summary>The file that a RUN finds at a path; <c>null</c> where it is not known what is in it.</summary>
    /// <param name="context">The files beside the Dockerfile, where they are known.</param>
    /// <param name="index">Of the RUN in its stage.</param>
    /// <param name="path">Absolute.</param>
    public static ImageText? Find(SemanticModel model, BuildContext? context, Stage stage, int index, string path)
    {
        (FileOrigin? origin, _) = FindOrigin(model, context, stage, index, path);
        if (origin?.Document is { } document) return Of(model.Syntax.Source, document, path);

        return origin?.ContextPath is { } file && context is not null && context.Find(file) == Presence.File && context.FindText(file) is { } text
            ? new ImageText(context.InTree(file), text, path, 0)
            : null;
    }

    /// <summary>The RUN that wrote the file which another RUN finds at a path, and the path that it has there; <c>null</c> where it comes from elsewhere.</summary>
    /// <inheritdoc cref="Find"/>
    internal static (Step Writer, string Path)? FindWriter(SemanticModel model, BuildContext? context, Stage stage, int index, string path) =>
        FindOrigin(model, context, stage, index, path) is ({ Writer: { } writer }, var there) ? (writer, there) : null;

    /// <summary>Follows a file from stage to stage.</summary>
    /// <returns>The origin in the last of them, <c>null</c> where it is out of sight, and the file's path there.</returns>
    private static (FileOrigin? Origin, string Path) FindOrigin(SemanticModel model, BuildContext? context, Stage stage, int index, string path)
    {
        FileOrigins origins = new(context, model.Syntax.Escape, seeksText: true);
        for (int i = 0; i < MostStages; i++)
        {
            FileOrigin origin = origins.Find(stage, index, path);
            if (origin.Kind == FileOriginKind.Ignored) return (null, path);
            if (origin.Document is not null || origin.ContextPath is not null || origin.Elsewhere is not var (from, there)) return (origin, path);
            if (model.FindStage(from) is not { } other || other.Index >= stage.Index) return (null, path);

            (stage, index, path) = (other, other.Steps.Length, there);
        }

        return (null, path);
    }

    /// <summary>The text of a here-document; <c>null</c> where it is not what it will be: variables, or tabs that are dropped.</summary>
    public static ImageText? Of(SourceText source, HeredocSyntax document, string? imagePath)
    {
        ReadOnlySpan<char> body = source.Slice(document.BodySpan);
        bool isPlain = !(document.Expands && body.ContainsAny('$', '\\')) && !(document.Chomps && body.Contains('\t'));
        return isPlain && document.IsTerminated ? new ImageText(null, new SourceText(body.ToString()), imagePath, document.BodySpan.Start) : null;
    }
}
