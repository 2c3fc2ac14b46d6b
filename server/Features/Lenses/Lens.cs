using Basewise.Syntax.Text;

namespace Basewise.Features.Lenses;

/// <summary>A line that an editor shows above a line of the text.</summary>
/// <param name="Span">What it is about; it stands above where this begins.</param>
/// <param name="Title">Plain text, and short: it shares the line with others.</param>
public sealed record Lens(TextSpan Span, string Title);
