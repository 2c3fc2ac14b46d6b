using Basewise.Python.Projects;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Python.Tests.Projects;

public sealed class RequirementsFileReaderTests
{
    [Fact]
    public void A_requirement_is_read_with_the_places_of_its_parts()
    {
        const string Text = "# web\nUvicorn[standard, extra] >=0.30,<1 ; python_version > '3.8' # why\n";
        DependencyFile file = Read(Text);

        Dependency dependency = Assert.Single(file.Dependencies);
        Assert.Equal("Uvicorn[standard, extra] >=0.30,<1 ; python_version > '3.8'", Text[dependency.Span.Start..dependency.Span.End]);
        Assert.Equal("uvicorn", dependency.Package?.Normalized);
        Assert.Equal(["standard", "extra"], dependency.Extras.Select(extra => extra.Text));
        Assert.Equal(">=0.30,<1", Written(file, dependency.VersionsSpan));
        Assert.True(dependency.Versions?.Contains(PackageVersion.Parse("0.34")));
        Assert.False(dependency.Versions?.Contains(PackageVersion.Parse("1.0")));
        Assert.Null(dependency.ExactVersion);
        Assert.Equal("python_version > \"3.8\"", dependency.Marker?.ToString());
        Assert.Equal(DependencyScope.Main, dependency.Scope);
        Assert.Empty(file.Problems);
    }

    [Fact]
    public void A_pinned_requirement_is_read_with_its_hashes()
    {
        DependencyFile file = Read("flask==3.1.0 \\\n    --hash=sha256:0f \\\n    --hash=sha256:1e\nrequests\n");

        Assert.Equal(["flask", "requests"], file.Dependencies.Select(dependency => dependency.Name?.Text));
        Dependency flask = file.Dependencies[0];
        Assert.Equal(PackageVersion.Parse("3.1.0"), flask.ExactVersion);
        Assert.Equal(["sha256:0f", "sha256:1e"], flask.Hashes.Select(hash => hash.ToString()));
        Assert.Equal("sha256:1e", Written(file, flask.Hashes[1].Span));
        Assert.EndsWith("sha256:1e", Written(file, flask.Span), StringComparison.Ordinal);
        Assert.True(file.Dependencies[1].Versions?.IsAny);
        Assert.Null(file.Dependencies[1].VersionsSpan);
    }

    [Fact]
    public void The_one_clause_about_the_version_has_its_place() => Assert.Equal("==1.0", Written(Read("foo==1.0"), Read("foo==1.0").Dependencies[0].VersionsSpan));

    [Fact]
    public void A_version_that_the_environment_decides_is_not_known() => Assert.Null(Read("foo==${VERSION}").Dependencies[0].Versions);

    [Fact]
    public void Other_files_and_indexes_are_told()
    {
        DependencyFile file = Read("-r base.txt\n--constraint=c.txt\n-i https://a.example/simple\n--extra-index-url https://b.example\n-f wheels\n--pre\n");

        Assert.Equal([("base.txt", false), ("c.txt", true)], file.Inclusions.Select(inclusion => (inclusion.Path.Text, inclusion.IsConstraint)));
        Assert.Equal("--constraint=c.txt", Written(file, file.Inclusions[1].Span));
        Assert.Equal(
            [(PackageIndexKind.Primary, "https://a.example/simple"), (PackageIndexKind.Extra, "https://b.example"), (PackageIndexKind.Links, "wheels")],
            file.Indexes.Select(index => (index.Kind, index.Url.Text)));
        Assert.Equal("--pre", file.Options[^1].Option?.Name);
        Assert.Empty(file.Dependencies);
    }

    [Fact]
    public void A_repository_is_taken_apart()
    {
        const string Url = "git+https://user:word@github.com/a/b.git@v1.2#egg=Thing[more]&subdirectory=py";
        DependencyFile file = Read($"-e {Url}\n");

        Dependency dependency = Assert.Single(file.Dependencies);
        Assert.True(dependency.IsEditable);
        Assert.Equal("thing", dependency.Package?.Normalized);
        DependencySource source = Assert.IsType<DependencySource>(dependency.Source);
        Assert.Equal(DependencySourceKind.VersionControl, source.Kind);
        Assert.Equal("git", source.VersionControl);
        Assert.Equal("v1.2", Written(file, source.Revision?.Span));
        Assert.Equal("py", Written(file, source.Subdirectory?.Span));
        Assert.Equal("Thing", Written(file, source.NamedBy?.Span));
        Assert.Equal(["more"], dependency.Extras.Select(extra => Written(file, extra.Span)));
        Assert.Equal("user:word", Written(file, source.Credentials?.Span));
        Assert.False(source.IsFixed);
    }

    [Fact]
    public void A_version_behind_the_name_in_a_URL_is_no_part_of_the_name()
    {
        Dependency dependency = Assert.Single(Read("https://example.org/api/0.8.2.zip#egg=shop_bots==0.8.2+git&subdirectory=bots\n").Dependencies);

        Assert.Equal("shop_bots", dependency.Name?.Text);
        Assert.Equal("shop-bots", dependency.Package?.Normalized);
        Assert.Equal("bots", dependency.Source?.Subdirectory?.Text);
    }

    [Theory]
    [InlineData("foo @ git+https://example.org/foo@0123456789abcdef0123456789abcdef01234567", true)]
    [InlineData("foo @ git+https://example.org/foo@0123456", false)]
    [InlineData("foo @ git+https://example.org/foo", false)]
    [InlineData("foo @ git+ssh://git@example.org/foo", false)]
    [InlineData("foo @ https://example.org/foo-1.0.tar.gz", false)]
    public void Only_a_commit_stays_what_it_is(string text, bool isFixed) => Assert.Equal(isFixed, Read(text).Dependencies[0].Source?.IsFixed);

