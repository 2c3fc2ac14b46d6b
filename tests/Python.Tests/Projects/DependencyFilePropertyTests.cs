using System.Diagnostics;
using System.Globalization;
using Basewise.Python.Projects;
using Basewise.Syntax.Text;
using CsCheck;

namespace Basewise.Python.Tests.Projects;

public sealed class DependencyFilePropertyTests
{
    private static readonly string[] Samples =
    [
        """
        [project]
        name = "shop"
        requires-python = ">=3.10"
        dependencies = ["Django[argon2] ~= 5.2", 'psycopg; sys_platform == "linux"', "a @ git+https://u:p@h/x@v1#egg=a"]
        [dependency-groups]
        test = ["pytest", { include-group = "test" }]
        [tool.poetry.dependencies]
        python = "^3.9"
        numpy = [{ version = "<2" }, { version = "^2", markers = "python_version >= '3.9'" }]
        own = { path = "../own", develop = true, extras = ["x"] }
        [tool.uv]
        dev-dependencies = ["ruff"]
        sources.own = { git = "https://github.com/a/b", rev = "v1" }
        [[tool.uv.index]]
        url = "https://x"
        """,
        """
        [[source]]
        url = "https://pypi.org/simple"
        [packages]
        flask = "*"
        lib = { git = "https://github.com/a/lib.git", ref = "main", sys_platform = "== 'win32'" }
        [requires]
        python_version = "3.12"
        """,
        """
        [[package]]
        name = "anyio"
        version = "4.9.0"
        markers = "python_version >= \"3.9\""
        files = [{file = "anyio-4.9.0-py3-none-any.whl", hash = "sha256:0f"}]
        dependencies = [{ name = "idna" }, "exceptiongroup>=1"]
        source = { git = "https://github.com/a/lib?rev=main#0123" }
        sdist = { url = "https://x/anyio-4.9.0.tar.gz?a#b", hash = "sha256:67", size = 190949 }
        [metadata]
        files.attrs = [{file = "attrs", hash = "x"}]
        [[packages]]
        name = "x"
        wheels = [{name = "attrs-25.1.0-py3-none-any.whl", hashes = {sha256 = "c7"}}]
        [packages.vcs]
        url = "https://github.com/a/lib"
        """,
        """
        {"_meta": {"hash": {"sha256": "abc"}, "sources": [{"url": "https://x"}]}, "default": {"certifi": {"hashes": ["sha256:0f"], "version": "==1.0"}}}
        """,
        "-r base.txt\n-e git+https://u:p@h/x@v1#egg=a[b]\nfoo[a,b]==1.0 ; python_version < '3' --hash=sha256:0f \\\n  --hash=sha256:1e # x\n./lib[dev]\n",
    ];

    private static readonly Gen<(DependencyFileKind Kind, string Text)> File =
        from kind in Gen.Enum<DependencyFileKind>()
        from sample in Gen.Int[0, Samples.Length - 1].Select(index => Samples[index])
        from cuts in Gen.Select(Gen.Int[0, 400], Gen.Int[0, 30], Gen.OneOf("", "\"", "'", "[", "]", "{", "}", "=", "\n", "\\", ",", "#", "\\u0041", "😀", ".")).Array[0, 4]
        select (kind, cuts.Aggregate(sample, (text, cut) => Mutate(text, cut.Item1, cut.Item2, cut.Item3)));

    [Fact]
    public void Whatever_becomes_of_a_file_every_place_lies_in_it() => File.Sample(file =>
    {
        DependencyFile read = DependencyFile.Read(file.Kind, new SourceText(file.Text));
        TextSpan whole = new(0, file.Text.Length);
        return SpansOf(read).All(whole.Contains);
    }, iter: 4_000);

