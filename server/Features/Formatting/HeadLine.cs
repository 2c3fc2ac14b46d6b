using Basewise.Syntax.Text;

namespace Basewise.Features.Formatting;

/// <summary>A physical line of an instruction, in front of its here-documents.</summary>
/// <param name="Span">Without the line end.</param>
/// <param name="ContentStart">Behind the white space that it begins with.</param>
/// <param name="Escape">Where the character stands that continues it; -1 where there is none.</param>
internal readonly record struct HeadLine(TextSpan Span, int ContentStart, int Escape, HeadLineKind Kind)
{
    /// <summary>Where what the line says ends, trailing white space included.</summary>
    public int ContentEnd => Escape >= 0 ? Escape : Span.End;
}
