using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Reports files of the final image that every account may change.</summary>
internal sealed class ChmodWorldWritable : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "chmod-world-writable", Category.Security, Severity.Warning,
        "Every account may change these files", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.ChangeMode | Subjects.Flag;

    public override void Check(RuleContext context)
    {
        CheckCopies(context, InstructionKind.Copy);
        CheckCopies(context, InstructionKind.Add);
        foreach ((Step step, ChangeModeCommand chmod) in context.CommandsOf<ChangeModeCommand>())
        {
            if (step.Stage.IsInFinalImage && chmod is { LetsAllWrite: true, Mode: { } mode } && !chmod.Paths.All(IsForAll)) Report(context, mode.Span, mode.Value ?? "");
        }
    }

    private static void CheckCopies(RuleContext context, InstructionKind kind)
    {
        foreach (Step step in context.StepsOf(kind))
        {
            if (!step.Effective.Flags.IsEmpty && step.Stage.IsInFinalImage) CheckCopy(context, step);
        }
    }

    private static void CheckCopy(RuleContext context, Step step)
    {
        if (step.Effective is not TransferSyntax transfer || transfer.FindFlag("chmod") is not { Value: { } mode } flag) return;
        if (mode.Length is 3 or 4 && !mode.AsSpan().ContainsAnyExceptInRange('0', '7') && ((mode[^1] - '0') & 2) != 0 && !(mode.Length == 4 && ((mode[0] - '0') & 1) != 0))
        {
            Report(context, flag.ValueSpan, mode);
        }
    }

    private static void Report(RuleContext context, TextSpan span, string mode)
    {
        string? narrower = Narrower(mode);
        context.Report(
            span,
            $"With {mode} whoever breaks into the container can change these files, whatever its user: let the owner write alone{(narrower is null ? "" : $" ({narrower})")}, and choose the owner with `chown` or `--chown`.",
            narrower is not null && context.Source.Slice(span).SequenceEqual(mode) ? [Fix.NeedsConsent($"Let only the owner write ({narrower})", new TextEdit(span, narrower))] : []);
    }

    /// <summary>Folders that are there for everybody's files.</summary>
    private static bool IsForAll(ShellWord path) => path.Value?.TrimEnd('/') is "/tmp" or "/var/tmp" or "/dev/shm" or "/dev/stdout" or "/dev/stderr" or "/run/lock";

    /// <summary>The mode without writing for group and others.</summary>
    private static string? Narrower(string mode)
    {
        if (mode.AsSpan().ContainsAnyExceptInRange('0', '7') || mode.Length < 3) return null;

        char group = (char)('0' + ((mode[^2] - '0') & ~2));
        char others = (char)('0' + ((mode[^1] - '0') & ~2));
        return $"{mode[..^2]}{group}{others}";
    }
}
