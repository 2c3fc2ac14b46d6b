namespace Basewise.Python.Markers;

/// <summary>One side of a comparison.</summary>
/// <param name="Text">The variable's name in its modern spelling, or the text without its quotes.</param>
public readonly record struct MarkerOperand(bool IsVariable, string Text)
{
    /// <summary>The operand as packaging writes it.</summary>
    public override string ToString() => IsVariable ? Text : Text.Contains('"', StringComparison.Ordinal) ? $"'{Text}'" : $"\"{Text}\"";
}
