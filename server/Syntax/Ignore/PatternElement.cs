namespace Basewise.Syntax.Ignore;

/// <summary>One step of a <see cref="PathPattern"/>.</summary>
/// <param name="Rune">The character of a <see cref="PatternElementKind.Character"/>.</param>
/// <param name="Class">What a <see cref="PatternElementKind.Class"/> takes.</param>
internal readonly record struct PatternElement(PatternElementKind Kind, int Rune = 0, CharacterClass? Class = null);
