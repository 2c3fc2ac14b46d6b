using Basewise.Analysis.Context;
using Basewise.Features.Hover;
using Basewise.Knowledge.Ports;
using Basewise.Testing;

namespace Basewise.Features.Tests.Hover;

public sealed class DependencyHoverTests
{
    [Fact]
    public void A_pinned_package_tells_what_is_newer_what_is_wrong_with_it_and_where_it_has_wheels() => Assert.Equal(
        """
        **cryptography 41.0.0** · #13 by downloads  
        Newest known on 2026-08-22: **50.0.0**

        ⚠ 7 known vulnerabilities in 41.0.0; the nearest version without: **46.0.7**
        - [CVE-2023-49083](https://osv.dev/vulnerability/PYSEC-2023-254): high (7.5), mended in 41.0.6
        - [CVE-2024-26130](https://osv.dev/vulnerability/PYSEC-2024-225): high (7.5), mended in 42.0.4
        - [CVE-2023-50782](https://osv.dev/vulnerability/PYSEC-2026-1283): high (7.5), mended in 42.0.0
        - [CVE-2026-26007](https://osv.dev/vulnerability/PYSEC-2026-2141): medium (6.5), mended in 46.0.5
        - [CVE-2024-0727](https://osv.dev/vulnerability/PYSEC-2026-1285): medium (5.5), mended in 42.0.2
        - [CVE-2026-34073](https://osv.dev/vulnerability/PYSEC-2026-35): medium (5.3), mended in 46.0.6
        - and 1 more

        | wheels | x86_64 | arm64 |
        |---|---|---|
        | glibc: Debian, Ubuntu, Red Hat | 3.7 and later | 3.7 and later |
        | musl: Alpine | 3.7 and later | 3.7 and later |

        Python `>=3.7` · glibc 2.17 or later

        To build it, Debian may need `libssl-dev`; Alpine `openssl-dev`

        [PyPI](https://pypi.org/project/cryptography/) · *versions of 2026-08-22 · advisories of 2026-07-23, PyPI advisory database (CC BY 4.0)*
        """,
        Find("cryptography==[||]41.0.0 ; python_version < '3.9'"));

    [Theory]
    [InlineData("flask[||]", "**flask** · #134 by downloads  \nNow **3.1.3**, the newest known on 2026-08-22\n\nOne wheel for every system")]
    [InlineData("requests[||]>=2.20,<2.32", "Now **2.31.0**; the newest known on 2026-08-22 is 2.34.2\n\n⚠ 3 known vulnerabilities in 2.31.0, the newest known that will do\n\nOne wheel for every system · Python `>=3.7`")]
    [InlineData("flask[||]>99", "⚠ No version known on 2026-08-22 is in `>99`; the newest is 3.1.3")]
    [InlineData("psyco[||]pg2==2.9.9", "No wheel for Linux is known: it is built from source · Python `>=3.7`\n\nTo build it, Debian and Alpine may need `libpq-dev`")]
    [InlineData("nobody-knows-this[||]==1", "**nobody-knows-this 1** is not among the packages that are known here\n\n[PyPI]")]
    [InlineData("flask @ git+https://example.org/flask.git@ma[||]in", "From git: `main` may move")]
    [InlineData("flask @ git+https://example.org/flask.git@01234567890123456789012345678901[||]23456789", "From git, always the same commit")]
    [InlineData("flask @ https://example.org/fl[||]ask-1.0-py3-none-any.whl", "From an address of its own, not from an index")]
    [InlineData("--index-url https://example.org/simple\nfl[||]ask==2.0", "From `https://example.org/simple`")]
    public void A_package_tells(string marked, string part) => Assert.Contains(part, Find(marked), StringComparison.Ordinal);

