using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Reports <c>sudo</c> in a RUN: the user of a build is chosen by USER.</summary>
internal sealed class SudoInRun : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "sudo-in-run", Category.Security, Severity.Warning,
        "sudo takes the place of USER", FixKind.NeedsConsent, ["DL3004", "DS-0010", "CKV2_DOCKER_1"]);

    public override Subjects Subjects => Subjects.Sudo;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Run))
        {
            foreach (Invocation invocation in step.Invocations)
            {
                if (FindSudo(invocation) is { } sudo) Report(context, step, invocation, sudo);
            }
        }
    }

    private static void Report(RuleContext context, Step step, Invocation invocation, ShellWord sudo)
    {
        if (invocation.User is { } user)
        {
            context.Report(Severity.Information, sudo.Span, $"sudo has to be in the image for this: USER {user} before the RUN does the same without it.", []);
        }
        else if (step.User.IsRoot)
        {
            string missing = step.Stage.Runtime.Lacks("sudo") ? ", and the base image has no sudo" : "";
            context.Report(
                sudo.Span,
                $"This runs as root already{missing}: leave sudo out.",
                FindRemoval(context, invocation, sudo) is { } edit ? [Fix.NeedsConsent("Remove sudo", edit)] : []);
        }
        else
        {
            string who = step.User.Name is { } name ? $"`{name}`" : "the image's user";
            context.Report(Severity.Information, sudo.Span, $"With sudo in the image {who} can become root in the container too: switch with USER root and back.", []);
        }
    }

    private static ShellWord? FindSudo(Invocation invocation)
    {
        foreach (ShellWord wrapper in invocation.Wrappers)
        {
            if (wrapper.Is("sudo") || wrapper.Is("/usr/bin/sudo")) return wrapper;
        }

        return null;
    }

    /// <summary>Only where sudo has no options of its own, or <c>-E</c>, which keeps what is there.</summary>
    private static TextEdit? FindRemoval(RuleContext context, Invocation invocation, ShellWord sudo)
    {
        ReadOnlySpan<ShellWord> words = invocation.Command.Words;
        for (int i = 0; i + 1 < words.Length; i++)
        {
            if (words[i].Start != sudo.Start) continue;

            int next = words[i + 1].Is("-E") && i + 2 < words.Length ? i + 2 : i + 1;
            if (words[next].StartsWith("-") || invocation.Command.IsExecForm) return null;

            TextSpan span = new(sudo.Span.Start, words[next].Span.Start);
            return context.Source.Slice(span).ContainsAny('\n', '#') ? null : new TextEdit(span, "");
        }

        return null;
    }
}
