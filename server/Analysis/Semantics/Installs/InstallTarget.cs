namespace Basewise.Analysis.Semantics.Installs;

/// <summary>Where an installer's command installs to.</summary>
/// <param name="Path">The folder; <c>null</c> for the interpreter's own packages, and where it cannot be told.</param>
/// <param name="IsMade">Whether the command makes the environment where there is none (<c>uv sync</c>).</param>
public sealed record InstallTarget(InstallKind Kind, string? Path = null, bool IsMade = false)
{
    public static InstallTarget Unknown { get; } = new(InstallKind.Unknown);

    public static InstallTarget System { get; } = new(InstallKind.System);
}
