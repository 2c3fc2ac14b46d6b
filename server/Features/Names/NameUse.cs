using Basewise.Syntax.Text;

namespace Basewise.Features.Names;

/// <summary>A place where a name stands.</summary>
/// <param name="Span">The name alone, without <c>$</c>, braces and quotes.</param>
/// <param name="Definition">The declaration that decides here; <c>null</c> where the file has none above.</param>
/// <param name="StageIndex">The stage that it stands in; -1 for FROM itself and what is above the first one.</param>
public sealed record NameUse(TextSpan Span, DockerfileName Name, NameRole Role, TextSpan? Definition, int StageIndex);
