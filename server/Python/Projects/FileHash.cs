using Basewise.Syntax.Text;

namespace Basewise.Python.Projects;

/// <summary>The digest of a file that may be installed.</summary>
/// <param name="Span">The digest with its algorithm: <c>sha256:2cf2…</c></param>
public readonly record struct FileHash(TextSpan Span, string Algorithm, string Digest)
{
    /// <returns>Null for a text that is not <c>ALGORITHM:DIGEST</c>.</returns>
    public static FileHash? Find(TextSpan span, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < text.Length - 1 ? new FileHash(span, text[..colon], text[(colon + 1)..]) : null;
    }

    public override string ToString() => $"{Algorithm}:{Digest}";
}
