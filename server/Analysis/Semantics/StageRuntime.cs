using Basewise.Analysis.Semantics.Shells;
using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Semantics;

/// <summary>
/// What a stage runs on: the system, the Python and the programs of the image at the bottom of its chain of FROMs. Each property is
/// null, or says no more than it must, where name and tag of the image do not tell.
/// </summary>
public sealed class StageRuntime
{
    private readonly SystemPrograms programs;

    internal StageRuntime(BaseImage image)
    {
        Image = image;
        Kind = image.Kind;
        IsWindows = image.Reference is { } named && ImageKinds.IsWindows(named);
        IsExtended = image.FindCustom() is not null;
        FoundationKind = IsExtended ? ImageKinds.Of(isScratch: false, image.FindFoundation()) : Kind;
        TagFacts? facts = image.FindFoundationFacts();
        KnownImage? known = image.FindKnown();

        PythonSeries = known?.PythonSeries;
        PythonVersion = image.FindCustom()?.Python is { Parts: 3 } said ? said : FindExactVersion(facts);
        Distribution = known?.Distribution;
        Libc = known?.Libc ?? Libc.None;
        PackageManager = FirstOf(known?.PackageManager);
        HasShell = Kind is ImageKind.Scratch or ImageKind.Distroless ? known?.HasShell ?? (Kind == ImageKind.Scratch ? false : null) : known?.HasShell;
        Flavour = IsWindows ? Knowledge.Images.Flavour.Windows : facts?.Image?.Flavour ?? facts?.Parts?.Flavour ?? FlavourOf(image);
        programs = new SystemPrograms(this);
        BaseShell = StageShell.Of(null, this);
    }

    /// <summary>The image at the bottom of the chain of FROMs.</summary>
    public BaseImage Image { get; }

    public ImageKind Kind { get; }

    /// <summary>Whether it is an image of the project's own, which may hold and set more than the one that it is built on.</summary>
    public bool IsExtended { get; }

    /// <summary>Whose image it is, or for one of the project's own, whose stands behind it.</summary>
    public ImageKind FoundationKind { get; }

    /// <summary>The series of the image's Python, <c>3.12</c>; <c>null</c> where there is none or it is not known.</summary>
    public string? PythonSeries { get; }

    /// <summary>The image's Python to the patch release, where the tag will never be another.</summary>
    public ImageVersion? PythonVersion { get; }

    public Distribution? Distribution { get; }

    /// <summary><see cref="Libc.None"/> where it is not known.</summary>
    public Libc Libc { get; }

    /// <summary>The system's own: <c>apt</c>, <c>apk</c>, <c>dnf</c>, <c>yum</c>, <c>microdnf</c>, <c>tdnf</c>, <c>zypper</c>.</summary>
    public string? PackageManager { get; }

    /// <summary>Without one, RUN in shell form cannot work.</summary>
    public bool? HasShell { get; }

    /// <summary>How much of a system comes with Python, for images made like the official ones.</summary>
    public Flavour? Flavour { get; }

    public bool IsWindows { get; }

    /// <summary>What <c>/bin/sh</c> is.</summary>
    public ShellKind DefaultShell => PackageManager switch
    {
        _ when IsWindows => ShellKind.Other,
        _ when Image.Reference?.IsOfficial("busybox") == true => ShellKind.Ash,
        "apt" => ShellKind.Dash,
        "apk" => ShellKind.Ash,
        "dnf" or "yum" or "microdnf" or "tdnf" or "zypper" or "pacman" => ShellKind.Bash,
        _ => ShellKind.UnknownPosix,
    };

    /// <summary>The shell of a stage that has no SHELL.</summary>
    internal StageShell BaseShell { get; }

    /// <summary>Whether the image has a program before anything is installed; <c>null</c> where that is not known.</summary>
    /// <param name="program"><c>curl</c>, <c>gcc</c>, <c>git</c>: by the name that it is started by.</param>
    public bool? Has(string program) => programs.Has(program);

    /// <summary>Whether it is certain that the image does not have a program.</summary>
    public bool Lacks(string program) => programs.Lacks(program);

    /// <summary>A tag with a patch release stays that, and so does one that is no longer built.</summary>
    internal static ImageVersion? FindExactVersion(TagFacts? facts) => facts switch
    {
        { Parts: { Precision: TagPrecision.Patch, Version: { } written } } => written,
        { Status: TagStatus.Retired, Image: { } image } => image.Version,
        _ => null,
    };

    /// <summary>The system's own is named in front of the others: <c>apt+conda</c>.</summary>
    private static string? FirstOf(string? managers) => managers?.IndexOf('+', StringComparison.Ordinal) is > 0 and var plus ? managers[..plus] : managers;

    /// <summary>uv's and the development containers' images are built on the official ones, and say so in their tags.</summary>
    private static Flavour? FlavourOf(BaseImage image) => (image.Kind, image.Reference?.Tag) switch
    {
        (ImageKind.Uv, { } tag) when tag.Contains("alpine", StringComparison.Ordinal) => Knowledge.Images.Flavour.Alpine,
        (ImageKind.Uv, { } tag) when tag.Contains("slim", StringComparison.Ordinal) => Knowledge.Images.Flavour.Slim,
        (ImageKind.Uv, { } tag) when tag.Contains("trixie", StringComparison.Ordinal) || tag.Contains("bookworm", StringComparison.Ordinal)
            || tag.Contains("debian", StringComparison.Ordinal) => Knowledge.Images.Flavour.Full,
        (ImageKind.DevContainer, _) => Knowledge.Images.Flavour.Full,
        _ => null,
    };
}