    [Theory]
    [InlineData(DependencyFileKind.UvLock, "[[package]]\nname = \"a\"\nversion = \"1.0\"\nwheels = [\n    { url = \"https://x/y/a-1.0-py3-none-any.whl\", hash = \"sha256:0123456789\", size = 100 },\n]\n\n")]
    [InlineData(DependencyFileKind.PoetryLock, "[[package]]\nname = \"a\"\nversion = \"1.0\"\nfiles = [\n    {file = \"a-1.0-py3-none-any.whl\", hash = \"sha256:0123456789\"},\n]\n[package.dependencies]\nb = \"*\"\n\n")]
    [InlineData(DependencyFileKind.Pyproject, "[[tool.uv.index]]\nurl = \"https://x\"\n")]
    [InlineData(DependencyFileKind.Pyproject, "[tool.poetry.group.a.dependencies]\nb = \"^1.0\"\n")]
    [InlineData(DependencyFileKind.Pipfile, "[packages]\nflask = \"*\"\n")]
    [InlineData(DependencyFileKind.Requirements, "flask==1.0 --hash=sha256:0123456789 \\\n    --hash=sha256:0123456789\n")]
    public void Five_megabytes_are_read_in_time_that_grows_with_their_length(DependencyFileKind kind, string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 5_000_000 / piece.Length));
        long before = Stopwatch.GetTimestamp();
        DependencyFile file = DependencyFile.Read(kind, new SourceText(text));
        TimeSpan taken = Stopwatch.GetElapsedTime(before);

        Assert.True(file.Packages.Length + file.Dependencies.Length + file.Indexes.Length > 0);
        Assert.True(taken < TimeSpan.FromSeconds(10), taken.ToString("g", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_line_of_nothing_but_mistakes_is_read_in_a_moment()
    {
        string text = $"[project]\ndependencies = [{string.Concat(Enumerable.Repeat("\"a=1\",", 200_000))}]\n";
        long before = Stopwatch.GetTimestamp();
        DependencyFile file = DependencyFile.Read(DependencyFileKind.Pyproject, new SourceText(text));
        TimeSpan taken = Stopwatch.GetElapsedTime(before);

        Assert.Equal(200_000, file.Problems.Length);
        Assert.True(taken < TimeSpan.FromSeconds(10), taken.ToString("g", CultureInfo.InvariantCulture));
    }

    private static string Mutate(string text, int at, int length, string insertion)
    {
        int start = Math.Min(at, text.Length);
        return string.Concat(text.AsSpan(0, start), insertion, text.AsSpan(Math.Min(text.Length, start + length)));
    }

    private static IEnumerable<TextSpan> SpansOf(DependencyFile file)
    {
        foreach (DependencyProblem problem in file.Problems) yield return problem.Span;
        foreach (PackageIndex index in file.Indexes)
        {
            yield return index.Span;
            yield return index.Url.Span;
        }

        foreach (FileInclusion inclusion in file.Inclusions) yield return inclusion.Path.Span;
        foreach (Dependency dependency in file.Dependencies)
        {
            yield return dependency.Span;
            foreach (TextSpan? span in (TextSpan?[])
                [dependency.Name?.Span, dependency.ExtrasSpan, dependency.VersionsSpan, dependency.MarkerText?.Span, .. SpansOf(dependency.Source)])
            {
                if (span is { } known) yield return known;
            }
        }

        foreach (LockedPackage package in file.Packages)
        {
            yield return package.Span;
            yield return package.Name.Span;
            foreach (TextSpan? span in (TextSpan?[])
                [
                    package.VersionText?.Span, package.MarkerText?.Span, .. SpansOf(package.Source),
                    .. package.Files.SelectMany(locked => (TextSpan?[])[locked.Name?.Span, locked.Hash?.Span]),
                    .. package.Dependencies.Select(name => (TextSpan?)name.Span),
                ])
            {
                if (span is { } known) yield return known;
            }
        }
    }

    private static IEnumerable<TextSpan?> SpansOf(DependencySource? source) =>
        [source?.Location.Span, source?.Revision?.Span, source?.Subdirectory?.Span, source?.NamedBy?.Span, source?.Credentials?.Span];
}