    [Fact]
    public void Credentials_of_an_index_are_not_shown()
    {
        string? hover = Find("--extra-index-url https://user:secret@example.org/simple\nfl[||]ask==2.0");

        Assert.Contains("https://example.org/simple", hover, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", hover, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_indexs_package_has_no_page() =>
        Assert.DoesNotContain("pypi.org", Find("--index-url https://example.org/simple\nfl[||]ask==2.0"), StringComparison.Ordinal);

    [Theory]
    [InlineData("a; python_ver[||]sion < '3'", "Installed only where this is true:\n\n- `python_version`: Python's series, `3.12`, compared as a version")]
    [InlineData("-[||]r base.txt", "`--requirement FILE`\n\nAlso installs what another requirements file lists; the path is relative to this file.")]
    [InlineData("--no-in[||]dex", "`--no-index`\n\nAsks no index: only --find-links and URLs are used.")]
    public void Markers_and_options_tell_what_they_mean(string marked, string markdown) => Assert.Equal(markdown, Find(marked));

    [Theory]
    [InlineData("flask # a comm[||]ent")]
    [InlineData("\n[||]\nflask")]
    [InlineData("")]
    public void Elsewhere_there_is_nothing_to_tell(string marked) => Assert.Null(Find(marked.Length == 0 ? "[||]" : marked));

    [Theory]
    [InlineData("[project]\ndependencies = [\"fl[||]ask>=2\"]\n", "Now **3.1.3**, the newest known on 2026-08-22")]
    [InlineData("[tool.poetry.dependencies]\nfl[||]ask = \"^2.0\"\n", "Now **2.3.3**; the newest known on 2026-08-22 is 3.1.3")]
    [InlineData("[dependency-groups]\ndev = ['pyt[||]est==7.0.0']\n", "**pytest 7.0.0**")]
    public void A_project_file_tells_the_same(string marked, string part)
    {
        MarkedText text = MarkedText.Parse(marked);

        Assert.Contains(part, HoverFeature.At(DependencySnapshots.Pyproject(text.Text), text.Span.Start, default)?.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_lock_has_chosen_is_told_with_what_is_wrong_with_it()
    {
        MarkedText text = MarkedText.Parse("[project]\ndependencies = [\"fl[||]ask>=2\"]\n");
        MemoryTree tree = new MemoryTree("pyproject.toml").Add("uv.lock", "version = 1\n\n[[package]]\nname = \"flask\"\nversion = \"2.2.0\"\n");

        string? hover = HoverFeature.At(DependencySnapshots.Pyproject(text.Text).With(new DockerfilePlace(tree, "pyproject.toml")), text.Span.Start, default)?.Markdown;

        Assert.StartsWith("**flask 2.2.0** · #134 by downloads  \nChosen by `uv.lock`  \nNewest known on 2026-08-22: **3.1.3**", hover, StringComparison.Ordinal);
        Assert.Contains("⚠ 2 known vulnerabilities in 2.2.0", hover, StringComparison.Ordinal);
    }

    [Fact]
    public void The_images_of_the_project_tell_how_it_is_installed_there()
    {
        MarkedText text = MarkedText.Parse("psyco[||]pg2==2.9.9\n");
        MemoryTree tree = new MemoryTree("app/requirements.txt")
            .Add("app/requirements.txt", text.Text)
            .Add("Dockerfile", "FROM python:3.12-alpine3.22\nCOPY app/requirements.txt .\nRUN pip install -r requirements.txt\n")
            .Add("app/other.Dockerfile", "FROM python:3.12-slim-bookworm\nRUN pip install flask\n");

        string? hover = HoverFeature.At(DependencySnapshots.Requirements(text.Text).With(new DockerfilePlace(tree, "app/requirements.txt")), text.Span.Start, default)?.Markdown;

        Assert.Contains("`Dockerfile` (Python 3.12, Alpine 3.22): has no wheel: it is built from source, which takes `gcc`, `musl-dev`, `libpq-dev`", hover, StringComparison.Ordinal);
        Assert.DoesNotContain("other.Dockerfile", hover, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_index_has_is_told_with_who_says_so_and_when() => Assert.Equal(
        """
        **thing 1.1**  
        Newest on pypi.example (2026-11-22): **3.0**  
        ⚠ Taken back by its maker: `loses orders`

        No wheel for Linux is known: it is built from source · about 4 kB · released 2026-10-01

        *versions of 2026-11-22, pypi.example · advisories of 2026-07-23, PyPI advisory database (CC BY 4.0)*
        """,
        Find("thing[||]==1.1", Index()));

    [Theory]
    [InlineData("thing[||]", "Now **3.0**, the newest on pypi.example (2026-11-22)")]
    [InlineData("thing[||]<2", "Now **1.2**; the newest on pypi.example (2026-11-22) is 3.0")]
    [InlineData("thing[||]>9", "⚠ No version on pypi.example (2026-11-22) is in `>9`; the newest is 3.0")]
    [InlineData("thing[||]==7.0", "⚠ pypi.example has no version 7.0")]
    [InlineData("thing[||]==1.2", "| glibc: Debian, Ubuntu, Red Hat | 3.12 | none |\n| musl: Alpine | none | none |")]
    [InlineData("thing[||]==1.2", "Python `>=3.9` · about 2 MB · glibc 2.28 or later")]
    [InlineData("gone[||]==1.2", "⚠ **gone 1.2**: **pypi.example has no such package**, as of 2026-11-22")]
    public void The_index_tells_of_a_package(string marked, string part) => Assert.Contains(part, Find(marked, Index().Without("gone")), StringComparison.Ordinal);

    [Theory]
    [InlineData(ObstacleKind.Asking, "it is being asked", "*versions of 2026-08-22 · it is being asked …")]
    [InlineData(ObstacleKind.Unreachable, "pypi.example does not answer", "*versions of 2026-08-22 · not fresher: pypi.example does not answer")]
    [InlineData(ObstacleKind.NotAllowed, "the workspace is not trusted", "*versions of 2026-08-22 · advisories")]
    public void Where_it_does_not_the_facts_tell_and_why_they_are_not_fresher(ObstacleKind kind, string reason, string part)
    {
        string? hover = Find("fl[||]ask==2.0", new MemoryPackageIndex { Obstacle = new Obstacle(kind, reason) });

        Assert.Contains("Newest known on 2026-08-22: **3.1.3**", hover, StringComparison.Ordinal);
        Assert.Contains(part, hover, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thi[||]ng==1.2\n", "`Dockerfile` (Python 3.12, Alpine 3.22): ⚠ no wheel for musl: it is built from source")]
    [InlineData("thi[||]ng==3.0\n", "`Dockerfile` (Python 3.12, Alpine 3.22): ⚠ refused: it is for Python `>=3.13`")]
    [InlineData("thi[||]ng\n", "`Dockerfile` (Python 3.12, Alpine 3.22): gets 2.0, the newest that fits there: has a wheel")]
    [InlineData("thi[||]ng>2\n", "`Dockerfile` (Python 3.12, Alpine 3.22): ⚠ no release fits that will do")]
    public void The_images_of_the_project_tell_what_they_make_of_what_the_index_has(string marked, string part)
    {
        MarkedText text = MarkedText.Parse(marked);
        MemoryTree tree = new MemoryTree("requirements.txt")
            .Add("requirements.txt", text.Text).Add("Dockerfile", "FROM python:3.12-alpine3.22\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n");
        Snapshot snapshot = DependencySnapshots.Requirements(text.Text).With(new DockerfilePlace(tree, "requirements.txt"));

        Assert.Contains(part, HoverFeature.At(snapshot, text.Span.Start, default, Index())?.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_page_says_nothing_of_Python_the_metadata_do()
    {
        MemoryPackageIndex index = new MemoryPackageIndex()
            .With("thing", new IndexFile("thing-1.0-py3-none-any.whl", new Uri("https://pypi.example/1")) { HasMetadata = true })
            .WithMetadata("thing-1.0-py3-none-any.whl", new CoreMetadata("thing", "1.0", ">=3.11", []));

        Assert.Contains("Python `>=3.11`", Find("thing[||]", index), StringComparison.Ordinal);
    }

    private static MemoryPackageIndex Index() => new MemoryPackageIndex().With(
        "thing",
        new IndexFile("thing-3.0-py3-none-any.whl", new Uri("https://pypi.example/3")) { RequiresPython = ">=3.13" },
        new IndexFile("thing-2.0-cp312-cp312-musllinux_1_2_x86_64.whl", new Uri("https://pypi.example/2")),
        new IndexFile("thing-1.2-cp312-cp312-manylinux_2_28_x86_64.whl", new Uri("https://pypi.example/12")) { RequiresPython = ">=3.9", Size = 2_000_000 },
        new IndexFile("thing-1.2.tar.gz", new Uri("https://pypi.example/12s")) { RequiresPython = ">=3.9" },
        new IndexFile("thing-1.1.tar.gz", new Uri("https://pypi.example/11")) { Yanked = "loses\norders", Size = 4_000, Uploaded = new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero) });

    private static string? Find(string marked, IPackageIndex? packages = null)
    {
        MarkedText text = MarkedText.Parse(marked);
        return HoverFeature.At(DependencySnapshots.Requirements(text.Text), text.Span.Start, default, packages)?.Markdown.ReplaceLineEndings("\n");
    }
}
