using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>What a logical line says of a here-document that follows it.</summary>
internal sealed record HeredocMarker(TextSpan Span, string Name, bool Expands, bool Chomps, int FileDescriptor);
