using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>The <c>--platform</c> of a FROM.</summary>
internal static class PlatformFlag
{
    /// <summary>The edit that takes it away with the white space behind it; <c>null</c> where the line goes on below it.</summary>
    public static TextEdit? FindRemoval(SourceText source, FromSyntax from)
    {
        if (from is not { Platform.Span: { } flag, Image: { } image } || image.Span.Start < flag.End) return null;

        TextSpan removed = new(flag.Start, from.Flags.Length > 1 ? flag.End : image.Span.Start);
        return source.Slice(removed).Contains('\n') || from.Flags.Length > 1 ? null : new TextEdit(removed, "");
    }
}
