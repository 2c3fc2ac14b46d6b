using Basewise.Analysis.Rules.Shell;

namespace Basewise.Analysis.Tests.Rules.Shell;

public sealed class UseraddLargeUidTests : RuleTest
{
    private protected override Rule Rule => new UseraddLargeUid();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("useradd -u [|1234567|] app", "useradd --no-log-init -u 1234567 app")]
    [InlineData("useradd --uid=[|100000|] --create-home app", "useradd --no-log-init --uid=100000 --create-home app")]
    [InlineData("groupadd -g 999999 app && useradd -u [|$APP_UID|] -g app app", "groupadd -g 999999 app && useradd --no-log-init -u $APP_UID -g app app")]
    public void A_large_number_writes_no_log(string run, string expected) =>
        Verify($"FROM debian:bullseye\nARG APP_UID=999999\nRUN {run}\n", $"FROM debian:bullseye\nARG APP_UID=999999\nRUN {expected}\n");

    [Fact]
    public void The_message_tells_how_large_the_file_is() =>
        Assert.Contains("292 MB", Single("FROM debian:bullseye\nRUN useradd -u 1000000 app\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("debian:bookworm")]
    [InlineData("ubuntu:24.04")]
    [InlineData("python:3.13-slim")]
    public void From_shadow_4_13_on_nothing_is_written(string image) => VerifySilent($"FROM {image}\nRUN useradd -u 1000000 app\n");

    [Fact]
    public void Of_an_image_that_is_not_known_it_is_worth_knowing()
    {
        Finding finding = Single("FROM acme/base:1\nRUN useradd -u 1000000 app\n");

        Assert.Equal(Severity.Information, finding.Severity);
        Assert.Contains("4.13", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("useradd -u 10001 app")]
    [InlineData("useradd -l -u 1234567 app")]
    [InlineData("useradd --no-log-init --uid 1234567 app")]
    [InlineData("useradd -lmu 1234567 app")]
    [InlineData("adduser -u 1234567 app")]
    [InlineData("useradd -u $UNKNOWN app")]
    [InlineData("useradd -u 4294967296 app")]
    public void Other_accounts_are_not_reported(string run) => VerifySilent($"FROM debian:bullseye\nRUN {run}\n");
}
