using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics;

/// <summary>What a RUN keeps out of its layer by mounting something over it.</summary>
public static class CacheMounts
{
    /// <summary>Whether what is written to a folder lands in a cache or tmpfs mount and not in the layer.</summary>
    /// <param name="folder">An absolute path without a slash at its end.</param>
    public static bool MountsOver(this Step step, string folder)
    {
        if (step.Effective is not RunSyntax { Mounts: { IsEmpty: false } mounts }) return false;

        foreach (MountSyntax mount in mounts)
        {
            if (mount.Type is "cache" or "tmpfs" && mount.Covers(step, folder)) return true;
        }

        return false;
    }

    /// <summary>Whether a mount lies over a folder, or over one above it.</summary>
    internal static bool Covers(this MountSyntax mount, Step step, string folder) =>
        FindTarget(mount, step) is { } target && ImagePath.IsWithin(folder, target);

    /// <summary>Where a mount lies, as an absolute path; <c>null</c> where that is not known. BuildKit knows no <c>~</c>.</summary>
    internal static string? FindTarget(this MountSyntax mount, Step step) =>
        mount.Target is { } written ? ImagePath.Resolve(step.WorkingDirectory, step.Variables.TextOf(written, '\\')) : null;
}
