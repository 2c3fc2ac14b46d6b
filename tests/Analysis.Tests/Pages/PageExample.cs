namespace Basewise.Analysis.Tests.Pages;

/// <param name="Kind"><c>bad</c>, <c>good</c>, or <c>fixed</c>, which may name the fix that was applied: <c>fixed 2</c>.</param>
/// <param name="Line">Its first line within the page, from one.</param>
internal sealed record PageExample(string Kind, string Text, int Line);
