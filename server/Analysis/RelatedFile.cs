using Basewise.Syntax.Text;

namespace Basewise.Analysis;

/// <summary>Another file than the one that is judged.</summary>
/// <param name="Path">In the tree of files that the judged one stands in.</param>
/// <param name="Source">The text that the places in it are of.</param>
public sealed record RelatedFile(string Path, SourceText Source);
