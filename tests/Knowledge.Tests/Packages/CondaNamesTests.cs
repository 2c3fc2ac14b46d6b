using Basewise.Knowledge.Packages;

namespace Basewise.Knowledge.Tests.Packages;

public sealed class CondaNamesTests
{
    [Theory]
    [InlineData("airflow", "apache-airflow")]
    public void A_name_of_conda_forge_has_the_one_of_PyPI(string conda, string package) => Assert.Contains(package, CondaNames.Bundled.PackagesOf(conda));

    [Fact]
    public void A_name_that_is_the_same_has_no_entry() => Assert.Empty(CondaNames.Bundled.PackagesOf("numpy"));

    [Fact]
    public void The_list_tells_its_day() => Assert.Equal(new Provenance("prefix-dev/parselmouth", new DateOnly(2026, 8, 19)), CondaNames.Bundled.Provenance);
}
