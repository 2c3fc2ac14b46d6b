using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>A source of a <c>COPY --from=stage</c> that brings installed packages along.</summary>
/// <param name="Source">The word that names it.</param>
/// <param name="From">The stage that it is copied from.</param>
/// <param name="SourcePath">What is copied, as an absolute path in that stage.</param>
/// <param name="TargetPath">Where its content lands.</param>
public sealed record InstallCopy(Step Step, WordSyntax Source, Stage From, string SourcePath, string TargetPath, InstallPart Part)
{
    /// <summary>The location that is copied, or that a part is copied of; <c>null</c> for the interpreter's own packages.</summary>
    public InstallLocation? Location { get; init; }

    /// <summary>Where the location lay in the stage that it is copied from.</summary>
    public string? LocationPath { get; init; }

    /// <summary>Where the whole location lies afterwards; <c>null</c> for a part of one.</summary>
    public string? PlacedPath { get; init; }

    /// <summary>Whether anything was installed to the location.</summary>
    public bool HasPackages { get; init; }

    /// <summary>The stage in which the packages were installed.</summary>
    public Stage Origin => Location?.Step.Stage ?? From;

    /// <summary>Whether packages come along: of the interpreter's own, where the stage has one, it is not asked whether there are any.</summary>
    public bool BringsPackages => Part != InstallPart.Scripts && (Location is null ? From.Runtime.PythonSeries is not null : HasPackages);

    public InstallKind Kind => Location?.Kind ?? InstallKind.System;

    /// <summary>The series of Python that the path of the source names: <c>…/python3.12/site-packages</c>.</summary>
    public string? SourceSeries => SitePackages.FindSeries(SourcePath);

    /// <summary>The series of Python that the path of the destination names.</summary>
    public string? TargetSeries => SitePackages.FindSeries(TargetPath);
}
