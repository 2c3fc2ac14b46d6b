namespace Basewise.Analysis.Semantics;

/// <summary>Whose image a stage starts from, as far as its name tells.</summary>
public enum ImageKind
{
    Unknown,

    /// <summary><c>scratch</c>: nothing at all.</summary>
    Scratch,

    /// <summary>Docker's official python image.</summary>
    OfficialPython,

    /// <summary>Docker's official pypy image.</summary>
    Pypy,

    /// <summary><c>ghcr.io/astral-sh/uv</c>, alone or on a python or Debian image.</summary>
    Uv,

    /// <summary>Miniconda, Miniforge, Micromamba and the images of their makers.</summary>
    Conda,

    /// <summary>AWS Lambda's python image.</summary>
    Lambda,

    /// <summary>Microsoft's python image for development containers.</summary>
    DevContainer,

    /// <summary>An image without a shell and a package manager.</summary>
    Distroless,

    /// <summary>The image of a distribution: debian, ubuntu, alpine, fedora …</summary>
    Distribution,
}
