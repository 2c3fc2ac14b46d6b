using Basewise.Analysis.Rules.Layers;

namespace Basewise.Analysis.Tests.Rules.Layers;

public sealed class CopyArchiveTests : RuleTest
{
    private protected override Rule Rule => new CopyArchive();

    [Theory]
    [InlineData("FROM debian\nCOPY [|app.tar.gz|] /tmp/\nRUN tar -xzf /tmp/app.tar.gz -C /opt\n")]
    [InlineData("FROM debian\nCOPY a [|dist/app.tgz|] /tmp/\nWORKDIR /tmp\nRUN set -e; echo x && tar xf app.tgz && rm app.tgz\n")]
    [InlineData("FROM debian\nCOPY [|app-1.2.tar|] /tmp/app.tar\nRUN tar --extract --file /tmp/app.tar --strip-components 1\n")]
    [InlineData("FROM debian\nARG V=1.2\nCOPY [|app-${V}.zip|] /tmp/\nRUN unzip -q /tmp/app-1.2.zip\n")]
    [InlineData("FROM debian AS base\nCOPY [|a.tar|] /\nRUN [\"tar\", \"-x\", \"-f\", \"/a.tar\"]\nFROM base\n")]
    public void An_archive_that_is_copied_and_unpacked_is_reported(string text) => Verify(text);

    [Theory]
    [InlineData("FROM debian\nCOPY app.tar.gz /srv/downloads/\n")]
    [InlineData("FROM debian\nCOPY app.tar.gz /tmp/\nRUN tar -czf /tmp/app.tar.gz /etc\n")]
    [InlineData("FROM debian\nCOPY --from=build /app.tar.gz /tmp/\nRUN tar -xf /tmp/app.tar.gz\n")]
    [InlineData("FROM debian\nADD app.tar.gz /tmp/\nRUN tar -xf /tmp/app.tar.gz\n")]
    [InlineData("FROM debian\nCOPY package.json /tmp/\nRUN tar -xf other.tar\n")]
    [InlineData("FROM debian AS build\nCOPY app.tar.gz /tmp/\nRUN tar -xf /tmp/app.tar.gz\nFROM debian\nCOPY --from=build /app /app\n")]
    public void What_is_not_unpacked_or_not_in_the_final_image_is_not_reported(string text) => VerifySilent(text);
}
