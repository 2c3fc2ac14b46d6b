using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>What the version of the Dockerfile syntax that a file asks for understands.</summary>
internal static class SyntaxVersion
{
    private const string Official = "docker/dockerfile:";

    public static bool KnowsCacheMounts(DockerfileSyntax syntax) => IsAtLeast(syntax, 2);

    public static bool KnowsHeredocs(DockerfileSyntax syntax) => IsAtLeast(syntax, 4);

    /// <summary>Whether it is 1.minor or later. Without a directive it is as new as Docker is; another frontend's version says nothing.</summary>
    private static bool IsAtLeast(DockerfileSyntax syntax, int minor)
    {
        foreach (DirectiveSyntax directive in syntax.Directives)
        {
            if (directive.Name != "syntax") continue;

            int at = directive.Value.IndexOf(Official, StringComparison.Ordinal);
            if (at < 0) return false;

            string tag = directive.Value[(at + Official.Length)..].Split('@', '-')[0];
            string[] parts = tag.Split('.');
            if (parts[0] == "1") return parts.Length == 1 || (int.TryParse(parts[1], out int chosen) && chosen >= minor);
            return tag is "latest" or "labs";
        }

        return true;
    }
}
