using Basewise.Syntax.Text;

namespace Basewise.Analysis;

/// <summary>What a fix does to a file beside the one that was judged: it adds a text, or makes the file.</summary>
/// <param name="Path">Where the file is in the tree of files that the judged one stands in.</param>
/// <param name="Before">What is in it; <c>null</c> where it is made.</param>
/// <param name="Text">What is put into it.</param>
public sealed record FileAddition(string Path, SourceText? Before, string Text)
{
    /// <summary>Where that is put: behind all there is, unless somebody says otherwise.</summary>
    public int At { get; init; } = Before?.Length ?? 0;

    /// <summary>What is in the file afterwards.</summary>
    public string After => $"{Before?.Content}".Insert(At, Text);
}
