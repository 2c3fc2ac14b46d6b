using Basewise.Analysis.Context;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>The texts that installers can be seen to read: files of the build context, and here-documents of the Dockerfile.</summary>
/// <param name="context">The files beside the Dockerfile, where they are known.</param>
internal sealed class ReadableTexts(SemanticModel model, BuildContext? context)
{
    // Where there is no text at all, nobody has to go up the file in search of one for every command.
    private bool? hasAny;
    private bool? hasExports;

    public SemanticModel Model => model;

    /// <summary>Whether there can be any: if not, nobody needs to know where a file would be.</summary>
    public bool HasAny => hasAny ??= context is not null || HasDocuments(InstructionKind.Copy) || HasDocuments(InstructionKind.Add);

    /// <summary>Whether a command writes requirements for another one to install.</summary>
    public bool HasExports => hasExports ??= ExportedRequirements.AreIn(model);

    /// <summary>The file that a RUN finds at a path; <c>null</c> where it is not known what is in it.</summary>
    /// <param name="index">Of the RUN in its stage.</param>
    /// <param name="path">Absolute, in the image.</param>
    public ImageText? Find(Stage stage, int index, string path) => HasAny ? ImageText.Find(model, context, stage, index, path) : null;

    /// <inheritdoc cref="ImageText.FindWriter"/>
    public (Step Writer, string Path)? FindWriter(Stage stage, int index, string path) => ImageText.FindWriter(model, context, stage, index, path);

    /// <summary>The place of a span of a text, which may be a here-document of the Dockerfile.</summary>
    /// <param name="named">Where the Dockerfile names the file.</param>
    public RequestPlace PlaceOf(ImageText text, TextSpan span, TextSpan named)
    {
        if (text.Path is { } path) return new RequestPlace(path, text.Source, span, named);

        TextSpan here = new(span.Start + text.Offset, span.End + text.Offset);
        return new RequestPlace(null, model.Syntax.Source, here, here);
    }

    private bool HasDocuments(InstructionKind kind)
    {
        foreach (Step step in model.StepsOf(kind))
        {
            if (!step.Instruction.Heredocs.IsEmpty) return true;
        }

        return false;
    }
}
