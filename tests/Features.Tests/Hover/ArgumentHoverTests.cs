namespace Basewise.Features.Tests.Hover;

public sealed class ArgumentHoverTests
{
    [Theory]
    [InlineData("HEALTHCHECK --interval=3s [|CMD|] a", "0 means healthy")]
    [InlineData("HEALTHCHECK [|none|]", "Turns off the check")]
    [InlineData("STOPSIGNAL [|SIGINT|]", "KeyboardInterrupt")]
    [InlineData("STOPSIGNAL [|quit|]", "**SIGQUIT**")]
    [InlineData("LABEL [|org.opencontainers.image.source|]=x", "source code")]
    [InlineData("LABEL [|\"org.opencontainers.image.title\"|]=x", "for people")]
    [InlineData("RUN [|<<EOF|]\na\nb\nEOF\n", "Here-document of 2 lines, up to one that is `EOF` alone. Variables in it are replaced")]
    [InlineData("COPY [|<<-'X'|] /a\nb\nX\n", "Here-document of 1 line, up to one that is `X` alone. Variables in it stay as they are")]
    [InlineData("RUN <<EOF\na\n[|EOF|]\n", "Ends the here-document `EOF`.")]
    public void Arguments_with_a_meaning_of_their_own_are_explained(string marked, string expected) => Hovers.AssertSays("FROM scratch\n" + marked, expected);

    [Theory]
    [InlineData("STOPSIGNAL $A[||]B-")]
    [InlineData("STOPSIGNAL 9[||]")]
    [InlineData("LABEL own.l[||]abel=x")]
    [InlineData("EXPOSE 80[||]00")]
    public void Of_what_is_ones_own_nothing_is_said(string marked) => Assert.DoesNotContain("**", Hovers.At("FROM scratch\n" + marked)?.Markdown ?? "", StringComparison.Ordinal);
}
