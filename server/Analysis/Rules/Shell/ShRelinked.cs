using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Shell;

/// <summary>Reports a <c>/bin/sh</c> that is made another program, for all that runs in the image, where SHELL would do.</summary>
internal sealed class ShRelinked : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "sh-relinked", Category.Shell, Severity.Warning,
        "/bin/sh is replaced where SHELL would do", FixKind.NeedsConsent, ["DL4005"]);

    public override Subjects Subjects => Subjects.Link;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Run))
        {
            foreach (Invocation invocation in step.Invocations)
            {
                if (invocation.Program == "ln" && FindShell(invocation) is { } shell) Report(context, step, invocation, shell);
            }
        }
    }

    private static void Report(RuleContext context, Step step, Invocation invocation, ShellWord shell)
    {
        string path = shell.Value is { } known && known.StartsWith('/') ? known : $"/bin/{shell.Value}";
        bool isAll = step.Invocations.All(other => other == invocation || other.Program is "rm" or "set");
        context.Report(
            invocation.ProgramWord.Span,
            $"This changes /bin/sh for every script of the distribution too: `SHELL [\"{path}\", \"-c\"]` chooses the shell of the build alone.",
            isAll && step.Instruction is RunSyntax { Heredocs.IsEmpty: true }
                ? [Fix.NeedsConsent($"Choose {path} with SHELL", new TextEdit(step.Instruction.Span, $"SHELL [\"{path}\", \"-c\"]"))]
                : []);
    }

    /// <summary>The other shell, where the link is <c>/bin/sh</c>.</summary>
    private static ShellWord? FindShell(Invocation invocation)
    {
        ShellWord? target = null;
        ShellWord? link = null;
        foreach (ShellWord word in invocation.Arguments)
        {
            if (word.StartsWith("-")) continue;
            if (target is null) target = word;
            else link = word;
        }

        return link is { } place && (place.Is("/bin/sh") || place.Is("/usr/bin/sh")) && target is { HasExpansion: false } ? target : null;
    }
}
