using System.Collections.Immutable;

namespace Basewise.Analysis.Tests.Pages;

/// <summary>What the examples of the pages are judged by: everything is on, and where a rule needs to be told something, it is what its page says.</summary>
internal static class PageOptions
{
    public static LintOptions Of(DateOnly today) => new(today)
    {
        HasAllRules = true,
        AllowedRegistries = [new RegistryPattern("docker.io/library"), new RegistryPattern("ghcr.io/acme"), new RegistryPattern("*.example.org")],
        Labels = new LabelSchema(
            ImmutableSortedDictionary<string, LabelExpectation>.Empty
                .Add("org.opencontainers.image.source", new LabelExpectation(LabelKind.Url, IsRequired: true))
                .Add("org.opencontainers.image.version", new LabelExpectation(LabelKind.Semver, IsRequired: false))
                .Add("org.opencontainers.image.licenses", new LabelExpectation(LabelKind.Spdx, IsRequired: false)),
            IsStrict: true),
    };
}
