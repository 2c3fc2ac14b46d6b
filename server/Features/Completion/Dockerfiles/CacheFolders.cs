using Basewise.Analysis.Semantics;
using Basewise.Features.Places;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Where tools keep their caches for the user at a place, those that the RUN calls first.</summary>
internal static class CacheFolders
{
    /// <summary>The tools, the words of a RUN that call them, and their folders: below the user's home, or absolute.</summary>
    private static readonly (string Tool, string[] Programs, string? Variable, string Folder, string Meaning)[] Known =
    [
        ("pip", ["pip", "pip3"], "PIP_CACHE_DIR", ".cache/pip", "pip's cache"),
        ("uv", ["uv", "uvx"], "UV_CACHE_DIR", ".cache/uv", "uv's cache"),
        ("poetry", ["poetry"], "POETRY_CACHE_DIR", ".cache/pypoetry", "Poetry's cache"),
        ("pipenv", ["pipenv"], "PIPENV_CACHE_DIR", ".cache/pipenv", "Pipenv's cache"),
        ("pdm", ["pdm"], "PDM_CACHE_DIR", ".cache/pdm", "PDM's cache"),
        ("apt", ["apt-get", "apt"], null, "/var/cache/apt", "apt's packages; with sharing=locked, and without the image's docker-clean"),
        ("apt-lists", ["apt-get", "apt"], null, "/var/lib/apt/lists", "apt's lists; with sharing=locked"),
        ("apk", ["apk"], null, "/var/cache/apk", "apk's packages; without --no-cache"),
        ("dnf", ["dnf", "microdnf", "yum"], null, "/var/cache/dnf", "dnf's packages and lists"),
        ("conda", ["conda", "mamba"], "CONDA_PKGS_DIRS", "/opt/conda/pkgs", "conda's packages"),
        ("npm", ["npm", "npx"], "npm_config_cache", ".npm", "npm's cache"),
        ("cargo", ["cargo", "maturin"], null, "/usr/local/cargo/registry", "Cargo's downloads"),
        ("huggingface", ["hf", "huggingface-cli"], "HF_HOME", ".cache/huggingface", "models and data sets"),
    ];

    public static IEnumerable<CacheFolder> For(InstructionCursor cursor)
    {
        string? home = HomeOf(cursor);
        string script = cursor.Line.ToString(cursor.Instruction.Body.Start, cursor.Instruction.Body.End);
        return Known
            .OrderByDescending(row => row.Programs.Any(program => HasWord(script, program)))
            .Select(row => (row, Path: PathOf(row.Variable, row.Folder, home, cursor.Variables)))
            .Where(row => row.Path is not null)
            .Select(row => new CacheFolder(row.row.Tool, row.Path ?? "", row.row.Meaning));
    }

    /// <summary>Where programs look for their secrets.</summary>
    public static IEnumerable<(string Path, string Meaning)> SecretFiles(InstructionCursor cursor)
    {
        if (HomeOf(cursor) is { } home)
        {
            yield return ($"{home}/.config/pip/pip.conf", "pip's settings, with the index's password");
            yield return ($"{home}/.netrc", "names and passwords by host: pip, uv, curl and git read it");
            yield return ($"{home}/.config/pypoetry/auth.toml", "Poetry's passwords");
            yield return ($"{home}/.git-credentials", "git's passwords");
        }

        yield return ("/etc/pip.conf", "pip's settings for all users");
    }

    private static string? PathOf(string? variable, string folder, string? home, VariableScope variables)
    {
        if (variable is not null && variables.ValueOf(variable).Text is { Length: > 0 } chosen) return chosen;
        if (folder[0] == '/') return folder;

        return home is null ? null : $"{home}/{folder}";
    }

    /// <summary>The user's home; <c>null</c> where only a number is known.</summary>
    private static string? HomeOf(InstructionCursor cursor)
    {
        if (cursor.Variables.ValueOf("HOME").Text is { Length: > 0 } home) return home.TrimEnd('/');

        return cursor.Step?.User switch
        {
            null or { Name: null } or { IsRoot: true } => "/root",
            { Name: { } name } => char.IsAsciiDigit(name[0]) ? null : $"/home/{name}",
        };
    }

    private static bool HasWord(string script, string word)
    {
        for (int at = script.IndexOf(word, StringComparison.Ordinal); at >= 0; at = script.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            int end = at + word.Length;
            bool begins = at == 0 || !(char.IsLetterOrDigit(script[at - 1]) || script[at - 1] is '-' or '_' or '.');
            bool ends = end == script.Length || !(char.IsLetterOrDigit(script[end]) || script[end] is '-' or '_' or '.');
            if (begins && ends) return true;
        }

        return false;
    }
}