    [Fact]
    public void A_path_is_no_URL()
    {
        DependencyFile file = Read("./lib[dev]\n-e .[test,docs]\nfile:///srv/wheels/a.whl\n");

        Assert.All(file.Dependencies, dependency => Assert.Equal(DependencySourceKind.Path, dependency.Source?.Kind));
        Assert.Equal(["./lib", ".", "file:///srv/wheels/a.whl"], file.Dependencies.Select(dependency => dependency.Source?.Location.Text));
        Assert.Equal(["test", "docs"], file.Dependencies[1].Extras.Select(extra => Written(file, extra.Span)));
    }

    [Theory]
    [InlineData("./wheels/Tool_x-1.0-py3-none-any.whl", "Tool_x", "tool-x", "==1.0")]
    [InlineData("https://example.org/a/tool-1.0+cpu-cp312-cp312-linux_x86_64.whl#sha256=0f", "tool", "tool", "==1.0+cpu")]
    public void A_wheel_is_named_by_its_file(string text, string written, string normalized, string versions)
    {
        DependencyFile file = Read(text);
        Dependency dependency = Assert.Single(file.Dependencies);

        Assert.Empty(file.Problems);
        Assert.Equal(written, Written(file, dependency.Name?.Span));
        Assert.Equal(normalized, dependency.Package?.Normalized);
        Assert.Equal(versions, dependency.Versions?.ToString());
    }

    [Fact]
    public void A_page_about_something_else_is_none()
    {
        const string Page = "===========\nConstraints\n===========\n\nThe classes defined in this module create constraints.\n\nThey are added in the\n"
            + "model options.\n\nflask\n";
        DependencyFile file = DependencyFile.Read(DependencyFileKind.Constraints, new SourceText(Page));

        Assert.True(file.IsProse);
        Assert.Empty(file.Problems);
        Assert.Empty(file.Dependencies);
    }

    [Theory]
    [InlineData("flask\n{% if cookiecutter.database == 'postgres' %}\npsycopg\n{% endif %}\n")]
    [InlineData("flask%flask-version%\n")]
    [InlineData("flask==<%= flask_version %>\n")]
    public void A_template_is_none(string text)
    {
        DependencyFile file = Read(text);

        Assert.True(file.IsProse);
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData("a=1 # 50% of them, or 60% of us\n")]
    [InlineData("a @ https://example.org/a%2Fb%20c.zip extra\n")]
    [InlineData("%pip install flask\n")]
    public void What_is_no_tag_makes_no_template(string text)
    {
        DependencyFile file = Read(text);

        Assert.False(file.IsProse);
        Assert.NotEmpty(file.Problems);
    }

    [Fact]
    public void A_file_with_some_mistakes_is_one_all_the_same()
    {
        DependencyFile file = Read("a=1\nb=1\nc=1\nd\ne\nf\ng\n");

        Assert.False(file.IsProse);
        Assert.Equal(3, file.Problems.Length);
    }

    [Fact]
    public void What_a_constraints_file_lists_is_not_asked_for() =>
        Assert.Equal(DependencyScope.Constraint, DependencyFile.Read(DependencyFileKind.Constraints, new SourceText("foo<2")).Dependencies[0].Scope);

    [Fact]
    public void What_pip_refuses_is_a_problem() =>
        Assert.Equal("= is no operator; == names a version.", Assert.Single(Read("foo=1").Problems).Message);

    [Fact]
    public void A_space_of_a_web_page_is_none() =>
        Assert.Equal("pip takes no such space (U+00A0) here: write a plain one.", Assert.Single(Read("flask\u00a0>=3\n").Problems).Message);

    [Theory]
    [InlineData("celery[redis]==5.4.0\n", "[redis]")]
    [InlineData("flask==3.1.0\n-e git+https://example.org/a/b.git#egg=b\n", "-e git+https://example.org/a/b.git#egg=b")]
    [InlineData("../library\n", "../library")]
    public void Of_a_constraint_pip_takes_a_name_and_versions_and_nothing_else(string text, string refused)
    {
        DependencyFile file = DependencyFile.Read(DependencyFileKind.Constraints, new SourceText(text));

        Assert.Equal(refused, Written(file, Assert.Single(file.Problems).Span));
        Assert.Empty(Read(text).Problems);
    }

    [Fact]
    public void What_pip_takes_as_a_constraint_is_read() => Assert.Empty(DependencyFile
        .Read(DependencyFileKind.Constraints, new SourceText("flask<4 ; os_name == 'posix'\nb @ https://example.org/b.zip\nhttps://example.org/c-1.0-py3-none-any.whl\n-c more.txt\n"))
        .Problems);

    [Fact]
    public void Constraints_of_a_database_are_not_for_pip()
    {
        const string Text = "//////////\n// People //\n//////////\nCREATE CONSTRAINT ON (n:Person) ASSERT n.id IS UNIQUE\n// Places //\nCREATE INDEX ON :Place(name)\n";

        Assert.True(DependencyFile.Read(DependencyFileKind.Constraints, new SourceText(Text)).IsProse);
    }

    private static DependencyFile Read(string text) => DependencyFile.Read(DependencyFileKind.Requirements, new SourceText(text));

    private static string? Written(DependencyFile file, TextSpan? span) => span is { } known ? file.Source.ToString(known) : null;
}
