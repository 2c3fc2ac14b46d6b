using Basewise.Analysis.Rules.Layers;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Rules.Layers;

public sealed class AptListsLeftTests : RuleTest
{
    private protected override Rule Rule => new AptListsLeft();

    private protected override bool SeesOnbuild => true;

    [Fact]
    public void Lists_that_stay_are_removed_on_the_same_line() => Verify(
        "FROM python:3.13-slim\nRUN apt-get [|update|] && apt-get install -y gcc\n",
        "FROM python:3.13-slim\nRUN apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*\n");

    [Fact]
    public void A_removal_gets_a_line_of_its_own_where_the_others_have_one() => Verify(
        """
        FROM debian:bookworm
        RUN apt-get [|update|] \
            && apt-get install -y --no-install-recommends \
                gcc \
                # for psycopg2
                libpq-dev \
            && pip install --no-cache-dir -r requirements.txt
        """,
        """
        FROM debian:bookworm
        RUN apt-get update \
            && apt-get install -y --no-install-recommends \
                gcc \
                # for psycopg2
                libpq-dev \
            && rm -rf /var/lib/apt/lists/* \
            && pip install --no-cache-dir -r requirements.txt
        """);

    [Fact]
    public void A_removal_gets_a_line_of_its_own_where_the_operators_end_the_lines() => Verify(
        """
        FROM debian:bookworm
        RUN apt-get -q [|update|] && \
            DEBIAN_FRONTEND=noninteractive \
            apt-get install -y \
                gcc \
                libpq-dev && \
            useradd app
        """,
        """
        FROM debian:bookworm
        RUN apt-get -q update && \
            DEBIAN_FRONTEND=noninteractive \
            apt-get install -y \
                gcc \
                libpq-dev && \
            rm -rf /var/lib/apt/lists/* && \
            useradd app
        """);

    [Fact]
    public void A_removal_is_joined_by_success_where_the_others_only_follow_each_other() => Verify(
        "FROM debian:bookworm\nRUN set -eux; \\\n\tapt-get [|update|]; \\\n\tapt-get install -y gcc; \\\n\tgcc --version\n",
        "FROM debian:bookworm\nRUN set -eux; \\\n\tapt-get update; \\\n\tapt-get install -y gcc && \\\n\trm -rf /var/lib/apt/lists/*; \\\n\tgcc --version\n");

    [Fact]
    public void A_removal_stands_below_packages_that_have_a_line_each() => Verify(
        "FROM debian:bookworm\nRUN apt-get [|update|] && apt-get install -y \\\n    curl \\\n    libpq-dev\n",
        "FROM debian:bookworm\nRUN apt-get update && apt-get install -y \\\n    curl \\\n    libpq-dev \\\n    && rm -rf /var/lib/apt/lists/*\n");

    [Fact]
    public void In_a_heredoc_it_is_a_line_more() => Verify(
        "FROM debian:bookworm\nRUN <<EOF\n  apt-get [|update|]\n  apt-get install -y gcc\nEOF\n",
        "FROM debian:bookworm\nRUN <<EOF\n  apt-get update\n  apt-get install -y gcc\n  rm -rf /var/lib/apt/lists/*\nEOF\n");

    [Theory]
    [InlineData("RUN apt-get [|update|] && apt-get install -y chromium\nRUN apt-get install -y gnupg")]
    [InlineData("RUN apt-get [|update|] && apt-get install -y curl\nENV A=1\nRUN curl x | sh && apt upgrade -y")]
    public void Lists_from_which_a_later_RUN_installs_are_left_to_a_person(string lines) => VerifyNoFix($"FROM debian:bookworm\n{lines}\n");

    [Fact]
    public void A_stage_that_installs_from_the_lists_of_its_base_needs_them_too()
    {
        const string Text = "FROM debian:bookworm AS base\nRUN apt-get update && apt-get install -y gcc\nFROM base AS test\nRUN apt-get install -y gdb\nFROM base\n";

        Finding finding = Single(Text);

        Assert.Empty(finding.Fixes);
        Assert.Equal("apt-get install -y gdb", new SourceText(Text).ToString(Assert.Single(finding.Related).Span));
    }

    [Theory]
    [InlineData("RUN apt-get update && apt-get install -y gdb && rm -rf /var/lib/apt/lists/*")]
    [InlineData("RUN rm -rf /var/lib/apt/lists/*\nRUN apt-get install -y ./x.deb")]
    [InlineData("RUN apt-get purge -y gcc && apt-get clean")]
    [InlineData("RUN --mount=type=cache,target=/var/lib/apt/lists apt-get install -y gdb")]
    public void Where_no_later_RUN_needs_them_they_are_removed(string later) => Verify(
        $"FROM debian:bookworm\nRUN apt-get [|update|] && apt-get install -y gcc\n{later}\n",
        $"FROM debian:bookworm\nRUN apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*\n{later}\n");

    [Fact]
    public void An_update_of_its_own_is_reported_as_that() => VerifySilent(
        "FROM debian:bookworm\nRUN apt-get update\nRUN apt-get install -y curl\n");

    [Theory]
    [InlineData("RUN apt-get [|update|] && apt-get install -y gcc || true")]
    [InlineData("RUN if true; then apt-get [|update|] && apt-get install -y gcc; fi")]
    [InlineData("RUN apt [|update|] && apt install -y gcc\nRUN rm -rf /var/lib/apt/lists/*")]
    public void Where_another_command_might_not_run_it_is_reported_without_a_fix_or_with_one(string lines) => Verify($"FROM debian:bookworm\n{lines}\n");

    [Theory]
    [InlineData("RUN apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*")]
    [InlineData("RUN apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists")]
    [InlineData("RUN apt-get update && apt-get install -y gcc; rm -r -f /var/lib/apt/*")]
    [InlineData("RUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y gcc")]
    [InlineData("RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update && apt-get install -y gcc")]
    [InlineData("RUN --mount=type=tmpfs,target=/var/lib/apt/lists apt-get update && apt-get install -y gcc")]
    [InlineData("RUN apt-get install -y gcc")]
    [InlineData("RUN echo apt-get update")]
    [InlineData("FROM debian:bookworm")]
    public void Lists_that_do_not_stay_are_not_reported(string lines) => VerifySilent($"FROM debian:bookworm\n{lines}\n");

    [Fact]
    public void A_build_stage_is_not_reported() => VerifySilent(
        "FROM debian:bookworm AS build\nRUN apt-get update && apt-get install -y gcc\nFROM debian:bookworm-slim\nCOPY --from=build /x /x\n");
}
