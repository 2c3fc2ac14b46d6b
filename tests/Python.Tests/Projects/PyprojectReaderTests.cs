using Basewise.Python.Projects;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Python.Tests.Projects;

public sealed class PyprojectReaderTests
{
    [Fact]
    public void What_the_standards_define_is_read_with_its_places()
    {
        DependencyFile file = Read("""
            [build-system]
            requires = ["hatchling>=1.20"]

            [project]
            name = "shop"
            requires-python = ">=3.10"
            dependencies = [
                "Django[argon2] ~= 5.2",   # the web
                'psycopg; sys_platform == "linux"',
            ]

            [project.optional-dependencies]
            cache = ["redis==5.0.1"]

            [dependency-groups]
            test = ["pytest", { include-group = "typing" }]
            typing = ["mypy"]
            """);

        Assert.Empty(file.Problems);
        Assert.Equal("shop", file.ProjectName?.Text);
        Assert.Equal(">=3.10", Written(file, file.RequiresPython?.Text.Span));
        Assert.False(file.RequiresPython?.Versions?.Contains(PackageVersion.Parse("3.9.1")));
        Assert.Equal(
            [
                ("hatchling", DependencyScope.Build, null), ("django", DependencyScope.Main, null), ("psycopg", DependencyScope.Main, null),
                ("redis", DependencyScope.Extra, "cache"), ("pytest", DependencyScope.Group, "test"), ("mypy", DependencyScope.Group, "typing"),
            ],
            file.Dependencies.Select(dependency => (dependency.Package?.Normalized, dependency.Scope, dependency.Group)));

        Dependency django = file.Dependencies[1];
        Assert.Equal("Django[argon2] ~= 5.2", Written(file, django.Span));
        Assert.Equal("Django", Written(file, django.Name?.Span));
        Assert.Equal("argon2", Written(file, django.Extras[0].Span));
        Assert.Equal("~= 5.2", Written(file, django.VersionsSpan));
        Assert.Equal("5.2", Written(file, django.Specifiers[0].Version.Span));
        Assert.Equal("sys_platform == \"linux\"", file.Dependencies[2].Marker?.ToString());
        Assert.Equal(PackageVersion.Parse("5.0.1"), file.Dependencies[3].ExactVersion);
        Assert.Equal([("test", "typing")], file.GroupInclusions.Select(inclusion => (inclusion.Group, inclusion.Included.Text)));
        Assert.Equal("hatchling", file.Source.ToString(file.RequirementTokens[0].Span));
    }

    [Fact]
    public void A_requirement_with_escaped_quotes_has_its_places()
    {
        DependencyFile file = Read("""
            [project]
            dependencies = ["tomli >= 2 ; python_version < \"3.11\""]
            """);

        Dependency tomli = Assert.Single(file.Dependencies);
        Assert.Empty(file.Problems);
        Assert.Equal("python_version < \"3.11\"", tomli.MarkerText?.Text);
        Assert.Equal("python_version < \\\"3.11\\\"", Written(file, tomli.MarkerText?.Span));
        Assert.Equal(">= 2", Written(file, tomli.VersionsSpan));
    }

    [Fact]
    public void A_requirement_with_other_escapes_is_read_without_the_places_of_its_parts()
    {
        DependencyFile file = Read("[project]\ndependencies = [\"\\u0072equests>=2\"]\n");

        Dependency requests = Assert.Single(file.Dependencies);
        Assert.Empty(file.Problems);
        Assert.Equal("requests", requests.Package?.Normalized);
        Assert.Equal("\\u0072equests>=2", Written(file, requests.Name?.Span));
    }

