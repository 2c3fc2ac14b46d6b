using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Basewise.Analysis;

namespace Basewise.CommandLine.Lint;

/// <summary><c>basewise lint PATH…</c>: its options, and the order of its work.</summary>
internal static class LintCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        Argument<string[]> paths = PathArgument.Create();
        Option<string> format = new("--format") { Description = "How the findings are written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        Option<string> color = new("--color")
        {
            Description = "Whether the text has colours; auto: on a terminal, unless NO_COLOR is set.",
            DefaultValueFactory = _ => "auto",
        };
        color.AcceptOnlyFromAmong("auto", "always", "never");
        Option<string> failOn = new("--fail-on")
        {
            Description = "The least severity that makes the exit status 1.",
            DefaultValueFactory = _ => SeverityNames.Of(Severity.Warning),
        };
        failOn.AcceptOnlyFromAmong([.. SeverityNames.All, "none"]);
        Option<string[]> rules = new("--rule")
        {
            Description = "The severity of a rule's findings: hint, information, warning, error, or off. Can be repeated.",
            HelpName = "NAME=SEVERITY",
        };
        rules.Validators.Add(ValidateRules);

        Option<string> target = new("--target")
        {
            Description = "The stage whose image is judged as the final one, by name or number; the last one if there is none of it.",
            HelpName = "STAGE",
        };

        Command command = new("lint", "Report what is wrong with Dockerfiles, and what would be better.") { paths, format, color, failOn, rules, target };
        command.SetAction(parsed => Run(
            new LintRequest(
                [.. parsed.GetRequiredValue(paths)],
                IsJson: parsed.GetRequiredValue(format) == "json",
                HasColor: parsed.GetRequiredValue(color) switch { "always" => true, "never" => false, _ => terminal.TakesColor },
                FailOn: SeverityNames.Find(parsed.GetRequiredValue(failOn)),
                Target: parsed.GetValue(target),
                new LintOptions(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) { Overrides = ReadRules(parsed.GetValue(rules) ?? []) }),
            terminal));
        return command;
    }

    private static int Run(LintRequest request, Terminal terminal)
    {
        FileSearch found = FileSearch.In(request.Paths);
        LintedFile[] files = Linter.Lint(found.Files, request.Options, request.Target, terminal.Input);

        if (request.IsJson) JsonReport.Write(files, terminal.Output);
        else new TextReport(terminal.Output, request.HasColor).Write(files);
        terminal.Output.Flush();

        string[] problems = [.. found.Problems, .. files.SelectMany(file => file.Problems), .. FindMissingTarget(request, files)];
        foreach (string problem in problems) terminal.Error.WriteLine($"basewise: {Printable.Text(problem)}");
        if (problems.Length > 0) return ExitStatus.Failure;

        return request.FailOn is { } least && files.Any(file => file.Findings.Any(finding => finding.Severity >= least))
            ? ExitStatus.Findings
            : ExitStatus.Success;
    }

    // Of several files some may have no such stage; where none has, the name is mistyped.
    private static IEnumerable<string> FindMissingTarget(LintRequest request, LintedFile[] files) =>
        request.Target is { } target && files.Length > 0 && !files.Any(file => file.HasTarget) ? [$"no file has a stage {target}"] : [];

    private static void ValidateRules(OptionResult result)
    {
        foreach (string rule in result.Tokens.Select(token => token.Value))
        {
            string[] parts = rule.Split('=', 2);
            if (parts.Length < 2 || (SeverityNames.Find(parts[1]) is null && parts[1] != "off"))
            {
                result.AddError($"--rule {rule}: write NAME=SEVERITY, with the severity {string.Join(", ", SeverityNames.All)} or off.");
            }
            else if (RuleCatalogue.Find(parts[0]) is null)
            {
                string names = string.Join(", ", RuleCatalogue.All.Select(known => known.Descriptor.Name).Order(StringComparer.Ordinal));
                result.AddError($"--rule {rule}: there is no rule {parts[0]}. There are: {names}.");
            }
        }
    }

    private static ImmutableDictionary<string, Severity?> ReadRules(string[] rules)
    {
        ImmutableDictionary<string, Severity?>.Builder read = ImmutableDictionary.CreateBuilder<string, Severity?>();
        foreach (string[] parts in rules.Select(rule => rule.Split('=', 2))) read[parts[0]] = SeverityNames.Find(parts[1]);
        return read.ToImmutable();
    }
}
