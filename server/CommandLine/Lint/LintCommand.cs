using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Basewise.Analysis;
using Basewise.Analysis.Configuration;
using Basewise.CommandLine.Rules;
using Basewise.Features;
using Basewise.Knowledge.Ports;
using Basewise.Syntax.Text;

namespace Basewise.CommandLine.Lint;

/// <summary><c>basewise lint PATH…</c>: its options, and the order of its work.</summary>
internal static class LintCommand
{
    private const string WriteHost = "a host is written with or without its port and path, and never with a password, which belongs into the Docker configuration";

    public static Command Create(Terminal terminal, TimeProvider clock, INetwork network)
    {
        Argument<string[]> paths = PathArgument.Create("Dockerfiles, requirements, project files and locks");
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
            Description = "The least severity that makes the exit status 1; warning, unless a configuration file says otherwise.",
        };
        failOn.AcceptOnlyFromAmong([.. SeverityNames.All, FailureThreshold.None]);
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

        Option<bool> allRules = new("--all-rules") { Description = "Rules judge as well that are off by default." };
        Option<string> configuration = new("--config")
        {
            Description = "The configuration file for all that is judged, instead of the .basewise.yaml or .hadolint.yaml that is nearest to each.",
            HelpName = "FILE",
        };
        Option<bool> noConfiguration = new("--no-config") { Description = "No configuration file counts." };

        Option<bool> online = new("--online")
        {
            Description = "Registries are asked as well, and waited for: Docker Hub, and those that your Docker configuration or --registry names.",
        };
        Option<string[]> registries = new("--registry") { Description = "A registry that may be asked. Can be repeated.", HelpName = "HOST" };
        registries.Validators.Add(ValidateRegistries);
        Option<string[]> mirrors = new("--mirror")
        {
            Description = "Who is asked in a registry's place, with the prefix of a pull-through cache. Can be repeated.",
            HelpName = "REGISTRY=ADDRESS",
        };
        mirrors.Validators.Add(ValidateMirrors);

