namespace Basewise.Syntax.Dockerfile.Variables;

/// <summary>What is known of a variable where it is used.</summary>
/// <param name="IsDefined">Whether anything declares it.</param>
/// <param name="Text">Its value; <c>null</c> where only the one who builds knows it, as for an ARG without a default.</param>
public readonly record struct VariableValue(bool IsDefined, string? Text)
{
    public static VariableValue Undefined => default;

    public static VariableValue Unknown => new(true, null);

    public static VariableValue Of(string text) => new(true, text);
}
