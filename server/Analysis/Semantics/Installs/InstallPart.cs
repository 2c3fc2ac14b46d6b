namespace Basewise.Analysis.Semantics.Installs;

/// <summary>How much of an install location is copied.</summary>
public enum InstallPart
{
    /// <summary>All of it, alone or in a folder with more.</summary>
    Whole,

    /// <summary>The modules, without the console scripts: <c>lib/python3.12/site-packages</c> or a folder above it.</summary>
    Library,

    /// <summary>The console scripts, or some of them: <c>bin</c>.</summary>
    Scripts,
}
