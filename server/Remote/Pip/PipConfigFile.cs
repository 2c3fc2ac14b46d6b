namespace Basewise.Remote.Pip;

/// <summary>A pip.conf or pip.ini: sections with keys and values, of which a line that is indented goes on with the value above.</summary>
internal static class PipConfigFile
{
    /// <returns>The values of the sections <c>global</c> and <c>install</c> by their keys, as pip spells them; the command's own section counts more.</returns>
    public static Dictionary<string, string> Read(string text)
    {
        Dictionary<string, string> general = [];
        Dictionary<string, string> ofInstall = [];
        Dictionary<string, string>? section = null;
        string? key = null;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> content = line.Trim();
            if (content.IsEmpty || content[0] is '#' or ';') continue;

            if (char.IsWhiteSpace(line[0]) && key is not null)
            {
                if (section is not null) section[key] += $"\n{content}";
                continue;
            }

            key = null;
            if (content[0] == '[' && content[^1] == ']')
            {
                section = content[1..^1] switch
                {
                    "global" => general,
                    "install" => ofInstall,
                    _ => null,
                };
                continue;
            }

            int separator = content.IndexOfAny('=', ':');
            if (separator <= 0) continue;

            key = KeyOf(content[..separator].TrimEnd());
            if (section is not null) section[key] = content[(separator + 1)..].TrimStart().ToString();
        }

        foreach ((string name, string value) in ofInstall) general[name] = value;
        return general;
    }

    /// <summary><c>index_url</c>, <c>Index-URL</c> and <c>--index-url</c> are one.</summary>
    private static string KeyOf(ReadOnlySpan<char> written) => written.TrimStart('-').ToString().ToLowerInvariant().Replace('_', '-');
}
