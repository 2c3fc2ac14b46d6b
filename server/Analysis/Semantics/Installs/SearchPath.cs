using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile.Variables;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>The folders of PATH, as far as they are known: what ENV has put in front of the base image's own, and behind it.</summary>
public sealed class SearchPath
{
    /// <summary>Stands for what is not known in a value that is put together from several.</summary>
    private const string Unclear = "\uFFFD";

    private readonly string text;

    private SearchPath(string text)
    {
        this.text = text;
        Folders = [.. text.Split(':', StringSplitOptions.RemoveEmptyEntries).Select(folder => folder.Length > 1 ? folder.TrimEnd('/') : folder)];
        IsComplete = !text.Contains(Unclear, StringComparison.Ordinal);
    }

    /// <summary>The folders in the order in which programs are looked for.</summary>
    public ImmutableArray<string> Folders { get; }

    /// <summary>Whether all of them are known.</summary>
    public bool IsComplete { get; }

    public bool Contains(string folder) => Folders.Contains(folder);

    /// <summary>Whether programs in one folder are found before those in another, which may not be in PATH at all.</summary>
    public bool Prefers(string folder, string other)
    {
        int index = Folders.IndexOf(folder);
        int otherIndex = Folders.IndexOf(other);
        return index >= 0 && (otherIndex < 0 || index < otherIndex);
    }

    /// <summary>What a stage on an image finds.</summary>
    internal static SearchPath On(BaseImage image) => new(
        image.Environment.ValueOf("PATH").Text
        // The makers of these images put no environment of a project there.
        ?? (image.Kind is ImageKind.Distribution or ImageKind.Uv or ImageKind.Pypy or ImageKind.Lambda ? BaseEnvironment.DefaultPath : Unclear));

    /// <summary>PATH after it is set to a value in which it may stand itself.</summary>
    /// <param name="value">As written, quotes and variables included.</param>
    internal SearchPath With(string value, char escape, VariableScope variables)
    {
        Expansion expansion = WordExpander.Expand(value, escape, name =>
            name == "PATH" ? VariableValue.Of(text) : variables.ValueOf(name) is { Text: not null } known ? known : VariableValue.Of(Unclear));
        return expansion.Text is { } expanded ? new SearchPath(expanded) : new SearchPath(Unclear);
    }
}
