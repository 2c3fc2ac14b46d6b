using Basewise.Analysis.Semantics;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>Tells images that people work in, or that others are built on, from those that run a program: the first may well hold compilers.</summary>
internal static class DevelopmentStage
{
    /// <summary>Parts of the names of stages that others are built on.</summary>
    private static readonly string[] Names = ["build", "builder", "base"];

    private static readonly string[] Programs =
        ["fish", "sleep", "tail", "jupyter", "jupyter-lab", "jupyter-notebook", "ipython", "code-server", "make", "sshd", "cat", "true"];

    /// <summary>With a script or a command they are none that people work in.</summary>
    private static readonly string[] Shells = ["bash", "sh", "zsh", "ash"];

    /// <summary>Whether the final stage is called so, starts nothing, or starts a shell, a notebook or tests.</summary>
    public static bool Is(Stage stage)
    {
        if (DevelopmentImage.Is(stage)) return true;
        if (stage.From.StageName is { } name && DevelopmentImage.HasPart(name.Content, Names)) return true;

        if (stage.Start.Programs is not [var program, ..]) return true;

        bool isShell = Array.IndexOf(Shells, program.Program) >= 0 && program.Arguments.Length <= 1 && (program.Arguments.IsEmpty || program.Arguments[0].StartsWith("-"));
        return isShell || Array.IndexOf(Programs, program.Program) >= 0 || program.Program.StartsWith("jupyter", StringComparison.Ordinal);
    }
}
