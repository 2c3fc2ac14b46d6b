using Basewise.Knowledge.Packages;
using Basewise.Python.Versions;

namespace Basewise.Knowledge.Tests.Packages;

public sealed class AdvisoryCatalogTests
{
    private readonly AdvisoryCatalog catalog = new();

    [Fact]
    public void Nothing_is_loaded_before_a_question()
    {
        AdvisoryCatalog fresh = new();

        Assert.False(fresh.HasLoaded);
        Assert.NotEmpty(fresh.AdvisoriesOf("django"));
        Assert.True(fresh.HasLoaded);
    }

    [Fact]
    public void An_advisory_has_its_identifiers_ranges_and_score()
    {
        Advisory advisory = Assert.Single(catalog.AdvisoriesOf("AccessControl"), advisory => advisory.Ids[0] == "PYSEC-2021-335");

        Assert.Equal("CVE-2021-32807", advisory.Id);
        Assert.Equal("PYSEC-2021-335 CVE-2021-32807", string.Join(' ', advisory.Ids));
        Assert.Equal(
            [new AffectedRange(Version("4.0"), Version("4.3"), null), new AffectedRange(Version("5.0"), Version("5.2"), null)], advisory.Ranges.ToList());
        Assert.Null(advisory.Score);
        Assert.Equal(AdvisorySeverity.Unknown, advisory.Severity);
        Assert.Equal("https://osv.dev/vulnerability/PYSEC-2021-335", advisory.Page.ToString());
    }

    [Fact]
    public void The_database_is_named_with_its_day()
    {
        Assert.Equal(new Provenance("westonsteimel/advisory-database-pypa", new DateOnly(2026, 7, 23)), catalog.Provenance);
        Assert.Equal(catalog.Provenance, catalog.Find("django", Version("1.0")).Provenance);
    }

    [Theory]
    [InlineData("0.24.0", true)]
    [InlineData("0.24.1", true)]
    [InlineData("0.24.2", false)] // the first without it: ranges are half-open
    [InlineData("0.23.9.dev1", true)]
    [InlineData("0.24.2rc1", true)] // before 0.24.2 in PEP 440's order
    [InlineData("1.0", false)]
    public void A_version_is_affected_from_the_first_to_before_the_fixed_one(string version, bool isAffected)
    {
        Advisory advisory = new(["PYSEC-2000-1"], [new AffectedRange(null, Version("0.24.2"), null)], 5.0);

        Assert.Equal(isAffected, advisory.FindRange(Version(version)) is not null);
    }

    [Theory]
    [InlineData("1.9", false)]
    [InlineData("2.0.0rc1", false)]
    [InlineData("2.0", true)]
    [InlineData("2.1", true)]
    [InlineData("2.1+cu118", true)] // a build of the last affected version
    [InlineData("2.1.post1", false)]
    public void The_last_affected_version_is_affected(string version, bool isAffected) =>
        Assert.Equal(isAffected, new AffectedRange(Version("2.0.0"), null, Version("2.1")).Contains(Version(version)));

    [Fact]
    public void A_pinned_version_is_affected_by_what_it_is_known_for()
    {
        PackageAdvisories found = catalog.Find("Flask", Version("0.5"));

        Assert.Equal(["CVE-2018-1000656", "CVE-2019-1010083", "CVE-2023-30861", "CVE-2026-27205"], found.Advisories.Select(advisory => advisory.Id).Order(StringComparer.Ordinal));
        Assert.Equal(found.Advisories.Max(advisory => advisory.Severity), found.Advisories[0].Severity);
    }

    [Theory]
    [InlineData("flask", "99.0")]
    [InlineData("a-package-that-nobody-has", "1.0")]
    [InlineData("", "1.0")]
    public void Nothing_is_said_of_what_is_newer_or_unknown(string name, string version)
    {
        Assert.Empty(catalog.Find(name, Version(version)).Advisories);
        Assert.Null(catalog.FindNearestFixed(name, Version(version)));
    }

    [Fact]
    public void An_advisory_without_an_end_says_nothing_of_versions_that_came_later()
    {
        const string name = "ajenti";
        Advisory open = Assert.Single(catalog.AdvisoriesOf(name), advisory => advisory.Ranges.Any(range => range.IsOpen));
        PackageVersion newest = PackageCatalog.Bundled.VersionsOf(name).Versions[0];

        Assert.Contains(open, catalog.Find(name, newest).Advisories);
        Assert.Empty(catalog.Find(name, Version("999.0")).Advisories);
    }

    [Theory]
    [InlineData("flask", "0.5", "3.1.3")]
    [InlineData("urllib3", "1.26.4", "2.7.0")]
    [InlineData("requests", "2.19.1", "2.33.0")]
    public void The_nearest_fixed_version_has_no_advisory_and_is_the_lowest_such(string name, string version, string expected)
    {
        PackageVersion? mended = catalog.FindNearestFixed(name, Version(version));

        Assert.Equal(Version(expected), mended);
        Assert.Empty(catalog.Find(name, Version(expected)).Advisories);
    }

    [Fact]
    public void Malicious_code_is_critical_and_has_no_fix_to_speak_of()
    {
        Advisory malicious = new(["PYSEC-2026-578", "MAL-2026-5280"], [], null);

        Assert.True(malicious.IsMalicious);
        Assert.Equal(AdvisorySeverity.Critical, malicious.Severity);
        Assert.Equal("MAL-2026-5280", malicious.Id);
    }

    [Theory]
    [InlineData(3.9, AdvisorySeverity.Low)]
    [InlineData(4.0, AdvisorySeverity.Medium)]
    [InlineData(6.9, AdvisorySeverity.Medium)]
    [InlineData(7.0, AdvisorySeverity.High)]
    [InlineData(9.0, AdvisorySeverity.Critical)]
    public void Scores_have_the_names_that_CVSS_gives_them(double score, AdvisorySeverity severity) =>
        Assert.Equal(severity, new Advisory(["CVE-2000-1"], [], score).Severity);

    private static PackageVersion Version(string text) => PackageVersion.Parse(text);
}
