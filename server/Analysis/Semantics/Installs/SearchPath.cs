using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Basewise.Syntax.Dockerfile.Variables;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>The folders of PATH, as far as they are known: what ENV has put in front of the base image's own, and behind it.</summary>
public sealed class SearchPath
{
    /// <summary>Stands for what is not known in a value that is put together from several.</summary>
    private const string Unclear = "\uFFFD";

    /// <summary>That of an image of which nothing is known, and that of a plain distribution.</summary>
    private static readonly SearchPath Unknown = new(Unclear);
    private static readonly SearchPath Default = new(BaseEnvironment.DefaultPath);

    private readonly string text;
    private ImmutableArray<string> folders;

    private SearchPath(string text)
    {
        this.text = text;
        IsComplete = !text.Contains(Unclear, StringComparison.Ordinal);
    }

    /// <summary>The folders in the order in which programs are looked for.</summary>
    public ImmutableArray<string> Folders
    {
        get
        {
            if (folders.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref folders, Divide(text));
            return folders;
        }
    }

    /// <summary>Whether all of them are known.</summary>
    public bool IsComplete { get; }

    public bool Contains(string folder)
    {
        if (!folders.IsDefault) return folders.Contains(folder);

        foreach (Range part in text.AsSpan().Split(':'))
        {
            if (WithoutSlash(text.AsSpan(part)).SequenceEqual(folder)) return true;
        }

        return false;
    }

    /// <summary>What a stage on an image finds.</summary>
    internal static SearchPath On(BaseImage image)
    {
        if (image.Environment.ValueOf("PATH").Text is { } known) return new SearchPath(known);

        // The makers of these images put no environment of a project there.
        return image.Kind is ImageKind.Distribution or ImageKind.Uv or ImageKind.Pypy or ImageKind.Lambda ? Default : Unknown;
    }

    /// <summary>PATH after it is set to a value in which it may stand itself.</summary>
    /// <param name="value">As written, quotes and variables included.</param>
    internal SearchPath With(string value, char escape, VariableScope variables)
    {
        Expansion expansion = WordExpander.Expand(value, escape, name =>
            name == "PATH" ? VariableValue.Of(text) : variables.ValueOf(name) is { Text: not null } known ? known : VariableValue.Of(Unclear));
        return expansion.Text is { } expanded ? new SearchPath(expanded) : Unknown;
    }

    private static ImmutableArray<string> Divide(string text)
    {
        string[] folders = text.Split(':', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < folders.Length; i++)
        {
            if (folders[i].EndsWith('/')) folders[i] = WithoutSlash(folders[i]).ToString();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(folders);
    }

    private static ReadOnlySpan<char> WithoutSlash(ReadOnlySpan<char> folder) => folder.Length > 1 ? folder.TrimEnd('/') : folder;
}
