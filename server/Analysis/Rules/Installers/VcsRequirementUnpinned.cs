using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Indexes;
using Basewise.Python.Projects;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports a package that is installed from a repository, as it is on the day of the build.</summary>
internal sealed class VcsRequirementUnpinned : StageRule, IDependencyRule
{
    private static readonly string[] Systems = ["git+", "hg+", "svn+", "bzr+"];

    /// <summary>Names that branches have and tags do not.</summary>
    private static readonly string[] Branches = ["main", "master", "devel", "develop", "development", "dev", "trunk", "HEAD", "head", "default", "nightly", "latest", "next", "edge"];

    public override RuleDescriptor Descriptor { get; } = new(
        "vcs-requirement-unpinned", Category.Installers, Severity.Warning,
        "A package is installed from a branch of a repository", FixKind.None, []);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        foreach ((_, InstallerCommand installer) in context.CommandsOf<InstallerCommand>())
        {
            ShellCommand command = installer.Shell;
            bool mayHaveUrl = command.Text.Slice(command.Start, command.End).Contains("://", StringComparison.Ordinal);
            if (mayHaveUrl && installer.Verb is { } verb && (verb.Is("install") || verb.Is("add") || verb.Is("inject") || verb.Is("wheel"))) Check(context, installer);
        }
    }

    /// <summary>Only where pip installs it anew: a lock names the commit.</summary>
    public void Check(DependencyContext context)
    {
        if (context.File.Kind is not DependencyFileKind.Requirements) return;

        foreach (Dependency dependency in context.File.Dependencies)
        {
            if (dependency.Source is not { } source) continue;

            string? branch = source.Kind switch
            {
                DependencySourceKind.VersionControl when IsMoving(source.Revision?.Text ?? "") => source.Revision?.Text ?? "",
                DependencySourceKind.Url when FindArchivedBranch(source.Location.Text) is { Length: > 0 } archived => archived,
                _ => null,
            };
            if (branch is null || source.Revision?.Text.Contains('$', StringComparison.Ordinal) == true) continue;

            string what = branch.Length == 0 ? "the default branch" : $"`{branch}`";
            TextSpan place = branch.Length > 0 && source.Revision is { } revision ? revision.Span : source.Location.Span;
            context.Report(place, $"Every installation takes what {what} holds on that day: name a commit or a tag.");
        }
    }

    private static void Check(RuleContext context, ToolCommand command)
    {
        foreach (ShellWord word in command.Invocation.Arguments)
        {
            ReadOnlySpan<char> written = word.Raw.TrimEnd("\"'");
            if (written.IndexOf("://") < 0) continue;

            if (FindRepository(written) is var (url, start) && url.Length > 0)
            {
                if (ReferenceOf(url) is var reference && IsMoving(reference)) Report(context, word, start, written.Length, reference);
            }
            else if (FindArchivedBranch(written) is { Length: > 0 } branch)
            {
                Report(context, word, start: 0, written.Length, branch);
            }
        }
    }

    private static void Report(RuleContext context, ShellWord word, int start, int end, ReadOnlySpan<char> reference)
    {
        string what = reference.IsEmpty ? "the default branch" : $"`{reference}`";
        int from = start == 0 ? word.Raw.IndexOfAnyExcept('"', '\'') : start;
        context.Report(
            word.Text.SourceSpan(word.Start + Math.Max(from, 0), word.Start + end),
            $"Every build installs what {what} holds on that day, and a build that is cached never looks again: name a commit or a tag.");
    }

    private static (string Url, int Start) FindRepository(ReadOnlySpan<char> written)
    {
        foreach (string system in Systems)
        {
            int at = written.IndexOf(system);
            if (at >= 0) return (written[at..].ToString(), at);
        }

        return ("", 0);
    }

    /// <summary>What stands behind the last at sign of the path; empty without one.</summary>
    private static string ReferenceOf(string url)
    {
        int hash = url.IndexOf('#', StringComparison.Ordinal);
        string location = hash < 0 ? url : url[..hash];
        int path = UrlCredentials.Find(location)?.End ?? location.IndexOf("://", StringComparison.Ordinal) + 2;
        int at = location.LastIndexOf('@');
        return at > path ? location[(at + 1)..] : "";
    }

    // A revision in a shell variable was chosen on purpose.
    private static bool IsMoving(string reference) => reference.Length == 0 || Array.IndexOf(Branches, reference) >= 0;

    /// <summary>The branch of <c>https://github.com/…/archive/main.zip</c> and <c>…/archive/refs/heads/x.tar.gz</c>.</summary>
    private static string FindArchivedBranch(ReadOnlySpan<char> url)
    {
        int archive = url.IndexOf("/archive/");
        if (archive < 0) return "";

        ReadOnlySpan<char> name = url[(archive + "/archive/".Length)..];
        bool isHead = name.StartsWith("refs/heads/");
        if (isHead) name = name["refs/heads/".Length..];
        foreach (string ending in (ReadOnlySpan<string>)[".tar.gz", ".zip", ".tgz"])
        {
            int end = name.IndexOf(ending);
            if (end > 0) name = name[..end];
        }

        return isHead || Array.IndexOf(Branches, name.ToString()) >= 0 ? name.ToString() : "";
    }
}
