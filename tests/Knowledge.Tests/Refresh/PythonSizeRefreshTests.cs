using System.Text;
using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Refresh;

namespace Basewise.Knowledge.Tests.Refresh;

public sealed class PythonSizeRefreshTests
{
    private const string Index = "sha256:1111111111111111111111111111111111111111111111111111111111111111";
    private const string Amd64 = "sha256:2222222222222222222222222222222222222222222222222222222222222222";
    private const string Known = "sha256:8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0";

    private static readonly DateOnly today = new(2026, 11, 26);
    private static readonly PythonTagTable tags = new(EmbeddedFacts.LoadBundled("python-tags"));
    private static readonly EmbeddedFacts sizes = EmbeddedFacts.LoadBundled("python-sizes");

    [Fact]
    public void A_build_that_is_new_is_added_and_those_before_stay()
    {
        PythonSizeRefresh refresh = new(tags, today);

        Assert.Equal(new Uri("https://hub.example/page2"), refresh.Add(Page("\"https://hub.example/page2\"", Tag("3.14.7-slim-trixie", Index))));
        Assert.Null(refresh.Add(Page("null", Tag("3.14-slim", Index), Tag("unknown", Index))));

        DownloadSizes made = Made(refresh);
        ImageBuild? build = made.Find("3.14.7-slim-trixie");
        Assert.Equal((Index, today, 43_000_001, Amd64), (build?.IndexDigest, build?.AsOf, build?.Amd64.Bytes, build?.Amd64.Digest));
        Assert.Equal(44_000_000, build?.Arm64.Bytes);
        Assert.Equal(("3.14.7-slim-trixie", new DateOnly(2026, 8, 25)), made.FindBuild(Known));
        Assert.Equal((Index, today), made.FindDigest("3.14.7-slim-trixie"));
    }

    [Fact]
    public void A_build_that_is_known_gets_the_day_and_keeps_what_was_measured_of_it()
    {
        PythonSizeRefresh refresh = new(tags, today);
        refresh.Add(Page("null", Tag("3.14.7-slim-trixie", Known)));

        DownloadSizes made = Made(refresh);

        ImageBuild? build = made.Find("3.14.7-slim-trixie");
        Assert.Equal((Known, today, new DateOnly(2026, 8, 25)), (build?.IndexDigest, build?.AsOf, build?.Amd64.Created));
        Assert.Equal(sizes.Rows().Count(), refresh.Lines([.. sizes.Rows()]).Count);
    }

    [Fact]
    public void Of_many_builds_of_one_tag_the_last_ones_are_kept()
    {
        List<string[]> rows = [.. sizes.Rows()];
        for (int i = 1; i <= 9; i++)
        {
            PythonSizeRefresh refresh = new(tags, today.AddDays(i));
            refresh.Add(Page("null", Tag("3.14.7-slim-trixie", Index.Replace('1', (char)('0' + i)))));
            rows = [.. refresh.Lines(rows).Select(line => line.Split('\t'))];
        }

        Assert.Equal(["2026-12-02", "2026-12-03", "2026-12-04", "2026-12-05"],
            rows.Where(row => row[0] == "3.14.7-slim-trixie").Select(row => row[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_is_complete_when_each_image_for_Linux_was_seen()
    {
        PythonSizeRefresh refresh = new(tags, today);
        Assert.False(refresh.IsComplete);

        refresh.Add(Page("null", [.. tags.Images.Where(image => !image.IsWindows).Select(image => Tag(image.FullTag, Index))]));

        Assert.True(refresh.IsComplete);
    }

    [Fact]
    public void A_digest_or_size_that_is_none_is_left_out()
    {
        PythonSizeRefresh refresh = new(tags, today);
        refresh.Add(Encoding.UTF8.GetBytes("""{"results":[{"name":"3.14.7-slim-trixie","digest":"sha256:xyz","images":[{"architecture":"amd64","os":"linux","size":-1,"digest":7}]}]}"""));

        Assert.Contains("3.14.7-slim-trixie\t2026-11-26\t\t\t\t\t\t\t\t\t", refresh.Lines([]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"message":"too many requests"}""")]
    [InlineData("""{"results":7}""")]
    [InlineData("""{"results":[{"name":"3.14.7-slim-trixie"}]}""")]
    public void What_is_not_as_it_should_be_is_refused(string answer) =>
        Assert.Throws<InvalidDataException>(() => new PythonSizeRefresh(tags, today).Add(Encoding.UTF8.GetBytes(answer)));

    [Fact]
    public void An_answer_without_any_tag_that_is_built_is_refused()
    {
        PythonSizeRefresh refresh = new(tags, today);
        refresh.Add(Page("null", Tag("3.1-unheard-of", Index)));

        Assert.Throws<InvalidDataException>(() => refresh.Lines([.. sizes.Rows()]));
    }

    private static DownloadSizes Made(PythonSizeRefresh refresh) => new(EmbeddedFacts.Read(new MemoryStream(
        FactSetFile.Pack(sizes.Provenance with { AsOf = today }, "sizes", "licence", sizes.Head.Format, refresh.Lines([.. sizes.Rows()])))));

    private static byte[] Page(string next, params string[] results) =>
        Encoding.UTF8.GetBytes($$"""{"count":{{results.Length}},"next":{{next}},"previous":null,"results":[{{string.Join(',', results)}}]}""");

    private static string Tag(string name, string digest) => $$"""
        {"name":"{{name}}","digest":"{{digest}}","last_updated":"2026-11-25T01:02:03.4Z","full_size":43000001,"images":[
          {"architecture":"amd64","os":"linux","variant":null,"size":43000001,"digest":"{{Amd64}}"},
          {"architecture":"arm64","os":"linux","variant":"v8","size":44000000,"digest":"sha256:3333333333333333333333333333333333333333333333333333333333333333"},
          {"architecture":"unknown","os":"unknown","size":7,"digest":"{{Index}}"}]}
        """;
}
