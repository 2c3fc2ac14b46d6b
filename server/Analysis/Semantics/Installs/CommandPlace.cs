namespace Basewise.Analysis.Semantics.Installs;

/// <summary>Where an installer's command runs.</summary>
/// <param name="Target">Where it installs to; <c>null</c> where it installs nothing.</param>
/// <param name="Folder">The working directory; <c>null</c> where it is not known.</param>
/// <param name="SystemPython">The series of the distribution's own Python, where that runs it.</param>
internal readonly record struct CommandPlace(InstallTarget? Target, string? Folder, string? SystemPython);
