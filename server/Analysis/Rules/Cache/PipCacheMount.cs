using System.Collections.Immutable;
using Basewise.Analysis.Rules.Installers;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Cache;

/// <summary>Reports a cache mount for an installer that does not use it: its cache is off, elsewhere, or not writable for it.</summary>
internal sealed class PipCacheMount : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "pip-cache-mount", Category.Cache, Severity.Warning,
        "A cache mount is not used by the installer that it is there for", FixKind.Safe, []);

    public override Subjects Subjects => Subjects.Flag;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Run))
        {
            if (step.Instruction is not RunSyntax { Mounts.IsEmpty: false } run || !HasCache(run.Mounts)) continue;

            HashSet<MountSyntax>? reported = null;
            foreach (ToolCommand command in step.Commands)
            {
                if (command is InstallerCommand { Invocation.User: null } installer && InstallerCache.Find(step, installer) is { Folder: { } folder } cache)
                {
                    Check(context, step, run.Mounts, installer, cache, folder, reported ??= new(ReferenceEqualityComparer.Instance));
                }
            }
        }
    }

    private static bool HasCache(ImmutableArray<MountSyntax> mounts)
    {
        foreach (MountSyntax mount in mounts)
        {
            if (mount.Type == "cache") return true;
        }

        return false;
    }

    private static void Check(
        RuleContext context, Step step, ImmutableArray<MountSyntax> mounts, InstallerCommand installer, InstallerCache cache, string folder, HashSet<MountSyntax> reported)
    {
        MountSyntax? meant = null;
        foreach (MountSyntax mount in mounts)
        {
            if (mount.Type is not ("cache" or "tmpfs")) continue;

            if (mount.Covers(step, folder))
            {
                if (cache.IsOff) ReportOff(context, installer, cache, mount, reported);
                else if (IsClosed(step, installer, mount) && reported.Add(mount)) ReportClosed(context, step, mount);
                return;
            }

            if (IsMeantFor(step, cache, mount)) meant ??= mount;
        }

        if (meant is not null && !cache.IsOff && reported.Add(meant)) ReportElsewhere(context, installer, meant, folder);
    }

    private static void ReportOff(RuleContext context, InstallerCommand installer, InstallerCache cache, MountSyntax mount, HashSet<MountSyntax> reported)
    {
        if (cache.Off is { } option)
        {
            context.Report(
                option.Span,
                $"`{option.LiteralPrefix}` turns off the cache that is mounted for this command, so everything is downloaded at every build. What is in the mount is in no layer.",
                WordRemoval.Remove(context, installer.Shell, option) is { } edit ? [Fix.Safe($"Remove {option.LiteralPrefix}", edit)] : []);
        }
        else if (reported.Add(mount))
        {
            context.Report(SpanOf(mount), $"{cache.OffVariable} turns the cache off for which this is mounted, so everything is downloaded at every build.");
        }
    }

    private static void ReportClosed(RuleContext context, Step step, MountSyntax mount)
    {
        TextSpan flag = mount.Flag.Span;
        bool hasRoom = step.User.IsNumeric && context.Source.Content[flag.End - 1] is not ('"' or '\'');
        context.Report(
            SpanOf(mount),
            $"A cache mount belongs to root unless it says otherwise, and `{step.User.Name}` cannot write to it: pip warns, and goes without a cache. Give the mount a uid.",
            hasRoom ? [Fix.Safe($"Mount it for uid {step.User.Name}", new TextEdit(new TextSpan(flag.End, flag.End), $",uid={step.User.Name}"))] : []);
    }

    private static void ReportElsewhere(RuleContext context, InstallerCommand installer, MountSyntax mount, string folder)
    {
        TextSpan? value = FindTargetSpan(mount);
        context.Report(
            value ?? mount.Flag.Span,
            $"The cache of `{installer.Invocation.Program}` is in {folder} here, so this mount stays empty and the layer holds the cache.",
            value is { } span ? [Fix.Safe($"Mount it at {folder}", new TextEdit(span, folder))] : []);
    }

    /// <summary>Whether a mount is called as the cache of this program is.</summary>
    private static bool IsMeantFor(Step step, InstallerCache cache, MountSyntax mount)
    {
        if (mount.FindTarget(step) is not { } target) return false;
        if (!target.EndsWith($"/{cache.Program}", StringComparison.Ordinal) && !target.EndsWith("/.cache", StringComparison.Ordinal)) return false;

        // Where the home of another user is, is a guess; but it is not /root.
        return cache.IsNamed || step.User.IsRoot || target.StartsWith("/root/", StringComparison.Ordinal);
    }

    /// <summary>Whether pip cannot write there. (uv and Poetry do not go on without a cache, so that nobody overlooks it.)</summary>
    private static bool IsClosed(Step step, InstallerCommand installer, MountSyntax mount) =>
        installer is PipCommand && mount.Type == "cache" && step.User is { IsRoot: false, Name: not null }
        && mount.Find("uid") is null && mount.Find("mode") is null && mount.Find("gid") is null && mount.Find("from") is null;

    private static TextSpan SpanOf(MountSyntax mount) => FindTargetSpan(mount) ?? mount.Flag.Span;

    private static TextSpan? FindTargetSpan(MountSyntax mount) =>
        mount.FindValueSpan("target") ?? mount.FindValueSpan("dst") ?? mount.FindValueSpan("destination");
}
