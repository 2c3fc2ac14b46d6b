using Basewise.Analysis.Rules.Security;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Security;

public sealed class VulnerablePackagesInImageTests : RuleTest
{
    private const string FromFile = "FROM python:3.12-slim\nCOPY requirements.txt /\nRUN pip install -r [|/requirements.txt|]\n";

    private protected override Rule Rule => new VulnerablePackagesInImage();

    [Fact]
    public void Vulnerable_packages_of_a_file_are_one_finding_where_it_is_installed()
    {
        Tree = Project("flask==3.1.3\njinja2==2.10\npillow==9.0.0\n");

        Verify(FromFile);
        Finding finding = Single(MarkedText.Parse(FromFile).Text);
        Assert.StartsWith("requirements.txt installs 2 packages with known vulnerabilities (as of 2026-07-23): pillow 9.0.0 (CVE-", finding.Message, StringComparison.Ordinal);
        Assert.Contains("mends it", finding.Message, StringComparison.Ordinal);
        Assert.Equal(["pillow 9.0.0 is asked for here.", "jinja2 2.10 is asked for here."], finding.Related.Select(place => place.Message));
    }

    [Theory]
    [InlineData("flask==3.1.3\n")]
    [InlineData("jinja2\njinja2>=2.10\n")]
    [InlineData("jinja2==2.10; sys_platform == 'win32'\n")]
    [InlineData("our-own-package==1.0\n")]
    public void Other_versions_are_not_reported(string requirements)
    {
        Tree = Project(requirements);

        VerifySilent(MarkedText.Parse(FromFile).Text);
    }

    [Fact]
    public void What_the_command_names_itself_is_told_by_another_rule() => VerifySilent("FROM python:3.12-slim\nRUN pip install jinja2==2.10\n");

    [Fact]
    public void A_here_document_is_told_at_its_line() => Verify("FROM python:3.12-slim\nRUN pip install -r /dev/stdin <<EOF\n[|jinja2==2.10|]\nflask\nEOF\n");

    [Fact]
    public void They_weigh_less_in_a_stage_that_is_thrown_away()
    {
        Tree = Project("pillow==9.0.0\n");
        const string Build = "FROM python:3.12-slim AS docs\nCOPY requirements.txt /\nRUN python -m venv /venv && /venv/bin/pip install -r /requirements.txt\nFROM python:3.12-slim\n";

        Finding thrownAway = Single(Build + "COPY --from=docs /html /html\n");
        Assert.Equal(Severity.Hint, thrownAway.Severity);
        Assert.EndsWith("Only `docs` has it, which is not part of the image.", thrownAway.Message, StringComparison.Ordinal);

        Finding copied = Single(Build + "COPY --from=docs /venv /venv\n");
        Assert.Equal(Severity.Information, copied.Severity);
        Assert.DoesNotContain("docs", copied.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wheels_that_one_stage_builds_and_another_installs_are_told_once()
    {
        Tree = Project("pillow==9.0.0\n");

        Verify("FROM python:3.12-slim AS build\nCOPY requirements.txt /\nRUN pip wheel -w /wheels -r /requirements.txt\n"
            + "FROM python:3.12-slim\nCOPY --from=build /wheels /wheels\nCOPY requirements.txt /\nRUN pip install --no-index --find-links /wheels -r [|/requirements.txt|]\n");
    }

    [Fact]
    public void What_is_told_nowhere_else_has_its_full_weight()
    {
        Assert.Equal(Severity.Error, Single("FROM python:3.12-slim\nRUN pip install -r /dev/stdin <<EOF\ndjango==4.2.16\nEOF\n").Severity);

        Tree = new MemoryTree("Dockerfile").Add("what-we-need.txt", "django==4.2.16\n");
        Assert.Equal(Severity.Error, Single("FROM python:3.12-slim\nCOPY what-we-need.txt /\nRUN pip install -r /what-we-need.txt\n").Severity);
    }

    private static MemoryTree Project(string requirements) => new MemoryTree("Dockerfile").Add("requirements.txt", requirements);
}
