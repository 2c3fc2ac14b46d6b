using System.Text;
using Basewise.Knowledge.Images;

namespace Basewise.Knowledge.Tests.Refresh;

/// <summary>Library files as docker-library writes them, made of what the program knows.</summary>
internal static class LibraryText
{
    public static string Of(IEnumerable<PythonImage> images) => string.Join("\n\n", images.Select(image => $"""
        Tags: {string.Join(", ", image.Tags)}
        Architectures: {string.Join(", ", image.Platforms)}
        Directory: {image.Series}/{(image.IsWindows ? "windows/" : "")}{image.Variant}
        """));

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text + "\n");
}
