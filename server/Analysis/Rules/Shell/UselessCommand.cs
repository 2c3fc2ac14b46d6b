using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Shell;

/// <summary>Reports commands that have no effect on an image: they wait for a person, or start what ends with the RUN.</summary>
internal sealed class UselessCommand : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "useless-command", Category.Shell, Severity.Information,
        "A command has no effect on the image", FixKind.None, ["DL3001"]);

    public override Subjects Subjects => Subjects.Machine;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Run))
        {
            for (int i = 0; i < step.Invocations.Length; i++)
            {
                Invocation invocation = step.Invocations[i];
                string? message = Judge(invocation, isLast: i + 1 == step.Invocations.Length);
                if (message is not null) context.Report(invocation.ProgramWord.Span, message);
            }
        }
    }

    private static string? Judge(Invocation invocation, bool isLast)
    {
        string program = invocation.Program;
        if (KindOf(program) is not { } kind) return null;

        ShellCommand command = invocation.Command;
        bool isPlain = command.Operator != ShellOperator.Pipe && command.Redirections.IsEmpty && command.Nesting != ShellNesting.Substitution;
        return kind switch
        {
            Kind.Interactive when isPlain && !HasScript(invocation) => $"`{program}` waits for a person, and a build has none.",
            Kind.Machine => $"A build has no machine of its own that `{program}` could stop.",
            Kind.Question when isPlain && isLast => $"`{program}` tells of the machine that builds and changes nothing in the image.",
            Kind.Service when isLast && StartsService(invocation) => "A service that is started here ends with this RUN: start it with CMD or ENTRYPOINT.",
            _ => null,
        };
    }

    private static Kind? KindOf(string program) => program switch
    {
        "vim" or "vi" or "nano" or "emacs" or "top" or "htop" or "less" or "more" => Kind.Interactive,
        "shutdown" or "reboot" or "halt" or "poweroff" => Kind.Machine,
        "free" or "uptime" or "w" or "who" or "ps" => Kind.Question,
        "service" or "rc-service" or "systemctl" => Kind.Service,
        _ => null,
    };

    /// <summary>vim +PlugInstall, top -bn1: told what to do.</summary>
    private static bool HasScript(Invocation invocation)
    {
        foreach (ShellWord word in invocation.Arguments)
        {
            if (word.StartsWith("+") || word.StartsWith("-")) return true;
        }

        return false;
    }

    private static bool StartsService(Invocation invocation) => invocation.Program switch
    {
        "service" or "rc-service" => invocation.Arguments is [_, var action, ..] && (action.Is("start") || action.Is("restart")),
        "systemctl" => invocation.Arguments is [var action, ..] && (action.Is("start") || action.Is("restart") || action.Is("reload")),
        _ => false,
    };

    private enum Kind
    {
        Interactive,
        Machine,
        Question,
        Service,
    }
}
