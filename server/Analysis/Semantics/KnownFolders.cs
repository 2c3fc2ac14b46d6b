namespace Basewise.Analysis.Semantics;

/// <summary>The WORKDIR that a base image sets, as far as it is known without asking a registry.</summary>
internal static class KnownFolders
{
    public static string? WorkingDirectoryOf(BaseImage image)
    {
        if (image.Reference is { } reference && ImageKinds.IsWindows(reference)) return null;

        return image.Kind switch
        {
            ImageKind.Scratch or ImageKind.OfficialPython or ImageKind.Pypy or ImageKind.Distribution => "/",

            // uv's own image is made from scratch, with a WORKDIR; those on a distribution add nothing but its programs.
            ImageKind.Uv when image.Reference?.Tag?.AsSpan().ContainsAny('a', 'i') == true => "/",
            ImageKind.Lambda => "/var/task",
            _ => null,
        };
    }
}
