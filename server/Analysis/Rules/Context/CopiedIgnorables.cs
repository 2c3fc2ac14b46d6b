using System.Collections.Immutable;
using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;

namespace Basewise.Analysis.Rules.Context;

/// <summary>The folders that nobody wants in an image and that a COPY of this file takes along all the same.</summary>
/// <param name="Source">The source that takes them; the one that takes most where several do.</param>
/// <param name="Patterns">What would leave them out, each once, in the order in which they were found.</param>
/// <param name="Paths">The first folder for each of the patterns.</param>
internal sealed record CopiedIgnorables(ContextSource Source, ImmutableArray<string> Patterns, ImmutableArray<string> Paths)
{
    private const int MostNamed = 4;

    /// <summary>Packages that read a project's version out of its git history while it is built.</summary>
    private static readonly string[] ReadersOfHistory = ["setuptools_scm", "setuptools-scm", "hatch-vcs", "versioningit", "dynamic-versioning", "pdm.backend", "pbr", "versioneer"];

    /// <summary>The folders by name, as a part of a sentence: <c>.git, .venv and src/__pycache__</c>.</summary>
    public string Names
    {
        get
        {
            if (Paths.Length == 1) return Paths[0];

            string shown = string.Join(", ", Paths.Take(Math.Min(MostNamed, Paths.Length) - 1));
            return Paths.Length > MostNamed ? $"{shown} and {Paths.Length - MostNamed + 1} more such folders" : $"{shown} and {Paths[^1]}";
        }
    }

    public static CopiedIgnorables? Find(SemanticModel model, BuildContext context)
    {
        if (context.Dockerignore?.Syntax.Problems.IsEmpty == false) return null;

        bool needsHistory = NeedsHistory(model, context);
        CopiedIgnorables? best = null;
        HashSet<string> seen = [];
        foreach (ContextSource source in context.Sources)
        {
            if (!model.IsBuilt(source.Step.Stage) || !seen.Add(source.Path)) continue;
            if (Find(source, context, needsHistory) is { } found && found.Patterns.Length > (best?.Patterns.Length ?? 0)) best = found;
        }

        return best;
    }

    private static CopiedIgnorables? Find(ContextSource source, BuildContext context, bool needsHistory)
    {
        ImmutableArray<string>.Builder patterns = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<string>.Builder paths = ImmutableArray.CreateBuilder<string>();
        foreach (ContextEntry entry in ContextWalk.TakenBy(
            source, context, enters: entry => IgnorableFolders.FindPattern(entry, context) is null, cares: _ => false))
        {
            // A folder that is copied by its name is wanted.
            if (entry.Path == source.Path || IgnorableFolders.FindPattern(entry, context) is not { } pattern) continue;
            if (needsHistory && IgnorableFolders.IsHistory(pattern)) continue;
            if (patterns.Contains(pattern) || IsTakenBack(entry.Path, context)) continue;

            patterns.Add(pattern);
            paths.Add(entry.Path);
        }

        return patterns.Count == 0 ? null : new CopiedIgnorables(source, patterns.ToImmutable(), paths.ToImmutable());
    }

    /// <summary>Whether a pattern with <c>!</c> speaks of it: then it is wanted.</summary>
    private static bool IsTakenBack(string path, BuildContext context) =>
        context.Dockerignore is { Syntax: { HasExceptions: true } syntax }
        && syntax.Patterns.Any(pattern => pattern is { IsException: true, Pattern.Literal: { } literal } && literal == path);

    private static bool NeedsHistory(SemanticModel model, BuildContext context)
    {
        foreach (string file in (ReadOnlySpan<string>)["pyproject.toml", "setup.py", "setup.cfg"])
        {
            if (context.Find(file) != Presence.File || context.FindText(file)?.Content is not { } text) continue;
            if (ReadersOfHistory.Any(reader => text.Contains(reader, StringComparison.Ordinal))) return true;
        }

        foreach (Stage stage in model.Stages)
        {
            foreach (Step step in stage.Steps)
            {
                if (step.Scripts.Any(script => script.Commands.Any(command => Invocation.Find(command)?.Program is "git" or "hg" or "svn"))) return true;
            }
        }

        return false;
    }
}
