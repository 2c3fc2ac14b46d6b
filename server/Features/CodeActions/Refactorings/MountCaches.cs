using Basewise.Analysis.Rules.Installers;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>
/// Keeps what a RUN downloads in cache mounts, where the next build finds it and no layer has it. Of apt only the package lists: the
/// archives are deleted by the official images' own settings (<c>/etc/apt/apt.conf.d/docker-clean</c>), which a RUN would have to change
/// for the whole image.
/// </summary>
internal sealed class MountCaches : Refactoring
{
    private const string AptLists = "/var/lib/apt/lists";

    public override CodeAction? Find(RefactoringPlace place)
    {
        // In ONBUILD the user and the variables are those of another file.
        if (place.Step is not { Instruction: RunSyntax { IsExecForm: false } run } step || !SyntaxVersion.KnowsCacheMounts(place.Syntax)) return null;

        List<TextEdit> edits = [];
        List<string> programs = [];
        List<string> mounts = [];
        Dictionary<string, bool> deletes = [];
        bool hasLists = false;
        foreach (ToolCommand command in step.Commands)
        {
            string? mount = command switch
            {
                InstallerCommand { Invocation.User: null } installer => MountFor(place.Source, step, installer, edits, deletes),
                AptCommand { UpdatesLists: true } when !hasLists => MountForLists(place.Source, step, edits),
                _ => null,
            };
            hasLists |= command is AptCommand { UpdatesLists: true };
            if (mount is null || mounts.Contains(mount)) continue;

            mounts.Add(mount);
            programs.Add(command.Invocation.Program.Replace("-get", "", StringComparison.Ordinal));
        }

        if (mounts.Count == 0) return null;

        int at = run.Flags.IsEmpty ? run.Keyword.Span.End : run.Flags[^1].Span.End;
        edits.Add(new TextEdit(new TextSpan(at, at), string.Concat(mounts)));
        return Rewrite($"Keep what {string.Join(" and ", programs.Distinct())} downloads in a cache mount", [.. edits]);
    }

    /// <summary>The flag with a space before it, or <c>null</c> where a mount would not be used, or is there already.</summary>
    private static string? MountFor(SourceText source, Step step, InstallerCommand installer, List<TextEdit> edits, Dictionary<string, bool> deletes)
    {
        if (InstallerCache.Find(step, installer) is not { Folder: { } folder, OffVariable: null } cache || !IsPlain(folder) || step.MountsOver(folder)) return null;

        // A mount is root's unless it says otherwise, which it can do by number only.
        if (!step.User.IsRoot && !step.User.IsNumeric) return null;

        // The mount's contents would be deleted, which is what the command is there for.
        if (!deletes.TryGetValue(folder, out bool isDeleted))
        {
            isDeleted = step.Commands.Any(command => command.Removes(folder) || command is PipCommand { PurgesCache: true });
            deletes[folder] = isDeleted;
        }

        if (isDeleted) return null;

        if (cache.Off is { } option)
        {
            if (!option.StartsWith("--") || WordRemoval.Remove(source, installer.Shell, option) is not { } edit) return null;
            edits.Add(edit);
        }

        return step.User.IsRoot ? $" --mount=type=cache,target={folder}" : $" --mount=type=cache,target={folder},uid={step.User.Name}";
    }

    /// <summary>Only where the RUN removes the lists again: otherwise a later one may count on finding them.</summary>
    private static string? MountForLists(SourceText source, Step step, List<TextEdit> edits)
    {
        if (!step.User.IsRoot || step.MountsOver(AptLists)) return null;

        ToolCommand? removal = null;
        foreach (ToolCommand command in step.Commands)
        {
            if (!command.Removes(AptLists)) continue;
            if (removal is not null) return null;
            removal = command;
        }

        if (removal is not RmCommand rm || RemovalOf(source, step, rm) is not { } edit) return null;

        edits.Add(edit);
        return $" --mount=type=cache,target={AptLists},sharing=locked";
    }

    /// <summary>Takes the removal out, and with it the <c>&amp;&amp;</c> before it.</summary>
    private static TextEdit? RemovalOf(SourceText source, Step step, RmCommand rm)
    {
        ShellCommand command = rm.Shell;
        if (rm.Targets.Length > 1)
        {
            ShellWord[] lists = [.. rm.Targets.Where(target => RemovalPattern.Covers(target, AptLists))];
            return lists.Length == 1 ? WordRemoval.Remove(source, command, lists[0]) : null;
        }

        if (step.Scripts is not [{ IsPlainSequence: true } script] || command is not { Outer: null, Operator: ShellOperator.And or ShellOperator.Semicolon }) return null;
        if (!rm.Invocation.Wrappers.IsEmpty || !command.Assignments.IsEmpty || !command.Redirections.IsEmpty) return null;

        ShellCommand? before = null;
        foreach (ShellCommand other in script.Commands)
        {
            if (other == command) break;
            if (other.Outer is null) before = other;
        }

        if (before is null) return null;

        TextSpan removed = new(before.Span.End, command.Span.End);
        return source.Slice(removed).Contains('#') ? null : new TextEdit(removed, "");
    }

    private static bool IsPlain(string folder)
    {
        foreach (char c in folder)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('/' or '.' or '_' or '-')) return false;
        }

        return true;
    }
}
