using System.Collections.Immutable;

namespace Basewise.Analysis.Configuration;

/// <summary>The keys of <c>.basewise.yaml</c>.</summary>
public static class ConfigurationKeys
{
    public const string Rules = "rules";
    public const string AllowedRegistries = "allowed-registries";
    public const string Labels = "labels";
    public const string RequiredLabels = "required-labels";
    public const string StrictLabels = "strict-labels";
    public const string FailureThreshold = "failure-threshold";
    public const string Overrides = "overrides";
    public const string Paths = "paths";
    public const string Images = "images";
    public const string From = "from";
    public const string Python = "python";
    public const string Distribution = "distribution";
    public const string User = "user";
    public const string Shell = "shell";
    public const string Description = "description";

    /// <summary>What stands for every rule that is off by default.</summary>
    public const string AllRules = "all";

    /// <summary>Those that stand at the left edge.</summary>
    public static ImmutableArray<string> OfFile { get; } =
        [Rules, AllowedRegistries, Labels, RequiredLabels, StrictLabels, Images, FailureThreshold, Overrides];

    public static ImmutableArray<string> OfOverride { get; } = [Paths, Rules];

    public static ImmutableArray<string> OfImage { get; } = [From, Python, Distribution, User, Shell, Description];
}
