using Basewise.Testing;

namespace Basewise.Analysis.Tests.Pages;

/// <param name="Kind"><c>bad</c>, <c>good</c>, or <c>fixed</c>, which may name the fix that was applied: <c>fixed 2</c>.</param>
/// <param name="Line">Its first line within the page, from one.</param>
/// <param name="IsDockerignore">Whether it is no Dockerfile but what a fix makes of the <c>.dockerignore</c>.</param>
/// <param name="Tree">The files beside the Dockerfile that the page shows in front of it, if it does.</param>
internal sealed record PageExample(string Kind, string Text, int Line, bool IsDockerignore = false, MemoryTree? Tree = null);
