using Basewise.Analysis.Rules.Shell;

namespace Basewise.Analysis.Tests.Rules.Shell;

public sealed class ShRelinkedTests : RuleTest
{
    private protected override Rule Rule => new ShRelinked();

    [Theory]
    [InlineData("RUN [|ln|] -sf /bin/bash /bin/sh")]
    [InlineData("RUN rm /bin/sh && [|ln|] -s /bin/bash /bin/sh")]
    [InlineData("RUN rm /bin/sh && [|ln|] -s bash /bin/sh")]
    public void A_link_in_the_place_of_sh_becomes_SHELL(string line) =>
        Verify($"FROM debian:bookworm\n{line}\n", "FROM debian:bookworm\nSHELL [\"/bin/bash\", \"-c\"]\n");

    [Theory]
    [InlineData("RUN apt-get update && [|ln|] -sf /bin/bash /bin/sh")]
    [InlineData("ONBUILD RUN [|ln|] -sf /bin/bash /bin/sh")]
    public void With_other_commands_a_person_does_it(string line) => VerifyNoFix($"FROM debian:bookworm\n{line}\n");

    [Theory]
    [InlineData("RUN ln -s /opt/x/bin/x /usr/local/bin/x")]
    [InlineData("RUN ln -sf /bin/sh /bin/x")]
    [InlineData("RUN ls /bin/sh")]
    [InlineData("SHELL [\"/bin/bash\", \"-c\"]")]
    public void Other_links_are_not_reported(string line) => VerifySilent($"FROM debian:bookworm\n{line}\n");
}
