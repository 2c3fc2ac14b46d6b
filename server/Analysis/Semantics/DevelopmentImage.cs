using Basewise.Analysis.Semantics.Commands;

namespace Basewise.Analysis.Semantics;

/// <summary>Whether a stage is for those who write the program, where other things are right than where it runs.</summary>
internal static class DevelopmentImage
{
    /// <summary>Parts of a stage's name that say so.</summary>
    private static readonly string[] Names =
        ["dev", "devel", "develop", "development", "devcontainer", "debug", "debugger", "test", "tests", "testing", "local", "ci", "lint", "docs"];

    public static bool Is(Stage stage)
    {
        if (stage.Runtime.Kind == ImageKind.DevContainer) return true;

        foreach (Invocation program in stage.Start.Programs)
        {
            if (IsOfDevelopment(program.Program)) return true;
        }

        return stage.From.StageName is { } name && HasPart(name.Content, Names);
    }

    /// <summary>Whether a part of a stage's name is one of these words.</summary>
    public static bool HasPart(ReadOnlySpan<char> name, string[] words)
    {
        foreach (Range part in name.SplitAny('-', '_', '.'))
        {
            foreach (string word in words)
            {
                if (name[part].Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    /// <summary>Whether nobody starts a program in production.</summary>
    private static bool IsOfDevelopment(string program) => program is
        "pytest" or "tox" or "nox" or "mypy" or "ruff" or "pylint" or "flake8" or "black" or "pre-commit" or "coverage" or "unittest" or "sphinx-build" or "mkdocs";
}
