namespace Basewise.Python.Requirements;

/// <summary>
/// The options that pip reads in a requirements file: its own list, <c>SUPPORTED_OPTIONS</c> and <c>SUPPORTED_OPTIONS_REQ</c> in
/// <c>req_file.py</c>, as of pip 26.
/// </summary>
public static class RequirementsOptions
{
    public static IReadOnlyList<RequirementsOption> All { get; } =
    [
        new("--requirement", "FILE", "Also installs what another requirements file lists; the path is relative to this file.") { Aliases = ["-r"] },
        new("--constraint", "FILE", "Limits the versions of packages to what another file says, without installing them.") { Aliases = ["-c"] },
        new("--editable", "PATH_OR_URL", "Installs a project from its source tree, so that changes there take effect at once.") { Aliases = ["-e"] },
        new("--index-url", "URL", "Asks this index for packages instead of PyPI.") { Aliases = ["-i", "--pypi-url"] },
        new("--extra-index-url", "URL", "Asks this index too; the highest version wins, whichever index has it, so a public package can displace a private one."),
        new("--no-index", null, "Asks no index: only --find-links and URLs are used."),
        new("--find-links", "PATH_OR_URL", "Also takes packages from a folder, or from the links on a page.") { Aliases = ["-f"] },
        new("--no-binary", "PACKAGES", "Builds these packages from source; :all: means every package, :none: empties the list."),
        new("--only-binary", "PACKAGES", "Refuses to build these packages from source; :all: means every package, :none: empties the list."),
        new("--prefer-binary", null, "Takes an older version that has a wheel before a newer one that must be built."),
        new("--require-hashes", null, "Refuses every requirement without a --hash; on by itself as soon as one has a hash."),
        new("--pre", null, "Takes pre-releases and development releases too."),
        new("--all-releases", "PACKAGES", "Takes pre-releases of these packages too; :all: means every package (pip 26 and later)."),
        new("--only-final", "PACKAGES", "Takes no pre-release of these packages; :all: means every package (pip 26 and later)."),
        new("--trusted-host", "HOST", "Believes this host without a valid certificate, and without HTTPS."),
        new("--use-feature", "FEATURE", "Switches on something of pip's that is not yet the default."),
        new("--hash", "ALGORITHM:DIGEST", "Accepts only a file with this digest; several may be listed, one for each file.") { IsPerRequirement = true },
        new("--config-settings", "KEY=VALUE", "Hands a setting to the package's build backend.") { Aliases = ["-C", "--config-setting"], IsPerRequirement = true },
        new("--global-option", "OPTION", "Hands an option to setup.py, which makes pip build from source.") { IsPerRequirement = true },
    ];

    /// <summary>The option of this name. As in pip, a long name may be cut where no other begins like it.</summary>
    public static RequirementsOption? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (All.FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name)) is { } exact) return exact;
        if (name.Length < 3) return null;

        RequirementsOption[] candidates = [.. All
            .Where(option => option.Name.StartsWith(name, StringComparison.Ordinal)
                || option.Aliases.Any(alias => alias.StartsWith(name, StringComparison.Ordinal)))
            .Take(2)];
        return candidates is [var only] ? only : null;
    }
}
