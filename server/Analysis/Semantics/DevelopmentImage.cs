using Basewise.Analysis.Semantics.Commands;

namespace Basewise.Analysis.Semantics;

/// <summary>Whether a stage is for those who write the program, where other things are right than where it runs.</summary>
internal static class DevelopmentImage
{
    /// <summary>Parts of a stage's name that say so.</summary>
    private static readonly string[] Names =
        ["dev", "devel", "develop", "development", "devcontainer", "debug", "debugger", "test", "tests", "testing", "local", "ci", "lint", "docs"];

    /// <summary>Programs that nobody starts in production.</summary>
    private static readonly string[] Programs = ["pytest", "tox", "nox", "mypy", "ruff", "pylint", "flake8", "black", "pre-commit", "coverage", "unittest", "sphinx-build", "mkdocs"];

    public static bool Is(Stage stage)
    {
        if (stage.Runtime.Kind == ImageKind.DevContainer) return true;

        foreach (Invocation program in stage.Start.Programs)
        {
            if (Array.IndexOf(Programs, program.Program) >= 0) return true;
        }

        foreach (string part in stage.Name?.Split('-', '_', '.') ?? [])
        {
            if (Names.Contains(part, StringComparer.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
