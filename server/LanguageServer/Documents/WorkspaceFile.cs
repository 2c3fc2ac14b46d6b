using System.Globalization;
using Basewise.Features;

namespace Basewise.LanguageServer.Documents;

/// <summary>A file of the workspace as it is on disk.</summary>
internal sealed record WorkspaceFile(string Uri, FileInfo File, DocumentLanguage Language)
{
    /// <summary>Differs between contents, as far as the file system tells without reading them.</summary>
    public string Stamp => string.Create(CultureInfo.InvariantCulture, $"{File.LastWriteTimeUtc.Ticks:x}+{File.Length:x}");

    /// <summary>The text, or <c>null</c> where the file cannot be read (any more).</summary>
    public string? FindText()
    {
        try
        {
            return System.IO.File.ReadAllText(File.FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
