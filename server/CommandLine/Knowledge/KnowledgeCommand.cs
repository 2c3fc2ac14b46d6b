using System.CommandLine;
using Basewise.Knowledge.Facts;

namespace Basewise.CommandLine.Knowledge;

/// <summary><c>basewise knowledge</c>: what facts the program answers from, of which day they are, and whose they are.</summary>
internal static class KnowledgeCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock, KnowledgeAccess? access)
    {
        Option<string> format = new("--format") { Description = "How the list is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        Command command = new("knowledge", "List the facts that answers are taken from: source, licence, day. \"knowledge update\" renews them.")
        {
            format, UpdateCommand.Create(terminal, clock, access),
        };
        command.SetAction(parsed =>
        {
            KnowledgeReport report = new(FactSets.InUse(access?.Folder), access?.Folder.Path, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
            if (parsed.GetRequiredValue(format) == "json") report.WriteJson(terminal.Output);
            else report.WriteText(terminal.Output);
            return ExitStatus.Success;
        });
        return command;
    }
}
