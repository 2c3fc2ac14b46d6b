namespace Basewise.Remote.Pip;

/// <summary>Where pip looks for its configuration, what counts least first. A virtual environment's own is left out: which one would be meant, nobody says.</summary>
internal static class PipPlaces
{
    /// <param name="variable">The value of an environment variable; null where it is not set.</param>
    /// <param name="home">The person's own folder.</param>
    public static IReadOnlyList<string> Find(Func<string, string?> variable, string home)
    {
        string? named = ValueOf("PIP_CONFIG_FILE");
        if (named is "/dev/null" or "nul" or "NUL") return [];

        List<string> places = [];
        if (OperatingSystem.IsWindows())
        {
            Add(ValueOf("ProgramData"), "pip", "pip.ini");
            Add(home, "pip", "pip.ini");
            Add(ValueOf("APPDATA"), "pip", "pip.ini");
        }
        else
        {
            string? own = ValueOf("XDG_CONFIG_HOME") ?? Path.Combine(home, ".config");
            if (OperatingSystem.IsMacOS())
            {
                Add("/Library/Application Support", "pip", "pip.conf");
                string support = Path.Combine(home, "Library", "Application Support");
                if (Directory.Exists(Path.Combine(support, "pip"))) own = support;
            }
            else
            {
                foreach (string folder in (ValueOf("XDG_CONFIG_DIRS") ?? "/etc/xdg").Split(':').Reverse()) Add(folder, "pip", "pip.conf");
                Add("/etc", "", "pip.conf");
            }

            Add(home, ".pip", "pip.conf");
            Add(own, "pip", "pip.conf");
        }

        if (named is not null) places.Add(named);
        return [.. places.Where(Path.IsPathFullyQualified)];

        string? ValueOf(string name) => variable(name) is { Length: > 0 } value ? value : null;

        void Add(string? folder, string inner, string file)
        {
            if (folder is not null) places.Add(Path.Combine(folder, inner, file));
        }
    }
}
