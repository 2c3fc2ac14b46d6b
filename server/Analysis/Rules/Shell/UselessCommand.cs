using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Shell;

/// <summary>Reports commands that have no effect on an image: they wait for a person, or start what ends with the RUN.</summary>
internal sealed class UselessCommand : Rule
{
    private static readonly string[] Interactive = ["vim", "vi", "nano", "emacs", "top", "htop", "less", "more"];
    private static readonly string[] Machine = ["shutdown", "reboot", "halt", "poweroff"];
    private static readonly string[] Questions = ["free", "uptime", "w", "who", "ps"];

    public override RuleDescriptor Descriptor { get; } = new(
        "useless-command", Category.Shell, Severity.Information,
        "A command has no effect on the image", FixKind.None, ["DL3001"]);

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Model.Stages)
        {
            foreach (Step step in stage.Steps)
            {
                for (int i = 0; i < step.Invocations.Length; i++)
                {
                    Invocation invocation = step.Invocations[i];
                    string? message = Judge(invocation, isLast: i + 1 == step.Invocations.Length);
                    if (message is not null) context.Report(invocation.ProgramWord.Span, message);
                }
            }
        }
    }

    private static string? Judge(Invocation invocation, bool isLast)
    {
        string program = invocation.Program;
        ShellCommand command = invocation.Command;
        bool isPlain = command.Operator != ShellOperator.Pipe && command.Redirections.IsEmpty && command.Nesting != ShellNesting.Substitution;
        if (Interactive.Contains(program) && isPlain && !HasScript(invocation)) return $"`{program}` waits for a person, and a build has none.";
        if (Machine.Contains(program)) return $"A build has no machine of its own that `{program}` could stop.";
        if (Questions.Contains(program) && isPlain && isLast) return $"`{program}` tells of the machine that builds and changes nothing in the image.";
        if (isLast && StartsService(invocation)) return "A service that is started here ends with this RUN: start it with CMD or ENTRYPOINT.";

        return null;
    }

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
}
