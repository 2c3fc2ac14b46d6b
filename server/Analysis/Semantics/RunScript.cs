using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics;

/// <summary>A script of a RUN with the shell that reads it.</summary>
/// <param name="Shell">That of the stage, or the one that a here-document names; <c>null</c> for the exec form, which asks none.</param>
public sealed record RunScript(ShellScript Script, StageShell? Shell);
