using Basewise.Knowledge.Packages;

namespace Basewise.Knowledge.Tests.Packages;

public sealed class SystemDependenciesTests
{
    [Fact]
    public void A_package_that_is_compiled_has_its_libraries_and_what_distributions_call_them()
    {
        SystemNeeds needs = Assert.IsType<SystemNeeds>(SystemDependencies.Bundled.Find("psycopg2"));

        Assert.Equal("c", Assert.Single(needs.Languages));
        Assert.Equal("postgresql-dev", Assert.Single(needs.WolfiBuild));
        SystemLibrary library = Assert.Single(needs.Libraries);
        Assert.Equal("libpq-dev", library.DebianBuild);
        Assert.Equal("libpq5", library.DebianRuntime);
    }

    [Theory]
    [InlineData("mysqlclient", "default-libmysqlclient-dev", "mariadb-connector-c-dev")]
    [InlineData("PyCairo", "libcairo2-dev", "cairo-dev")]
    public void The_names_of_both_distributions_are_known(string package, string debian, string alpine)
    {
        SystemLibrary library = Assert.Single(SystemDependencies.Bundled.Find(package)?.Libraries ?? []);

        Assert.Equal(debian, library.DebianBuild);
        Assert.Equal(alpine, library.AlpineBuild);
    }

    [Fact]
    public void Of_a_pure_package_nothing_is_known() => Assert.Null(SystemDependencies.Bundled.Find("flask"));

    [Fact]
    public void Every_answer_tells_its_day() =>
        Assert.Equal(new Provenance("spack/spack-packages, wolfi-dev/os", new DateOnly(2026, 8, 22)), SystemDependencies.Bundled.Find("lxml")?.Provenance);
}
