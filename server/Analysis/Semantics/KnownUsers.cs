namespace Basewise.Analysis.Semantics;

/// <summary>The user that a base image starts with, as far as it is known without asking a registry.</summary>
internal static class KnownUsers
{
    /// <summary>Docker's official images that Python projects start from and that set no USER.</summary>
    private static readonly string[] RootImages = ["python", "pypy", "debian", "ubuntu", "alpine", "buildpack-deps", "fedora", "almalinux", "rockylinux", "amazonlinux"];

    public static StageUser Of(BaseImage image)
    {
        if (image.Reference is not { } reference) return StageUser.Unknown;

        if (ImageKinds.IsWindows(reference)) return StageUser.Unknown;
        if (RootImages.Contains(reference.OfficialName)) return new StageUser("root", null);

        // An image of the project may have another user than the one it is built on: only what the project says counts.
        if (image.FindCustom() is { } custom) return custom.User is { } said ? new StageUser(said, null) : StageUser.Unknown;

        ImageKind kind = image.Kind;
        if (kind == ImageKind.Uv) return new StageUser("root", null);

        // Where the facts say root, a platform (Lambda, a development container) or a tag (nonroot) often says otherwise.
        string? user = kind == ImageKind.DevContainer ? null : image.FindKnown()?.User;
        return user is not null && (user != "root" || kind == ImageKind.Conda) ? new StageUser(user, null) : StageUser.Unknown;
    }
}
