using System.Text;
using Basewise.Knowledge.Refresh;

namespace Basewise.Knowledge.Tests.Refresh;

public sealed class PackageNameRefreshTests
{
    [Fact]
    public void The_names_are_taken_over_in_their_order_and_in_normal_form()
    {
        (IReadOnlyList<string> lines, DateOnly day) = Apply(Answer(1200));

        Assert.Equal(1200, lines.Count);
        Assert.Equal(["boto3", "typing-extensions", "package-2"], lines.Take(3));
        Assert.Equal(new DateOnly(2026, 11, 1), day);
    }

    [Fact]
    public void No_more_are_kept_than_the_set_has() => Assert.Equal(15_000, Apply(Answer(16_000)).Lines.Count);

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"rows":[]}""")]
    [InlineData("""{"last_update":"2026-11-01 06:41:05","rows":[]}""")]
    [InlineData("""{"last_update":"2026-11-01 06:41:05"}""")]
    [InlineData("""{"last_update":"yesterday evening","rows":[{"project":"a"}]}""")]
    public void What_is_not_as_it_should_be_is_refused(string answer) => Assert.Throws<InvalidDataException>(() => Apply(answer));

    private static (IReadOnlyList<string> Lines, DateOnly AsOf) Apply(string answer) => PackageNameRefresh.Apply(Encoding.UTF8.GetBytes(answer));

    private static string Answer(int count)
    {
        IEnumerable<string> names = ["boto3", "Typing_Extensions", .. Enumerable.Range(2, count - 2).Select(i => $"package-{i}")];
        return $$"""
            {"last_update":"2026-11-01 06:41:05","source":"ClickHouse","rows":[{{string.Join(',', names.Select(name => $$"""{"download_count":1,"project":"{{name}}"}"""))}}]}
            """;
    }
}
