using System.Collections.Immutable;
using Basewise.Knowledge.Ports;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Pages;

/// <summary>What the examples of the pages are judged by: everything is on, and where a rule needs to be told something, it is what its page says.</summary>
internal static class PageOptions
{
    public static LintOptions Of(DateOnly today) => new(today)
    {
        HasAllRules = true,
        Packages = new MemoryPackageIndex().With("shop", FileOf("1.0", null), FileOf("1.1", "loses orders"), FileOf("1.2", null)).With("requests").Without("djangorestframewrok"),
        AllowedRegistries = [new RegistryPattern("docker.io/library"), new RegistryPattern("ghcr.io/acme"), new RegistryPattern("*.example.org")],
        Labels = new LabelSchema(
            ImmutableSortedDictionary<string, LabelExpectation>.Empty
                .Add("org.opencontainers.image.source", new LabelExpectation(LabelKind.Url, IsRequired: true))
                .Add("org.opencontainers.image.version", new LabelExpectation(LabelKind.Semver, IsRequired: false))
                .Add("org.opencontainers.image.licenses", new LabelExpectation(LabelKind.Spdx, IsRequired: false)),
            IsStrict: true),
    };

    private static IndexFile FileOf(string version, string? yanked)
    {
        string name = $"shop-{version}.tar.gz";
        return new IndexFile(name, new Uri($"https://pypi.example/{name}")) { Yanked = yanked, Sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" };
    }
}
