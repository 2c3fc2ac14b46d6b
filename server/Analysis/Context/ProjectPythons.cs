using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Images;
using Basewise.Python.DataFiles;
using Basewise.Python.Projects;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Context;

/// <summary>Finds the Pythons that the files of a build context name: for pyenv and uv, for Heroku, for editors, for whoever installs it.</summary>
internal static class ProjectPythons
{
    private static readonly string[] DevelopmentContainers = [".devcontainer/devcontainer.json", ".devcontainer.json"];

    /// <summary>One for each file that names one; of a file that names several, those of which one will do.</summary>
    public static IEnumerable<NamedPython[]> In(BuildContext context)
    {
        if (Read(context, ".python-version") is { } pinned) yield return [.. VersionsIn(pinned.Path, pinned.Text)];
        if (Read(context, "runtime.txt") is { } runtime) yield return [.. VersionsIn(runtime.Path, runtime.Text)];
        if (Read(context, "pyproject.toml") is { } project && DependencyTexts.Read(DependencyFileKind.Pyproject, project.Text).RequiresPython is { Versions: { } versions } python)
        {
            yield return [new NamedPython(project.Path, project.Text, python.Text.Span, python.Text.Text, versions)];
        }

        foreach (string name in DevelopmentContainers)
        {
            if (Read(context, name) is { } container) yield return [.. OfContainer(container.Path, container.Text)];
        }
    }

    private static (string Path, SourceText Text)? Read(BuildContext context, string path) =>
        context.Find(path) == Presence.File && context.FindText(path) is { } text ? (context.InTree(path), text) : null;

    /// <summary>A version a line; comments begin with <c>#</c>.</summary>
    private static IEnumerable<NamedPython> VersionsIn(string path, SourceText text)
    {
        for (int line = 0; line < Math.Min(text.LineCount, 20); line++)
        {
            TextSpan span = text.LineAt(line);
            ReadOnlySpan<char> content = text.Slice(span);
            int comment = content.IndexOf('#');
            if (comment >= 0) content = content[..comment];

            int start = span.Start + (content.Length - content.TrimStart().Length);
            TextSpan word = new(start, start + content.Trim().Length);
            if (!word.IsEmpty && NamedPython.Find(path, text, word) is { } named) yield return named;
        }
    }

    /// <summary>The image, the argument of its own Dockerfile, or the feature that brings Python.</summary>
    private static IEnumerable<NamedPython> OfContainer(string path, SourceText text)
    {
        DataTable root = DataFile.ReadJsonWithComments(text).Root;
        if (root.FindText("image") is { } image && ImageReference.Parse(image.Text) is { } reference && reference.FindKnown()?.PythonSeries is { } series
            && Basewise.Python.Versions.VersionConstraint.Find($"=={series}.*") is { } versions)
        {
            yield return new NamedPython(path, text, image.Content, image.Text, versions) { Series = series };
        }

        foreach (DataEntry feature in root.FindTable("features")?.Entries ?? [])
        {
            bool isPython = CleanPath.NameOf(feature.Key.Text).Split(':', '@')[0] == "python";
            if (isPython && feature.Value is DataTable options && options.FindText("version") is { } version && NamedPython.Find(path, text, version.Content) is { } named) yield return named;
        }
    }
}
