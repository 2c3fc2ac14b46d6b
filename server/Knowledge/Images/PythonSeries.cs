namespace Basewise.Knowledge.Images;

/// <summary>A series of Python that is still built.</summary>
/// <param name="Name"><c>3.12</c>, or <c>3.15-rc</c> before the release.</param>
/// <param name="Version">Its newest release.</param>
/// <param name="DefaultFull">What the tag without a flavour is today: <c>trixie</c>.</param>
/// <param name="IsLatest">Whether <c>latest</c> is of this series.</param>
public sealed record PythonSeries(string Name, ImageVersion Version, string DefaultFull, string DefaultSlim, string DefaultAlpine, bool IsLatest)
{
    public bool IsPrerelease => Version.IsPrerelease;
}
