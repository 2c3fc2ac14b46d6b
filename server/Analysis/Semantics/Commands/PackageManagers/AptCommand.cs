using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands.PackageManagers;

/// <summary><c>apt-get</c>, <c>apt</c>, <c>aptitude</c>.</summary>
public sealed class AptCommand : SystemPackageCommand
{
    private const string Lists = "/var/lib/apt/lists";
    private const string Archives = "/var/cache/apt/archives";

    private static readonly ArgumentGrammar Grammar = new(
        "option/o= config-file/c= target-release/default-release/t= host-architecture/a= build-profiles/P= snapshot/S= solver= planner= "
        + "yes/y/assume-yes quiet/q update/U simulate/s/just-print/dry-run/recon/no-act download-only/d");

    internal AptCommand(Invocation invocation, ScriptEnvironment environment)
        : base(invocation, environment, Grammar.Read(invocation.Arguments))
    {
    }

    public override bool IsInstall => VerbText is "install";

    public override bool MayAsk => VerbText is
        "install" or "reinstall" or "upgrade" or "dist-upgrade" or "full-upgrade" or "build-dep" or "satisfy" or "remove" or "purge" or "autoremove" or "autopurge";

    public override bool UpgradesEverything => (VerbText is "upgrade" or "safe-upgrade" && Operands.IsEmpty) || UpgradesDistribution;

    /// <summary>Whether it removes packages where that lets it upgrade others.</summary>
    public bool UpgradesDistribution => VerbText is "dist-upgrade" or "full-upgrade" && Operands.IsEmpty;

    public override bool SkipsSignatures(CommandOption option) =>
        option.Name is "allow-unauthenticated" or "force-yes" or "no-check-gpg" or "allow-insecure-repositories"
        || (option is { Name: "option", Value: { } setting } && IsUnsigned(setting.Literal));

    /// <summary>Whether it looks packages up in the lists, and finds none where there are no lists.</summary>
    public bool ReadsLists => VerbText is "install" or "upgrade" or "dist-upgrade" or "full-upgrade" or "build-dep" or "satisfy" or "source" or "download";

    /// <summary>Whether it downloads the package lists: <c>update</c>, and since apt 2.7 any command with <c>-U</c>.</summary>
    public bool UpdatesLists => VerbText is "update" || (Verb is not null && Arguments.Has("update") && Invocation.Program != "aptitude");

    /// <summary>Whether it asks nothing: <c>-y</c>, or <c>-qq</c>, which implies it (apt-get(8)).</summary>
    public override bool AssumesYes => Arguments.Has("yes") || Arguments.Has("force-yes") || Arguments.Has("simulate") || Arguments.Has("download-only")
        || Arguments.Options.Count(option => option.Name == "quiet") > 1
        || Arguments.Find("quiet")?.Value is { } level && level.Is("2")
        || HasSetting("APT::Get::Assume-Yes", "true", "1", "yes");

    /// <summary>Whether it leaves out what packages only recommend.</summary>
    public bool SkipsRecommends => Arguments.Has("no-install-recommends") || HasSetting("APT::Install-Recommends", "false", "0", "no");

    /// <summary>
    /// <c>distclean</c> (apt 2.7.8, Debian 13) removes the lists but for the signed summaries; <c>clean</c> only the packages.
    /// </summary>
    public override bool Removes(string folder) => VerbText switch
    {
        "distclean" or "dist-clean" => folder is Lists or Archives,
        "clean" => folder is Archives,
        _ => false,
    };

    private static bool IsUnsigned(ReadOnlySpan<char> setting)
    {
        int equals = setting.IndexOf('=');
        return equals > 0
            && (setting[..equals].Equals("APT::Get::AllowUnauthenticated", StringComparison.OrdinalIgnoreCase)
                || setting[..equals].Equals("Acquire::AllowInsecureRepositories", StringComparison.OrdinalIgnoreCase)
                || setting[..equals].Equals("Acquire::AllowUnauthenticated", StringComparison.OrdinalIgnoreCase))
            && setting[(equals + 1)..].Trim('"') is "true" or "1" or "yes";
    }

    private bool HasSetting(string name, params ReadOnlySpan<string> values)
    {
        foreach (ShellWord setting in Arguments.ValuesOf("option"))
        {
            string known = setting.LiteralPrefix;
            int equals = known.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !known.AsSpan(0, equals).Equals(name, StringComparison.OrdinalIgnoreCase)) continue;

            ReadOnlySpan<char> value = known.AsSpan(equals + 1).Trim('"');
            foreach (string expected in values)
            {
                if (value.Equals(expected, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }
}
