using Basewise.Analysis.Rules.Dependencies;

namespace Basewise.Analysis.Tests.Rules.Dependencies;

public sealed class VulnerablePackageTests : DependencyRuleTest
{
    private protected override Rule Rule => new VulnerablePackage();

    [Fact]
    public void A_pinned_version_with_advisories_is_reported_and_the_nearest_release_without_offered() => Verify(
        "requests\nFlask==[|0.5|]  # the old one\nsix==1.17.0\n",
        "requests\nFlask==3.1.3  # the old one\nsix==1.17.0\n");

    [Fact]
    public void The_message_names_the_worst_advisory_and_the_way_out() => Assert.Equal(
        "flask 0.5 is vulnerable: CVE-2026-27205 (medium, 4.3) and 3 others. 3.1.3 is the nearest release without a known one.",
        Single("flask==0.5\n").Message);

    [Theory]
    [InlineData("flask==0.5", Severity.Warning)]
    [InlineData("pillow==9.1.0", Severity.Error)] // critical
    public void The_severity_is_the_worst_advisorys(string line, Severity severity) => Assert.Equal(severity, Single(line + "\n").Severity);

    [Theory]
    [InlineData("flask==99.0\n")] // newer than all that is known
    [InlineData("flask>=0.5\n")] // a newer one is installed
    [InlineData("flask==0.*\n")]
    [InlineData("flask==0.5,!=0.6\n")] // what stands beside the version may exclude the release that would mend it
    [InlineData("flask\n")]
    [InlineData("nobody-has-this==1.0\n")]
    [InlineData("flask @ https://example.org/flask-0.5.tar.gz\n")]
    [InlineData("flask==${VERSION}\n")]
    public void What_is_not_one_vulnerable_release_is_not_reported(string text) => VerifySilent(text);

    [Fact]
    public void Where_hashes_are_listed_the_version_is_not_edited_alone()
    {
        const string hash = "aabbccddeeff00112233445566778899aabbccddeeff00112233445566778899";
        VerifyNoFix($"flask==[|0.5|] --hash=sha256:{hash}\n");
        Assert.EndsWith("without a known one: write its hashes anew with it.", Single($"flask==0.5 --hash=sha256:{hash}\n").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void For_old_Pythons_no_newer_release_is_offered() => VerifyNoFix("flask==[|0.5|]; python_version < '3.7'\n");

    [Fact]
    public void For_new_ones_it_is() => Verify("flask==[|0.5|]; python_version >= '3.8'\n", "flask==3.1.3; python_version >= '3.8'\n");

    [Fact]
    public void What_a_lock_has_chosen_is_reported_with_the_command_that_chooses_anew()
    {
        Path = "poetry.lock";
        VerifyNoFix("[[package]]\nname = \"flask\"\nversion = \"[|0.5|]\"\n");
        Assert.EndsWith("3.1.3 is the nearest release without a known one: run `poetry update flask`.", Single("[[package]]\nname = \"flask\"\nversion = \"0.5\"\n").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_that_several_tools_write_names_none_of_them()
    {
        Path = "pylock.toml";
        Assert.EndsWith(
            "3.1.3 is the nearest release without a known one: have the tool that wrote this file choose it.",
            Single("[[packages]]\nname = \"flask\"\nversion = \"0.5\"\n").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_lock_lists_with_extras_too_is_reported_once()
    {
        Path = "pdm.lock";
        VerifyNoFix("[[package]]\nname = \"flask\"\nversion = \"[|0.5|]\"\n\n[[package]]\nname = \"flask\"\nextras = [\"async\"]\nversion = \"0.5\"\n");
    }

    [Fact]
    public void So_is_a_pinned_version_in_a_project_file()
    {
        Path = "pyproject.toml";
        Verify("[project]\nname = \"app\"\ndependencies = [\"flask==[|0.5|]\", \"click\"]\n", "[project]\nname = \"app\"\ndependencies = [\"flask==3.1.3\", \"click\"]\n");
    }

    [Fact]
    public void A_build_of_a_vulnerable_version_is_one_too() => VerifyNoFix("torch==[|1.12.0+cu113|]\n");

    [Fact]
    public void Constraints_are_judged()
    {
        Path = "constraints.txt";
        Verify("urllib3==[|1.26.4|]\n");
    }

    [Fact]
    public void Malicious_code_is_an_error_without_a_way_out()
    {
        Finding finding = Single("durabletask==1.4.2\n");

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Empty(finding.Fixes);
    }
}