    [Fact]
    public void Poetry_is_read_as_Poetry_reads_it()
    {
        DependencyFile file = Read("""
            [tool.poetry]
            name = "shop"
            [tool.poetry.dependencies]
            python = "^3.9"
            flask = "^2.3"
            celery = { version = "~5.3", extras = ["redis"], optional = true }
            own = { path = "../own", develop = true }
            lib = { git = "https://github.com/a/lib.git", tag = "v1.0" }
            numpy = [
                { version = "<2", python = "<3.9" },
                { version = "^2", markers = "python_version >= '3.9'", source = "internal" },
            ]
            any = "*"
            [tool.poetry.group.dev.dependencies]
            pytest = "8.1.0"
            [tool.poetry.dev-dependencies]
            black = ">=23,<25"
            [[tool.poetry.source]]
            name = "internal"
            url = "https://packages.example.org/simple/"
            priority = "supplemental"
            """);

        Assert.Empty(file.Problems);
        Assert.Equal("<4,>=3.9", file.RequiresPython?.Versions?.ToString());
        Assert.Equal(
            ["flask<3,>=2.3", "celery<5.4,>=5.3", "own", "lib", "numpy<2", "numpy<3,>=2", "any", "pytest==8.1.0", "black<25,>=23"],
            file.Dependencies.Select(dependency => dependency.ToString()));
        Assert.Equal("^2.3", Written(file, file.Dependencies[0].VersionsSpan));
        Assert.Empty(file.Dependencies[0].Specifiers);
        Assert.Equal([">=", "<"], file.Dependencies[8].Specifiers.Select(specifier => specifier.Operator.Text));
        Assert.Equal("25", Written(file, file.Dependencies[8].Specifiers[1].Version.Span));
        Assert.Equal("flask = \"^2.3\"", Written(file, file.Dependencies[0].Span));
        Assert.True(file.Dependencies[1] is { IsOptional: true, Extras: [{ Text: "redis" }] });
        Assert.True(file.Dependencies[2] is { IsEditable: true, Source: { Kind: DependencySourceKind.Path, Location.Text: "../own" } });
        Assert.True(file.Dependencies[3].Source is { Kind: DependencySourceKind.VersionControl, VersionControl: "git", Revision.Text: "v1.0", IsFixed: false });
        Assert.Equal("internal", file.Dependencies[5].Index?.Text);
        Assert.Equal((DependencyScope.Group, "dev"), (file.Dependencies[7].Scope, file.Dependencies[7].Group));
        Assert.Equal((PackageIndexKind.Extra, "internal"), (file.Indexes[0].Kind, file.Indexes[0].Name?.Text));
    }

    [Fact]
    public void What_the_project_asks_for_Poetry_only_completes()
    {
        DependencyFile file = Read("""
            [project]
            dependencies = ["torch>=2", "own"]
            [tool.poetry.dependencies]
            torch = { source = "pytorch" }
            own = { path = "../own", develop = true }
            more = "^1.0"
            """);

        Assert.Equal(["torch>=2", "own", "more<2,>=1.0"], file.Dependencies.Select(dependency => dependency.ToString()));
        Assert.Equal("pytorch", file.Dependencies[0].Index?.Text);
        Assert.True(file.Dependencies[1] is { IsEditable: true, Source.Kind: DependencySourceKind.Path });
    }

    [Fact]
    public void Tables_of_uv_are_read()
    {
        DependencyFile file = Read("""
            [project]
            dependencies = ["torch", "own", "lib", "tool"]
            [tool.uv]
            dev-dependencies = ["ruff"]
            constraint-dependencies = ["grpcio<1.65"]
            override-dependencies = ["werkzeug==2.3.0"]
            [tool.uv.sources]
            torch = { index = "pytorch" }
            Own = { workspace = true }
            lib = { git = "https://github.com/a/lib", rev = "0123456789012345678901234567890123456789" }
            tool = [{ path = "./tool", editable = true }, { index = "pytorch" }]
            [[tool.uv.index]]
            name = "pytorch"
            url = "https://download.pytorch.org/whl/cpu"
            explicit = true
            [[tool.uv.index]]
            url = "https://packages.example.org/simple"
            default = true
            """);

        Assert.Empty(file.Problems);
        Assert.Equal("pytorch", file.Dependencies[0].Index?.Text);
        Assert.Equal(DependencySourceKind.Workspace, file.Dependencies[1].Source?.Kind);
        Assert.True(file.Dependencies[2].Source?.IsFixed);
        Assert.True(file.Dependencies[3].IsEditable);
        Assert.Equal(
            [DependencyScope.Group, DependencyScope.Constraint, DependencyScope.Override], file.Dependencies.Skip(4).Select(dependency => dependency.Scope));
        Assert.Equal([PackageIndexKind.Explicit, PackageIndexKind.Primary], file.Indexes.Select(index => index.Kind));
    }

