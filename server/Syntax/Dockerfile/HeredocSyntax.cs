using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>A here-document of RUN, COPY or ADD.</summary>
/// <param name="MarkerSpan">The marker on the instruction's line, such as <c>&lt;&lt;-"EOF"</c>.</param>
/// <param name="Name">The delimiter without quotes and escapes.</param>
/// <param name="Expands">Whether variables in the body are replaced: the delimiter has no quotes.</param>
/// <param name="Chomps">Whether leading tabs are dropped (<c>&lt;&lt;-</c>).</param>
/// <param name="FileDescriptor">The number before the marker; 0 where there is none.</param>
/// <param name="BodySpan">The lines between, each with its line end.</param>
/// <param name="TerminatorSpan">The closing delimiter's line without its line end; empty, at the text's end, where it is missing.</param>
public sealed record HeredocSyntax(
    TextSpan MarkerSpan,
    string Name,
    bool Expands,
    bool Chomps,
    int FileDescriptor,
    TextSpan BodySpan,
    TextSpan TerminatorSpan)
{
    public bool IsTerminated => !TerminatorSpan.IsEmpty;
}
