using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Dockerfile.Variables;

namespace Basewise.Analysis.Semantics;

/// <summary>What a RUN keeps out of its layer by mounting something over it.</summary>
public static class CacheMounts
{
    /// <summary>Whether what is written to a folder lands in a cache or tmpfs mount and not in the layer.</summary>
    /// <param name="folder">An absolute path without a slash at its end.</param>
    public static bool MountsOver(this Step step, string folder) =>
        step.Effective is RunSyntax run && run.Mounts.Any(mount =>
            mount.Type is "cache" or "tmpfs"
            && mount.Target is { } written
            && WordExpander.Expand(written, '\\', step.Variables.ValueOf).Text?.TrimEnd('/') is { } target
            && (folder == target || folder.StartsWith(target + "/", StringComparison.Ordinal)));
}
