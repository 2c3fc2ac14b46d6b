using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Semantics;

/// <summary>Tells images apart by their names.</summary>
internal static class ImageKinds
{
    private static readonly string[] Distributions =
    [
        "debian", "ubuntu", "alpine", "busybox", "buildpack-deps", "fedora", "almalinux", "rockylinux", "amazonlinux", "oraclelinux", "centos",
    ];

    private static readonly string[] CondaImages =
    [
        "continuumio/miniconda3", "continuumio/anaconda3", "condaforge/miniforge3", "condaforge/mambaforge", "mambaorg/micromamba",
    ];

    public static ImageKind Of(bool isScratch, ImageReference? image)
    {
        if (isScratch) return ImageKind.Scratch;
        if (image is not { } reference) return ImageKind.Unknown;

        if (reference.OfficialName is { } official)
        {
            return official switch
            {
                "python" => ImageKind.OfficialPython,
                "pypy" => ImageKind.Pypy,
                _ => Distributions.Contains(official) ? ImageKind.Distribution : ImageKind.Unknown,
            };
        }

        return (reference.Registry, reference.Repository) switch
        {
            ("ghcr.io", "astral-sh/uv") or ("docker.io", "astral/uv") => ImageKind.Uv,
            ("docker.io", var repository) when CondaImages.Contains(repository) => ImageKind.Conda,
            ("public.ecr.aws", "lambda/python") or ("docker.io", "amazon/aws-lambda-python") => ImageKind.Lambda,
            ("mcr.microsoft.com", "devcontainers/python" or "vscode/devcontainers/python") => ImageKind.DevContainer,
            ("gcr.io", var repository) when repository.StartsWith("distroless/", StringComparison.Ordinal) => ImageKind.Distroless,
            ("cgr.dev", "chainguard/python") => ImageKind.Distroless,
            _ => ImageKind.Unknown,
        };
    }

    /// <summary>Whether the image is one for Windows.</summary>
    public static bool IsWindows(ImageReference reference) =>
        (reference.TagSpan is { } tag && IsWindows(reference.Text.AsSpan(tag.Start, tag.Length)))
        || (reference.Registry == "mcr.microsoft.com" && reference.Repository.StartsWith("windows", StringComparison.Ordinal));

    private static bool IsWindows(ReadOnlySpan<char> tag) =>
        tag.Contains("windowsservercore", StringComparison.Ordinal) || tag.Contains("nanoserver", StringComparison.Ordinal);
}
