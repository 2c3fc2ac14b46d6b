using Basewise.Python.Projects;

namespace Basewise.Python.Tests.Projects;

public sealed class DependencyFileNamesTests
{
    [Theory]
    [InlineData("pyproject.toml", DependencyFileKind.Pyproject)]
    [InlineData("/srv/app/Pipfile", DependencyFileKind.Pipfile)]
    [InlineData("file:///srv/app/Pipfile.lock", DependencyFileKind.PipfileLock)]
    [InlineData("poetry.lock", DependencyFileKind.PoetryLock)]
    [InlineData("uv.lock", DependencyFileKind.UvLock)]
    [InlineData("pdm.lock", DependencyFileKind.PdmLock)]
    [InlineData("pylock.toml", DependencyFileKind.Pylock)]
    [InlineData("pylock.dev.toml", DependencyFileKind.Pylock)]
    [InlineData("requirements.txt", DependencyFileKind.Requirements)]
    [InlineData("Requirements-Dev.TXT", DependencyFileKind.Requirements)]
    [InlineData("dev_requirements.in", DependencyFileKind.Requirements)]
    [InlineData("requirements/base.txt", DependencyFileKind.Requirements)]
    [InlineData("C:\\app\\requirements\\base.in", DependencyFileKind.Requirements)]
    [InlineData("requirements/constraints.txt", DependencyFileKind.Constraints)]
    [InlineData("constraints-3.12.txt", DependencyFileKind.Constraints)]
    public void A_name_tells_the_kind(string path, DependencyFileKind kind) => Assert.Equal(kind, DependencyFileNames.Find(path));

    [Theory]
    [InlineData("")]
    [InlineData("pipfile")]
    [InlineData("setup.py")]
    [InlineData("pylock..toml")]
    [InlineData("pylock.a.b.toml")]
    [InlineData("requirements.md")]
    [InlineData("requirements/README.md")]
    [InlineData("requirements/deep/base.txt")]
    [InlineData("notes.txt")]
    [InlineData("yarn.lock")]
    public void Another_name_tells_nothing(string path) => Assert.Null(DependencyFileNames.Find(path));
}
