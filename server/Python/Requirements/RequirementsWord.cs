using Basewise.Syntax.Text;

namespace Basewise.Python.Requirements;

/// <summary>A word of a requirements file.</summary>
/// <param name="Span">Where it stands, with the continuations inside it. Empty where the word is missing.</param>
/// <param name="Text">The word as pip reads it: without continuations, and an option's value without its quotes.</param>
public readonly record struct RequirementsWord(TextSpan Span, string Text)
{
    public override string ToString() => Text;
}