        Command command = new("lint", "Report what is wrong with Dockerfiles and Python requirements, and what would be better.")
        {
            paths, format, color, failOn, rules, allRules, configuration, noConfiguration, target, online, registries, mirrors,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(configuration) is not null && result.GetValue(noConfiguration)) result.AddError("--config and --no-config exclude each other.");
            if (result.GetValue(registries) is { Length: > 0 } && !result.GetValue(online)) result.AddError("--registry is of use with --online only.");
            if (result.GetValue(mirrors) is { Length: > 0 } && !result.GetValue(online)) result.AddError("--mirror is of use with --online only.");
        });
        command.SetAction(parsed =>
        {
            LintOptions options = new(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
            {
                Overrides = ReadRules(parsed.GetValue(rules) ?? []),
                HasAllRules = parsed.GetValue(allRules),
                HeedsConfigurationFile = parsed.GetValue(configuration) is null && !parsed.GetValue(noConfiguration),
            };
            LintRequest request = new(
                [.. parsed.GetRequiredValue(paths)],
                IsJson: parsed.GetRequiredValue(format) == "json",
                HasColor: parsed.GetRequiredValue(color) switch { "always" => true, "never" => false, _ => terminal.TakesColor },
                FailOn: parsed.GetValue(failOn) is { } least ? new FailureThreshold(SeverityNames.Find(least)) : null,
                Target: parsed.GetValue(target),
                options,
                Configuration: null)
            {
                Network = parsed.GetValue(online) ? Allow(network, parsed.GetValue(registries) ?? [], parsed.GetValue(mirrors) ?? []) : null,
            };
            return parsed.GetValue(configuration) is { } path ? RunWith(path, request, terminal) : Run(request, terminal);
        });
        return command;
    }

    // Who runs this in a folder trusts it: a registry that only a file there names is not asked all the same.
    private static INetwork Allow(INetwork network, string[] registries, string[] mirrors)
    {
        ImmutableDictionary<string, string>.Builder inPlaceOf = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (string[] parts in mirrors.Select(mirror => mirror.Split('=', 2))) inPlaceOf[parts[0]] = parts[1];
        network.Obey(new NetworkSettings(NetworkMode.Auto, IsTrusted: true) { Registries = [.. registries], Mirrors = inPlaceOf.ToImmutable() });
        return network;
    }

    private static int RunWith(string configuration, LintRequest request, Terminal terminal)
    {
        try
        {
            return Run(request with { Configuration = ConfigurationFile.Read(configuration, new SourceText(File.ReadAllText(configuration))) }, terminal);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"basewise: cannot read {Printable.Text(configuration)}: {Printable.Text(exception.Message)}");
            return ExitStatus.Failure;
        }
    }

    private static int Run(LintRequest request, Terminal terminal)
    {
        FileSearch found = FileSearch.In(request.Paths, path => DocumentLanguages.HasRules(DocumentLanguages.FromPath(path)));
        List<string> notes = [];
        LintedFile[] files = request.Network is { } network
            ? OnlineLint.Lint(found.Files, request, terminal.Input, network, notes)
            : FileLinter.Lint(found.Files, request, terminal.Input);

        if (request.IsJson) JsonReport.Write(files, terminal.Output);
        else new TextReport(terminal.Output, request.HasColor).Write(files);
        terminal.Output.Flush();

        foreach (string note in notes) terminal.Error.WriteLine($"basewise: {Printable.Text(note)}");
        string[] problems = [.. found.Problems, .. files.SelectMany(file => file.Problems), .. FindMissingTarget(request, files), .. FindConfigurationProblems(files)];
        foreach (string problem in problems) terminal.Error.WriteLine($"basewise: {Printable.Text(problem)}");
        if (problems.Length > 0) return ExitStatus.Failure;

        return files.Any(file => Fails(file, request.FailOn)) ? ExitStatus.Findings : ExitStatus.Success;
    }

    private static bool Fails(LintedFile file, FailureThreshold? chosen)
    {
        FailureThreshold threshold = chosen ?? file.Configuration?.Settings.FailureThreshold ?? new FailureThreshold(Severity.Warning);
        return threshold.Least is { } least && file.Findings.Any(finding => finding.Severity >= least);
    }

    // Each file once, however many Dockerfiles it counts for.
    private static IEnumerable<string> FindConfigurationProblems(LintedFile[] files)
    {
        foreach (LintedFile file in files.DistinctBy(file => file.ConfigurationPath))
        {
            if (file.Configuration is not { } configuration) continue;

            foreach (ConfigurationProblem problem in configuration.Problems)
            {
                LinePosition position = configuration.Source.PositionOf(problem.Span.Start);
                yield return $"{file.ConfigurationPath}:{position.Line + 1}:{position.Character + 1}: {problem.Message}";
            }
        }
    }

    // Of several files some may have no such stage; where none has, the name is mistyped.
    private static IEnumerable<string> FindMissingTarget(LintRequest request, LintedFile[] files) =>
        request.Target is { } target && files.Length > 0 && !files.Any(file => file.HasTarget) ? [$"no file has a stage {target}"] : [];

    // What cannot be used may hold a password, so it is not repeated.
    private static void ValidateRegistries(OptionResult result)
    {
        if (!result.Tokens.All(token => NetworkSettings.IsAddress(token.Value))) result.AddError($"--registry: {WriteHost}.");
    }

    private static void ValidateMirrors(OptionResult result)
    {
        if (!result.Tokens.All(token => token.Value.Split('=', 2) is [{ Length: > 0 }, var address] && NetworkSettings.IsAddress(address)))
        {
            result.AddError($"--mirror: write REGISTRY=ADDRESS, as in docker.io=harbor.example.com/docker-hub; {WriteHost}.");
        }
    }

    private static void ValidateRules(OptionResult result)
    {
        foreach (string rule in result.Tokens.Select(token => token.Value))
        {
            string[] parts = rule.Split('=', 2);
            if (parts.Length < 2 || (SeverityNames.Find(parts[1]) is null && parts[1] != SeverityNames.Off))
            {
                result.AddError($"--rule {rule}: write NAME=SEVERITY, with the severity {string.Join(", ", SeverityNames.All)} or off.");
            }
            else if (RuleCatalogue.FindByNameOrCode(parts[0]) is null)
            {
                result.AddError($"--rule {rule}: {UnknownRule.Describe(parts[0])}");
            }
        }
    }

    private static ImmutableDictionary<string, Severity?> ReadRules(string[] rules)
    {
        ImmutableDictionary<string, Severity?>.Builder read = ImmutableDictionary.CreateBuilder<string, Severity?>();
        foreach (string[] parts in rules.Select(rule => rule.Split('=', 2))) read[RuleCatalogue.FindByNameOrCode(parts[0])?.Name ?? parts[0]] = SeverityNames.Find(parts[1]);
        return read.ToImmutable();
    }
}
