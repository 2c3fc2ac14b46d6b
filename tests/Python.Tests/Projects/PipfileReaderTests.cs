using Basewise.Python.Projects;
using Basewise.Syntax.Text;

namespace Basewise.Python.Tests.Projects;

public sealed class PipfileReaderTests
{
    [Fact]
    public void A_Pipfile_is_read_as_Pipenv_reads_it()
    {
        DependencyFile file = Read("""
            [[source]]
            url = "https://pypi.org/simple"
            verify_ssl = true
            name = "pypi"

            [[source]]
            url = "https://packages.example.org/simple"
            name = "own"

            [packages]
            flask = "*"
            requests = { version = ">=2.31", extras = ["socks"], index = "own" }
            Django = "==5.2"
            bare = "1.0"
            here = { path = ".", editable = true }
            lib = { git = "https://github.com/a/lib.git", ref = "main" }
            pywin32 = { version = "*", sys_platform = "== 'win32'" }

            [dev-packages]
            pytest = "~=8.0"

            [docs]
            sphinx = "*"

            [requires]
            python_version = "3.12"

            [scripts]
            serve = "flask run"
            """);

        Assert.Empty(file.Problems);
        Assert.Equal([(PackageIndexKind.Primary, "pypi"), (PackageIndexKind.Explicit, "own")], file.Indexes.Select(index => (index.Kind, index.Name?.Text)));
        Assert.Equal(
            ["flask", "requests>=2.31", "Django==5.2", "bare==1.0", "here", "lib", "pywin32", "pytest~=8.0", "sphinx"],
            file.Dependencies.Select(dependency => dependency.ToString()));
        Assert.Equal("own", file.Dependencies[1].Index?.Text);
        Assert.Equal([0, 1, 1, 0], file.Dependencies.Take(4).Select(dependency => dependency.Specifiers.Length));
        Assert.Equal("5.2", file.Source.ToString(file.Dependencies[2].Specifiers[0].Version.Span));
        Assert.True(file.Dependencies[4] is { IsEditable: true, Source.Kind: DependencySourceKind.Path });
        Assert.Equal("main", file.Dependencies[5].Source?.Revision?.Text);
        Assert.Equal("sys_platform == \"win32\"", file.Dependencies[6].Marker?.ToString());
        Assert.Equal([null, "dev", "docs"], file.Dependencies.Select(dependency => dependency.Group).Distinct());
        Assert.Equal("==3.12.*", file.RequiresPython?.Versions?.ToString());
    }

    [Fact]
    public void A_version_that_means_nothing_is_a_problem() =>
        Assert.Equal("^2 names no versions as Pipenv reads them.", Assert.Single(Read("[packages]\nflask = \"^2\"\n").Problems).Message);

    private static DependencyFile Read(string text) => DependencyFile.Read(DependencyFileKind.Pipfile, new SourceText(text));
}
