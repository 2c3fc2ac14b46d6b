using System.Collections.Frozen;
using Basewise.Features.Names;

namespace Basewise.Features.Rename;

/// <summary>Which names must stay as they are.</summary>
internal static class OldNames
{
    /// <summary>Build arguments that BuildKit and its Dockerfile frontend know: docs.docker.com/reference/dockerfile, "Predefined ARGs".</summary>
    private static readonly FrozenSet<string> Predefined = FrozenSet.ToFrozenSet(
        [
            "TARGETPLATFORM", "TARGETOS", "TARGETARCH", "TARGETVARIANT", "TARGETSTAGE",
            "BUILDPLATFORM", "BUILDOS", "BUILDARCH", "BUILDVARIANT",
            "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "FTP_PROXY", "ftp_proxy", "NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy",
            "SOURCE_DATE_EPOCH",
        ],
        StringComparer.Ordinal);

    public static bool IsPredefined(string name) => Predefined.Contains(name) || name.StartsWith("BUILDKIT_", StringComparison.Ordinal);

    /// <summary>Why the name cannot change, or <c>null</c>.</summary>
    public static string? FindRefusal(NameUse use)
    {
        DockerfileName name = use.Name;
        if (use.Role == NameRole.Number) return "A number names a stage by its place. Rename the stage where AS names it.";
        if (name.IsFoundByValue) return $"A FROM finds the stage {name.Text} by the value of a variable, which would not change with it.";
        if (name.Kind != NameKind.Variable) return null;
        if (IsPredefined(name.Text)) return $"{name.Text} is a name that BuildKit gives: it has a value under this name only.";
        if (name.Text == "PATH") return "PATH is where every program looks for others: under another name it means nothing.";

        return name.IsDeclared ? null : $"No ARG or ENV above declares {name.Text}: it comes from the base image or from the script itself.";
    }
}
