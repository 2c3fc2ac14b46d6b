using Basewise.Syntax.Text;

namespace Basewise.Analysis;

/// <summary>What a fix does to a file beside the one that was judged: it adds lines at the end, or makes the file.</summary>
/// <param name="Path">Where the file is in the tree of files that the judged one stands in.</param>
/// <param name="Before">What is in it; <c>null</c> where it is made.</param>
/// <param name="Text">What is put behind that.</param>
public sealed record FileAddition(string Path, SourceText? Before, string Text);
