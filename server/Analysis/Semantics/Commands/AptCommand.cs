using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>apt-get</c>, <c>apt</c>, <c>aptitude</c>.</summary>
public sealed class AptCommand : ToolCommand
{
    private const string Lists = "/var/lib/apt/lists";
    private const string Archives = "/var/cache/apt/archives";

    private static readonly ArgumentGrammar Grammar = new(
        "option/o= config-file/c= target-release/default-release/t= host-architecture/a= build-profiles/P= snapshot/S= solver= planner= "
        + "yes/y/assume-yes quiet/q update/U");

    internal AptCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        Arguments = Grammar.Read(invocation.Arguments);
        Verb = Arguments.Operands.IsEmpty ? null : Arguments.Operands[0];
        Operands = Arguments.Operands.IsEmpty ? [] : Arguments.Operands.RemoveAt(0);
    }

    public ArgumentList Arguments { get; }

    /// <summary><c>update</c>, <c>install</c>, <c>upgrade</c> …; null if there is none.</summary>
    public ShellWord? Verb { get; }

    /// <summary>What follows the verb and is no option: for <c>install</c> the packages.</summary>
    public ImmutableArray<ShellWord> Operands { get; }

    public bool IsInstall => Verb?.Is("install") == true;

    /// <summary>Whether it looks packages up in the lists, and finds none where there are no lists.</summary>
    public bool ReadsLists => Verb is { } verb
        && (verb.Is("install") || verb.Is("upgrade") || verb.Is("dist-upgrade") || verb.Is("full-upgrade") || verb.Is("build-dep")
            || verb.Is("satisfy") || verb.Is("source") || verb.Is("download"));

    /// <summary>Whether it downloads the package lists: <c>update</c>, and since apt 2.7 any command with <c>-U</c>.</summary>
    public bool UpdatesLists => Verb is { } verb && (verb.Is("update") || (Invocation.Program != "aptitude" && Arguments.Has("update")));

    /// <summary>Whether it asks nothing: <c>-y</c>, or <c>-qq</c>, which implies it (apt-get(8)).</summary>
    public bool AssumesYes => Arguments.Has("yes")
        || Arguments.Options.Count(option => option.Name == "quiet") > 1
        || Arguments.Find("quiet")?.Value is { } level && level.Is("2")
        || HasSetting("APT::Get::Assume-Yes", "true", "1", "yes");

    /// <summary>Whether it leaves out what packages only recommend.</summary>
    public bool SkipsRecommends => Arguments.Has("no-install-recommends") || HasSetting("APT::Install-Recommends", "false", "0", "no");

    /// <summary>
    /// <c>distclean</c> (apt 2.7.8, Debian 13) removes the lists but for the signed summaries; <c>clean</c> only the packages.
    /// </summary>
    public override bool Removes(string folder) => Verb is { } verb && folder switch
    {
        Lists => verb.Is("distclean") || verb.Is("dist-clean"),
        Archives => verb.Is("distclean") || verb.Is("dist-clean") || verb.Is("clean"),
        _ => false,
    };

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