    [Fact]
    public void Tables_of_PDM_setuptools_and_Hatch_are_read()
    {
        DependencyFile file = Read("""
            [tool.pdm.dev-dependencies]
            test = ["pytest>=8", "-e file:///${PROJECT_ROOT}/sub#egg=sub"]
            [[tool.pdm.source]]
            name = "private"
            url = "https://packages.example.org/simple"
            [tool.setuptools.dynamic]
            dependencies = { file = ["requirements.txt", "more.txt"] }
            optional-dependencies.dev = { file = "dev.txt" }
            [tool.hatch.metadata.hooks.requirements_txt]
            files = ["base.txt"]
            optional-dependencies.docs = ["docs.txt"]
            """);

        Assert.Empty(file.Problems);
        Assert.Equal(["pytest", "sub"], file.Dependencies.Select(dependency => dependency.Package?.Normalized));
        Assert.True(file.Dependencies[1].IsEditable);
        Assert.Equal(PackageIndexKind.Extra, file.Indexes[0].Kind);
        Assert.Equal(["requirements.txt", "more.txt", "dev.txt", "base.txt", "docs.txt"], file.Inclusions.Select(inclusion => inclusion.Path.Text));
    }

    [Theory]
    [InlineData("[project]\ndependencies = [\"requests[|=|]2\"]", "= is no operator; == names a version.")]
    [InlineData("[project]\nrequires-python = \"[|^3.9|]\"", "^3.9 names no versions as pip reads them (PEP 440).")]
    [InlineData("[tool.poetry.dependencies]\nflask = \"[|latest|]\"", "latest names no versions as Poetry reads them.")]
    [InlineData("[tool.poetry.dependencies]\npython = \"[|three|]\"", "three names no versions as Poetry reads them.")]
    [InlineData("[tool.poetry.dependencies]\n[|-flask|] = \"*\"", "The name of a package is of letters, digits and - _ . and starts and ends with a letter or a digit.")]
    [InlineData("[dependency-groups]\ntest = [{ include-group = \"[|lint|]\" }]", "There is no dependency group lint.")]
    [InlineData("[dependency-groups]\na = [{ include-group = \"b\" }]\nb = [{ include-group = \"[|A|]\" }]", "The group b is included in itself this way.")]
    [InlineData("[dependency-groups]\na = [{ include-group = \"[|a|]\" }]", "The group a is included in itself this way.")]
    [InlineData("[project]\nname = [|shop|]", "A text needs quotes here.")]
    public void What_no_tool_takes_is_a_problem(string marked, string message)
    {
        MarkedText text = MarkedText.Parse(marked);
        DependencyProblem problem = Assert.Single(Read(text.Text).Problems);

        Assert.Equal(message, problem.Message);
        Assert.Equal(text.Span, problem.Span);
    }

    [Fact]
    public void A_template_has_no_mistakes() =>
        Assert.Empty(Read("[project]\nname = \"{{ cookiecutter.name }}\"\n{% if cookiecutter.web %}\ndependencies = [\"flask=1\"]\n{% endif %}\n").Problems);

    [Fact]
    public void A_thousand_groups_in_a_chain_are_no_circle()
    {
        string groups = string.Concat(Enumerable.Range(0, 1000).Select(i => $"g{i} = [{{ include-group = \"g{i + 1}\" }}, {{ include-group = \"g1000\" }}]\n"));

        Assert.Empty(Read($"[dependency-groups]\n{groups}g1000 = []\n").Problems);
    }

    private static DependencyFile Read(string text) => DependencyFile.Read(DependencyFileKind.Pyproject, new SourceText(text));

    private static string? Written(DependencyFile file, TextSpan? span) => span is { } known ? file.Source.ToString(known) : null;
}
