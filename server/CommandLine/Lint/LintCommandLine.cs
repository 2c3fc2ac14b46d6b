using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Basewise.Analysis;
using Basewise.Analysis.Configuration;
using Basewise.CommandLine.Rules;
using Basewise.Knowledge.Ports;

namespace Basewise.CommandLine.Lint;

/// <summary>What can be written behind <c>basewise lint</c>.</summary>
internal sealed class LintCommandLine
{
    private const string WriteHost = "a host is written with or without its port and path, and never with a password, which belongs into the Docker configuration";

    private readonly Argument<string[]> paths = PathArgument.Create("Dockerfiles, requirements, project files and locks");

    private readonly Option<string> format = new("--format") { Description = "How the findings are written.", DefaultValueFactory = _ => "text" };

    private readonly Option<string> color = new("--color")
    {
        Description = "Whether the text has colours; auto: on a terminal, unless NO_COLOR is set.",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<string> failOn = new("--fail-on")
    {
        Description = "The least severity that makes the exit status 1; warning, unless a configuration file says otherwise.",
    };

    private readonly Option<string[]> rules = new("--rule")
    {
        Description = "The severity of a rule's findings: hint, information, warning, error, or off. Can be repeated.",
        HelpName = "NAME=SEVERITY",
    };

    private readonly Option<bool> allRules = new("--all-rules") { Description = "Use the rules too that are off by default." };

    private readonly Option<string> configuration = new("--config")
    {
        Description = "The configuration file for all files, instead of the .basewise.yaml or .hadolint.yaml that is nearest to each.",
        HelpName = "FILE",
    };

    private readonly Option<bool> noConfiguration = new("--no-config") { Description = "Read no configuration file." };

    private readonly Option<string> target = new("--target")
    {
        Description = "The stage that is taken for the final image, by name or number; in a file without that stage, the last one.",
        HelpName = "STAGE",
    };

    private readonly Option<bool> online = new("--online")
    {
        Description = "Ask registries too, and wait for their answers: Docker Hub, and those that your Docker configuration or --registry names.",
    };

    private readonly Option<string[]> registries = new("--registry") { Description = "A registry that may be asked. Can be repeated.", HelpName = "HOST" };

    private readonly Option<string[]> mirrors = new("--mirror")
    {
        Description = "The address to ask instead of a registry, with the prefix of a pull-through cache. Can be repeated.",
        HelpName = "REGISTRY=ADDRESS",
    };

    public LintCommandLine()
    {
        format.AcceptOnlyFromAmong("text", "json");
        color.AcceptOnlyFromAmong("auto", "always", "never");
        failOn.AcceptOnlyFromAmong([.. SeverityNames.All, FailureThreshold.None]);
        rules.Validators.Add(ValidateRules);
        registries.Validators.Add(ValidateRegistries);
        mirrors.Validators.Add(ValidateMirrors);
        Command = new("lint", "Report what is wrong with Dockerfiles and Python requirements, and what would be better.")
        {
            paths, format, color, failOn, rules, allRules, configuration, noConfiguration, target, online, registries, mirrors,
        };
        Command.Validators.Add(ValidateTogether);
    }

    public Command Command { get; }

    /// <summary>The configuration file that counts for all; <c>null</c> where none is named.</summary>
    public string? FindConfiguration(ParseResult parsed) => parsed.GetValue(configuration);

    public LintRequest Read(ParseResult parsed, Terminal terminal, DateOnly today, INetwork network)
    {
        LintOptions options = new(today)
        {
            Overrides = ReadRules(parsed.GetValue(rules) ?? []),
            HasAllRules = parsed.GetValue(allRules),
            HeedsConfigurationFile = parsed.GetValue(configuration) is null && !parsed.GetValue(noConfiguration),
        };
        return new LintRequest(
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
    }

    // Who runs this in a folder trusts it: a registry that only a file there names is not asked all the same.
    private static INetwork Allow(INetwork network, string[] registries, string[] mirrors)
    {
        ImmutableDictionary<string, string>.Builder inPlaceOf = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (string[] parts in mirrors.Select(mirror => mirror.Split('=', 2))) inPlaceOf[parts[0]] = parts[1];
        network.Obey(new NetworkSettings(NetworkMode.Auto, IsTrusted: true) { Registries = [.. registries], Mirrors = inPlaceOf.ToImmutable() });
        return network;
    }

    private void ValidateTogether(CommandResult result)
    {
        if (result.GetValue(configuration) is not null && result.GetValue(noConfiguration)) result.AddError("--config and --no-config exclude each other.");
        if (result.GetValue(registries) is { Length: > 0 } && !result.GetValue(online)) result.AddError("--registry is of use with --online only.");
        if (result.GetValue(mirrors) is { Length: > 0 } && !result.GetValue(online)) result.AddError("--mirror is of use with --online only.");
    }

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
