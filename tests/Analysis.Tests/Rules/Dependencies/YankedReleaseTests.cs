using Basewise.Analysis.Rules.Dependencies;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Ports;
using Basewise.Python.Projects;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Dependencies;

public sealed class YankedReleaseTests : DependencyRuleTest
{
    private readonly MemoryPackageIndex index = new MemoryPackageIndex().With(
        "shop",
        File("shop-1.0.tar.gz", null),
        File("shop-1.1-py3-none-any.whl", "loses\norders."),
        File("shop-1.1.tar.gz", "loses\norders."),
        File("shop-1.2rc1.tar.gz", null),
        File("shop-1.2.tar.gz", null),
        File("shop-1.3.tar.gz", ""));

    private protected override Rule Rule => new YankedRelease();

    private protected override LintOptions Options => base.Options with { Packages = index };

    [Fact]
    public void A_release_that_was_taken_back_is_reported_and_the_next_one_offered() => Verify("shop==[|1.1|]\nflask==3.0\n", "shop==1.2\nflask==3.0\n");

    [Fact]
    public void The_makers_reason_is_told() => Assert.Equal(
        "shop 1.1 was taken back by its maker: loses orders. Installers take it only because this file asks for it; 1.2 is the next one above it.",
        Single("shop==1.1\n").Message);

    [Fact]
    public void Where_there_is_none_above_it_no_other_is_offered() => VerifyNoFix("shop==[|1.3|]\n");

    [Theory]
    [InlineData("shop==1.0\n")]
    [InlineData("shop>=1.1\n")] // installers pass it over
    [InlineData("shop\n")]
    [InlineData("shop==9.9\n")] // not there at all
    [InlineData("other==1.1\n")] // still being asked for
    [InlineData("--no-index\nshop==1.1\n")]
    [InlineData("shop @ https://example.org/shop-1.1.tar.gz\n")]
    public void Others_are_not(string text) => VerifySilent(text);

    [Fact]
    public void Locks_are_asked_about_too()
    {
        Path = "poetry.lock";
        VerifyNoFix("[[package]]\nname = \"shop\"\nversion = \"[|1.1|]\"\n");
    }

    [Fact]
    public void It_is_on_by_default_and_silent_where_nobody_has_answered()
    {
        LintOptions usual = new(Today) { Packages = index };

        Assert.Contains(Linter.Lint(DependencyFile.Read(DependencyFileKind.Requirements, new SourceText("shop==1.1\n")), usual).Findings, finding => finding.Rule.Name == "yanked-release");
        Assert.Empty(Linter.Lint(DependencyFile.Read(DependencyFileKind.Requirements, new SourceText("shop==1.1\n")), new LintOptions(Today)).Findings);
    }

    [Theory]
    [InlineData("RUN pip install [|shop==1.1|]\n", "RUN pip install shop==1.2\n")]
    [InlineData("RUN uv pip install --system flask [|\"shop[all]==1.1\"|]\n", "RUN uv pip install --system flask \"shop[all]==1.2\"\n")]
    [InlineData("RUN pip install shop==1.0 'shop>=1.1' shop\n", null)]
    [InlineData("COPY pip.conf /etc/\nRUN pip install shop==1.1\n", null)]
    public void A_command_of_a_Dockerfile_asks_for_it_too(string marked, string? after)
    {
        MarkedText text = MarkedText.Parse("FROM python:3.12\n" + marked);

        Finding[] findings = [.. Linter.Lint(SemanticModel.Of(DockerfileSyntax.Parse(text.Source)), Options, [new YankedRelease()]).Findings];

        Assert.Equal(text.Spans, findings.Select(finding => finding.Span));
        if (after is not null) Assert.Equal("FROM python:3.12\n" + after, text.Source.With(findings[0].Fixes[0].Edits).Content);
    }

    [Fact]
    public void The_indexes_that_the_file_names_are_told_to_who_is_asked()
    {
        Single("-i https://pypi.example.org/simple\nshop==1.1\n");

        Assert.Contains(("shop", new PackageSources("https://pypi.example.org/simple", [])), index.Asked);
    }

    private static IndexFile File(string name, string? yanked) => new(name, new Uri("https://pypi.example/" + name)) { Yanked = yanked };
}
