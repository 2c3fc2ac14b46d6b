using Basewise.Analysis.Rules.Installers;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class UnpinnedPipPackageInFilesTests : DependencyRuleTest
{
    private MemoryPackageIndex? index;

    private protected override Rule Rule => new UnpinnedPipPackage();

    private protected override LintOptions Options => index is null ? base.Options : base.Options with { Packages = index };

    [Fact]
    public void A_name_alone_is_reported_and_pinned_to_the_newest_release() => Verify(
        "[|flask|]\n[|uvicorn|][standard]  # the server\nclick>=8\n",
        "flask==3.1.3\nuvicorn[standard]==0.52.4  # the server\nclick>=8\n");

    [Fact]
    public void A_lock_beside_it_knows_better()
    {
        Tree = new MemoryTree("requirements.txt").Add("requirements.txt", "flask\n").Add("poetry.lock", """
            [[package]]
            name = "flask"
            version = "2.2.5"

            """);

        Assert.StartsWith("Pin flask to ", Assert.Single(Single("flask\n").Fixes).Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "flask==99.3")]
    [InlineData("FROM python:3.12-slim\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n", "flask==99.2")]
    [InlineData("FROM python:3.12-alpine\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n", "flask==99.1")]
    [InlineData("FROM python:3.13-slim\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nFROM python:3.12-alpine\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n", "flask==99.1")]
    public void Where_the_index_has_answered_the_newest_release_that_fits_all_images_is_offered(string? dockerfile, string pin)
    {
        index = UnpinnedPipPackageTests.Index();
        if (dockerfile is not null) Tree = new MemoryTree("requirements.txt").Add("requirements.txt", "flask\n").Add("Dockerfile", dockerfile);

        Assert.Equal($"Pin flask to {pin["flask==".Length..]} (the newest on pypi.example that fits, 2026-11-22)", Assert.Single(Single("flask\n").Fixes).Title);
    }

    [Theory]
    [InlineData("flask>=2\n")] // the author's choice
    [InlineData("-c constraints.txt\nflask\n")]
    [InlineData("--no-index\n--find-links wheels\nflask\n")]
    [InlineData("-e .\n./src\ngit+https://github.com/pallets/flask\n")]
    [InlineData("flask @ https://example.org/flask.whl\n")]
    [InlineData("flask==${VERSION}\n")]
    public void What_something_else_decides_is_not_reported(string text) => VerifySilent(text);

    [Fact]
    public void What_pip_cannot_read_gets_no_pin_before_it_is_mended() => Verify("click 8\n[|flask|]\njinja2=3\n");

    [Theory]
    [InlineData("requirements.in")] // what pip-compile pins
    [InlineData("constraints.txt")]
    public void Files_that_are_not_installed_as_they_are_are_not_reported(string path)
    {
        Path = path;
        Tree = new MemoryTree(path);
        VerifySilent("flask\n");
    }

    [Theory]
    [InlineData("requirements.txt", "pyproject.toml", "[tool.setuptools.dynamic]\ndependencies = { file = \"requirements.txt\" }\n")]
    [InlineData("requirements/base.txt", "pyproject.toml", "[tool.hatch.metadata.hooks.requirements_txt]\nfiles = [\"requirements/base.txt\"]\n")]
    [InlineData("requirements.txt", "setup.py", "setup(install_requires=open('requirements.txt').read().splitlines())\n")]
    [InlineData("requirements.txt", "setup.cfg", "[options]\ninstall_requires = file: requirements.txt\n")]
    public void What_a_package_hands_on_to_those_who_install_it_is_not_reported(string path, string project, string text)
    {
        Path = path;
        Tree = new MemoryTree(path).Add(project, text);
        VerifySilent("flask\n");

        Path = "requirements-other.txt";
        Tree = new MemoryTree(Path).Add(project, text);
        Single("flask\n");
    }

    [Fact]
    public void What_only_development_needs_weighs_less()
    {
        Assert.Equal(Severity.Warning, Single("pytest\n").Severity);
        Path = "requirements-dev.txt";
        Tree = new MemoryTree(Path);
        Assert.Equal(Severity.Information, Single("pytest\n").Severity);
    }

    [Fact]
    public void From_another_index_no_version_is_offered() => VerifyNoFix("--index-url https://pypi.example.org/simple\n[|flask|]\n");
}
