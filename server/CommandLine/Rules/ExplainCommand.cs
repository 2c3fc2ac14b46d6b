using System.CommandLine;
using Basewise.Analysis;

namespace Basewise.CommandLine.Rules;

/// <summary><c>basewise explain RULE</c>: the rule's page, for a terminal without a network.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> name = new("RULE") { Description = "A rule, by its name or by a code that another linter has for it, such as DL3008." };
        Command command = new("explain", "Print the page of a rule: what it finds, why it matters, what to do.") { name };
        command.SetAction(parsed =>
        {
            string written = parsed.GetRequiredValue(name);
            if (RuleCatalogue.FindByNameOrCode(written) is { } rule)
            {
                terminal.Output.Write(RulePages.Get(rule));
                return ExitStatus.Success;
            }

            terminal.Error.WriteLine($"basewise: {Lint.Printable.Text(UnknownRule.Describe(written))}");
            return ExitStatus.Failure;
        });
        return command;
    }
}
