using System.Collections.Immutable;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics;

/// <summary>An image that an instruction takes files from, as <c>COPY --from</c> and mounts do: no stage has its name.</summary>
/// <param name="Span">Where it is written.</param>
public sealed record ImageSource(ImageReference Image, TextSpan Span)
{
    /// <summary>The image that an instruction takes files from where a cursor is.</summary>
    public static ImageSource? At(SemanticModel model, InstructionSyntax instruction, int offset)
    {
        ArgumentNullException.ThrowIfNull(model);
        foreach (ImageSource source in Of(model, instruction))
        {
            if (source.Span.Touches(offset)) return source;
        }

        return null;
    }

    internal static ImmutableArray<ImageSource> In(SemanticModel model)
    {
        ImmutableArray<ImageSource>.Builder sources = ImmutableArray.CreateBuilder<ImageSource>();
        foreach (InstructionKind kind in (ReadOnlySpan<InstructionKind>)[InstructionKind.Copy, InstructionKind.Run])
        {
            foreach (Step step in model.StepsOf(kind))
            {
                sources.AddRange(Of(model, step.Effective));
            }
        }

        return [.. sources.OrderBy(source => source.Span.Start)];
    }

    private static IEnumerable<ImageSource> Of(SemanticModel model, InstructionSyntax instruction)
    {
        foreach ((string written, TextSpan span) in new StageSources(instruction))
        {
            if (Parse(model, written) is { } image) yield return new ImageSource(image, span);
        }
    }

    /// <summary>BuildKit replaces no variables there; a number that no stage has is a mistake, and no image.</summary>
    private static ImageReference? Parse(SemanticModel model, string written) =>
        written.Length == 0 || written == "scratch" || !written.AsSpan().ContainsAnyExceptInRange('0', '9') || model.FindStage(written) is not null
            ? null
            : ImageReference.Parse(written);
}
