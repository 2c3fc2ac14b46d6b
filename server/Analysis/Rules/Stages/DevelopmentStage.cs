using Basewise.Analysis.Semantics;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>Tells images that people work in, or that others are built on, from those that run a program: the first may well hold compilers.</summary>
internal static class DevelopmentStage
{
    private static readonly string[] Names = ["dev", "development", "devcontainer", "test", "tests", "testing", "ci", "lint", "debug", "build", "builder", "base", "docs", "local"];

    private static readonly string[] Programs =
        ["bash", "sh", "zsh", "ash", "fish", "sleep", "tail", "jupyter", "jupyter-lab", "jupyter-notebook", "ipython", "code-server", "make", "pytest", "tox", "nox", "sshd", "cat", "true"];

    /// <summary>Whether the final stage is called so, starts nothing, or starts a shell, a notebook or tests.</summary>
    public static bool Is(Stage stage)
    {
        if (stage.Name is { } name && name.Split('-', '_', '.').Any(part => Names.Contains(part, StringComparer.OrdinalIgnoreCase))) return true;

        return stage.Start.Programs is not [var program, ..] || Programs.Contains(program.Program) || program.Program.StartsWith("jupyter", StringComparison.Ordinal);
    }
}
