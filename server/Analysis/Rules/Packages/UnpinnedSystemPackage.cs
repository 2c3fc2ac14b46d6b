using System.Buffers;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Packages;

/// <summary>Reports packages of the distribution that are installed in whatever version there is that day. Off by default.</summary>
internal sealed class UnpinnedSystemPackage : StageRule
{
    // What stands between a name and a version, and in paths, addresses, groups and patterns.
    private static readonly SearchValues<char> MarksOfVersions = SearchValues.Create("=<>~/@*");

    public override RuleDescriptor Descriptor { get; } = new(
        "unpinned-system-package", Category.Packages, Severity.Information,
        "A package of the distribution is installed without a version", FixKind.None,
        ["DL3008", "DL3018", "DL3033", "DL3037", "DL3041"])
    { IsOffByDefault = true };

    public override Subjects Subjects => Subjects.SystemPackages;

    public override void Check(RuleContext context)
    {
        foreach ((_, SystemPackageCommand manager) in context.CommandsOf<SystemPackageCommand>())
        {
            if (manager.IsInstall) Check(context, manager);
        }
    }

    private static void Check(RuleContext context, SystemPackageCommand manager)
    {
        ShellWord? first = null;
        int count = 0;
        foreach (ShellWord package in manager.Operands)
        {
            if (HasVersion(manager, package)) continue;

            first ??= package;
            count++;
        }

        if (first is not { } word) return;

        string others = count switch { 1 => "", 2 => " and another one", _ => $" and {count - 1} others" };
        context.Report(word.Span, $"`{word.Value}`{others}: a build of another day may install another version. Write `{Example(manager, word)}`.");
    }

    /// <summary>Whether a version is written, or the word is none of a package: a file, an address, a group, an expansion.</summary>
    private static bool HasVersion(SystemPackageCommand manager, ShellWord word)
    {
        ReadOnlySpan<char> name = word.Literal;
        if (word.HasExpansion || name.IsEmpty || name.ContainsAny(MarksOfVersions) || name.EndsWith(".rpm") || name.EndsWith(".deb") || name.EndsWith(".apk")) return true;
        if (name is "install" || name[^1] is '-' or '+' && manager is AptCommand) return true;

        // python3.12 is a name; bash-5.2 is a name with a version, where dnf's packages have it.
        int dash = name.LastIndexOf('-');
        return manager is DnfCommand && dash > 0 && dash + 1 < name.Length && char.IsAsciiDigit(name[dash + 1]);
    }

    private static string Example(SystemPackageCommand manager, ShellWord word) =>
        manager is DnfCommand ? $"{word.Value}-VERSION" : $"{word.Value}=VERSION";
}
