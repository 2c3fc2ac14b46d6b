using Basewise.Analysis.Rules.Dependencies;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Ports;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Dependencies;

public sealed class UnknownPackageTests : DependencyRuleTest
{
    private MemoryPackageIndex index = IndexOf("pypi.org");

    private protected override Rule Rule => new UnknownPackage();

    private protected override LintOptions Options => base.Options with { Packages = index };

    [Fact]
    public void A_name_that_the_index_does_not_have_is_reported_and_the_nearest_one_offered() =>
        Verify("flask==3.0\n[|reqeusts|]==2.32.5\nacme-shop\n", "flask==3.0\nrequests==2.32.5\nacme-shop\n");

    [Fact]
    public void It_is_told_who_says_so_and_when() => Assert.Equal(
        "pypi.org has no package `reqeusts`, as of 2026-11-22: there is nothing to install under that name. Was `requests` meant?",
        Single("reqeusts\n").Message);

    [Fact]
    public void Where_nothing_is_near_nothing_is_offered()
    {
        VerifyNoFix("[|nobody-has-this-one|]\n");
        Assert.EndsWith("Is it spelt right?", Single("nobody-has-this-one\n").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme-shop\n")] // it has it
    [InlineData("still-asking\n")] // it has not answered
    [InlineData("sklearn\n")] // of modules another rule speaks
    [InlineData("reqeusts @ https://example.org/a.whl\n")]
    [InlineData("-e ./reqeusts\nreqeusts @ file:///src/reqeusts\n")]
    [InlineData("--no-index\nreqeusts\n")]
    [InlineData("--find-links ./wheels\nreqeusts\n")]
    public void Others_are_not(string text) => VerifySilent(text);

    [Theory]
    [InlineData("reqeusts/pyproject.toml")] // a folder of the project is a package of its own
    [InlineData("libs/reqeusts/setup.py")]
    [InlineData("pip.conf")] // another index is made known
    [InlineData("uv.toml")]
    public void Nor_where_files_of_the_project_may_tell_of_it(string path)
    {
        Tree = new MemoryTree("requirements.txt", path);

        VerifySilent("reqeusts\n");
    }

    [Fact]
    public void Nor_where_an_included_file_names_another_index_or_cannot_be_read()
    {
        Tree = new MemoryTree("requirements.txt").Add("base.txt", "--extra-index-url https://own.example/simple\nflask\n").Add("plain.txt", "flask\n");

        VerifySilent("-r base.txt\nreqeusts\n");
        VerifySilent("-r missing.txt\nreqeusts\n");
        Verify("-r plain.txt\n[|reqeusts|]\n");
    }

    [Fact]
    public void Nor_where_the_Dockerfile_that_installs_the_file_names_another_index_or_installs_from_its_own_files()
    {
        Tree = new MemoryTree("requirements.txt").Add("requirements.txt", "reqeusts\n")
            .Add("Dockerfile", "FROM python:3.12\nARG INDEX\nCOPY requirements.txt .\nRUN pip install -i $INDEX -r requirements.txt\n");
        VerifySilent("reqeusts\n");

        Tree = new MemoryTree("requirements.txt").Add("requirements.txt", "reqeusts\n")
            .Add("Dockerfile", "FROM python:3.12\nCOPY . .\nRUN pip install ./any && pip install -r requirements.txt\n");
        VerifySilent("reqeusts\n");

        Tree = new MemoryTree("requirements.txt").Add("requirements.txt", "reqeusts\n")
            .Add("Dockerfile", "FROM python:3.12\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n");
        Verify("[|reqeusts|]\n");
    }

    [Fact]
    public void Nor_by_an_address_that_is_no_index_at_all()
    {
        index = new MemoryPackageIndex { Source = "pypi.example" }.Without("reqeusts");
        VerifySilent("reqeusts\n");

        index = IndexOf("pypi.example");
        Verify("[|reqeusts|]\n");
    }

    [Fact]
    public void A_project_file_is_judged_the_same_but_not_the_project_itself()
    {
        Path = "pyproject.toml";

        Verify("[project]\nname = \"shop\"\ndependencies = [\"[|reqeusts|]>=2\"]\n", "[project]\nname = \"shop\"\ndependencies = [\"requests>=2\"]\n");
        VerifySilent("[project]\nname = \"reqeusts\"\n[project.optional-dependencies]\nall = [\"reqeusts[a,b]\"]\n");
        Verify("[[tool.poetry.source]]\nname = \"own\"\nurl = \"https://own.example/simple\"\npriority = \"explicit\"\n[tool.poetry.dependencies]\n[|reqeusts|] = \"^1\"\nelsewhere = { version = \"*\", source = \"unheard-of\" }\n");
    }

    [Theory]
    [InlineData("RUN pip install [|reqeusts|]\n", "RUN pip install requests\n")]
    [InlineData("RUN pip install flask [|\"reqeusts[socks]>=2\"|]\n", "RUN pip install flask \"requests[socks]>=2\"\n")]
    [InlineData("RUN pipx install [|reqeusts|]\n", "RUN pipx install requests\n")]
    [InlineData("RUN pip install ./libs/any && pip install reqeusts\n", "")]
    [InlineData("RUN pip install .[all] && pip install [|reqeusts|]\n", "RUN pip install .[all] && pip install requests\n")]
    [InlineData("RUN pip install --find-links /wheels reqeusts\n", "")]
    [InlineData("ARG INDEX\nRUN pip install -i $INDEX reqeusts\n", "")]
    [InlineData("ENV PIP_CONFIG_FILE=/pip.conf\nRUN pip install reqeusts\n", "")]
    [InlineData("RUN --mount=type=secret,id=pip.conf,target=/etc/pip.conf pip install reqeusts\n", "")]
    public void A_command_of_a_Dockerfile_asks_for_it_too(string marked, string after)
    {
        MarkedText text = MarkedText.Parse("FROM python:3.12\n" + marked);

        Finding[] findings = [.. Linter.Lint(SemanticModel.Of(DockerfileSyntax.Parse(text.Source)), Options, [new UnknownPackage()]).Findings];

        Assert.Equal(text.Spans, findings.Select(finding => finding.Span));
        if (after.Length > 0) Assert.Equal("FROM python:3.12\n" + after, text.Source.With(findings[0].Fixes[0].Edits).Content);
    }

    [Theory]
    [InlineData("FROM a\nRUN pip install reqeusts\nFROM b\nRUN pip install ./libs/any\n", 0)]
    [InlineData("FROM a\nRUN pip install reqeusts\nFROM b\nRUN pip install flask\nFROM c\nRUN pip install reqeusts\n", 2)]
    public void The_parts_of_a_long_file_are_judged_together(string text, int findings) => Assert.Equal(
        findings,
        Linter.Lint(SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text))).Divided(1), Options, [new UnknownPackage()]).Findings.Length);

    [Fact]
    public void What_the_facts_know_nobody_is_asked_about()
    {
        Lint(new SourceText("flask\nrequests==2.0\nacme-shop\n"));

        Assert.Equal(["acme-shop"], index.Asked.Select(question => question.Project).Distinct());
    }

    private static MemoryPackageIndex IndexOf(string source) => new MemoryPackageIndex { Source = source }
        .Without("reqeusts").Without("nobody-has-this-one").Without("sklearn")
        .With("acme-shop", new IndexFile("acme_shop-1.0.tar.gz", new Uri("https://pypi.example/a")))
        .With("requests", new IndexFile("requests-2.32.5.tar.gz", new Uri("https://pypi.example/r")));
}
