namespace Basewise.Analysis.Semantics;

/// <summary>The user that a base image starts with, as far as it is known without asking a registry.</summary>
internal static class KnownUsers
{
    /// <summary>Docker's official images that Python projects start from and that set no USER.</summary>
    private static readonly string[] RootImages = ["python", "pypy", "debian", "ubuntu", "alpine", "buildpack-deps", "fedora", "almalinux", "rockylinux", "amazonlinux"];

    public static StageUser Of(BaseImage image)
    {
        if (image.Reference is not { } reference) return StageUser.Unknown;

        return !ImageKinds.IsWindows(reference) && RootImages.Any(reference.IsOfficial) ? new StageUser("root", null) : StageUser.Unknown;
    }
}
