using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Packages;
using Basewise.Knowledge.Refresh;

namespace Basewise.Knowledge.Tests.Refresh;

public sealed class AdvisoryRefreshTests
{
    private const string Pysec = """
        {"id":"PYSEC-2026-7","aliases":["CVE-2026-1234","GHSA-aaaa-bbbb-cccc","SNYK-1"],"affected":[
          {"package":{"ecosystem":"PyPI","name":"Some_Package"},"versions":["1.0","1.1"],
           "ranges":[{"type":"GIT","repo":"https://example.com","events":[{"introduced":"0"}]},
                     {"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"1.2"},{"introduced":"2.0"},{"last_affected":"2.3"}]}]}]}
        """;

    private const string GitHub = """
        {"id":"GHSA-aaaa-bbbb-cccc","aliases":["CVE-2026-1234"],"severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],"affected":[
          {"package":{"ecosystem":"PyPI","name":"some-package"},"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"9"}]}]},
          {"package":{"ecosystem":"npm","name":"other"},"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"}]}]}]}
        """;

    [Fact]
    public void What_both_databases_have_is_one_advisory_with_the_ranges_of_the_first_and_the_score_of_the_second()
    {
        Advisory advisory = Assert.Single(AdvisoriesOf("some-package", ("GHSA-aaaa-bbbb-cccc.json", GitHub), ("PYSEC-2026-7.json", Pysec)));

        Assert.Equal(["PYSEC-2026-7", "CVE-2026-1234"], advisory.Ids.AsEnumerable());
        Assert.Equal(9.8, advisory.Score);
        Assert.Equal([(null, "1.2", null), ("2.0", null, "2.3")],
            advisory.Ranges.Select(range => (range.Introduced?.Text, range.Fixed?.Text, range.LastAffected?.Text)));
    }

    [Fact]
    public void An_advisory_that_GitHub_alone_has_is_taken_with_all_its_ranges()
    {
        const string text = """
            {"id":"GHSA-dddd-eeee-ffff","affected":[
              {"package":{"ecosystem":"PyPI","name":"a"},"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"1.0"},{"fixed":"1.4"}]}]},
              {"package":{"ecosystem":"PyPI","name":"a"},"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"2.0"}]}]}]}
            """;

        Advisory advisory = Assert.Single(AdvisoriesOf("a", ("GHSA-dddd-eeee-ffff.json", text)));

        Assert.Equal(["GHSA-dddd-eeee-ffff"], advisory.Ids.AsEnumerable());
        Assert.Equal([("1.0", "1.4"), ("2.0", null)], advisory.Ranges.Select(range => (range.Introduced?.Text, range.Fixed?.Text)));
    }

    [Fact]
    public void Without_ranges_the_versions_are_affected_one_by_one()
    {
        const string text = """{"id":"PYSEC-2026-8","affected":[{"package":{"ecosystem":"PyPI","name":"a"},"versions":["1.0","nonsense"]}]}""";

        AffectedRange range = Assert.Single(Assert.Single(AdvisoriesOf("a", ("PYSEC-2026-8.json", text))).Ranges);

        Assert.Equal(("1.0", "1.0"), (range.Introduced?.Text, range.LastAffected?.Text));
    }

    [Fact]
    public void What_was_withdrawn_and_what_was_made_to_do_harm_is_left_out()
    {
        AdvisoryLines lines = Apply(
            ("PYSEC-2026-7.json", Pysec),
            ("PYSEC-2026-9.json", """{"id":"PYSEC-2026-9","withdrawn":"2026-01-01T00:00:00Z","affected":[{"package":{"ecosystem":"PyPI","name":"withdrawn"},"versions":["1"]}]}"""),
            ("MAL-2026-1.json", """{"id":"MAL-2026-1","affected":[{"package":{"ecosystem":"PyPI","name":"evil"},"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"}]}]}]}"""),
            ("README.md", "not an advisory"));

        Assert.Equal(1, lines.Count);
    }

    [Fact]
    public void The_numbers_of_a_year_are_in_order_whatever_the_archive_s_order_is()
    {
        (string, string)[] files = [.. new[] { 10, 9, 100 }.Select(i => ($"PYSEC-2026-{i}.json", $$"""{"id":"PYSEC-2026-{{i}}","affected":[{"package":{"ecosystem":"PyPI","name":"a"},"versions":["{{i}}"]}]}"""))];

        Assert.Equal(["PYSEC-2026-9", "PYSEC-2026-10", "PYSEC-2026-100"], AdvisoriesOf("a", files).Select(advisory => advisory.Ids[0]));
    }

    [Theory]
    [InlineData("""{"affected":[]}""")]
    [InlineData("""{"id":"unheard-of"}""")]
    [InlineData("""{"id":"PYSEC-1026-7","affected":[]}""")]
    [InlineData("""{"id":"PYSEC-2026-7"}""")]
    [InlineData("""{"id":"PYSEC-2026-7","affected":[{"package":{"ecosystem":"PyPI","name":"a"},"ranges":7}]}""")]
    [InlineData("""{"id":"PYSEC-2026-7","affected":[""")]
    public void An_archive_with_an_advisory_of_another_shape_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => Apply(("PYSEC-2026-7.json", text)));

    [Fact]
    public void What_is_no_archive_or_cut_off_or_without_advisories_is_refused()
    {
        byte[] whole = Archive(("PYSEC-2026-7.json", Pysec));

        Assert.Throws<InvalidDataException>(() => AdvisoryRefresh.Apply([]));
        Assert.Throws<InvalidDataException>(() => AdvisoryRefresh.Apply("<html>"u8.ToArray()));
        Assert.Throws<InvalidDataException>(() => AdvisoryRefresh.Apply(whole[..(whole.Length / 2)]));
        Assert.Throws<InvalidDataException>(() => AdvisoryRefresh.Apply(Archive(("README.md", ""))));
    }

    [Fact]
    public void A_file_that_unpacks_to_more_than_it_should_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Apply(("PYSEC-2026-7.json", new string(' ', 9 * 1024 * 1024))));

    private static ImmutableArray<Advisory> AdvisoriesOf(string package, params (string Name, string Text)[] files)
    {
        byte[] packed = FactSetFile.Pack(new Provenance("OSV", new DateOnly(2026, 11, 26)), "advisories", AdvisoryRefresh.Licence, 1, Apply(files).Lines);
        return AdvisoryTable.ReadAll(EmbeddedFacts.Read(new MemoryStream(packed))).AdvisoriesOf(package);
    }

    private static AdvisoryLines Apply(params (string Name, string Text)[] files) => AdvisoryRefresh.Apply(Archive(files));

    private static byte[] Archive(params (string Name, string Text)[] files)
    {
        using MemoryStream archive = new();
        using (ZipArchive zip = new(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in files)
            {
                using Stream file = zip.CreateEntry(name).Open();
                file.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return archive.ToArray();
    }
}
