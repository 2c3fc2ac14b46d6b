namespace Basewise.Syntax.Text;

/// <summary>Replaces what is in <paramref name="Span"/> by <paramref name="NewText"/>.</summary>
public readonly record struct TextEdit(TextSpan Span, string NewText);
