using Basewise.Analysis.Rules.Context;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Context;

public sealed class CopySourceMissingTests : RuleTest
{
    private protected override Rule Rule => new CopySourceMissing();

    [Theory]
    [InlineData("FROM python\nCOPY [|settings.py|] .\n")]
    [InlineData("FROM python\nCOPY app.py [|src/none.py|] ./\n")]
    [InlineData("FROM python\nADD [|./config/|] /config\n")]
    [InlineData("FROM python\nCOPY [[|\"my file\"|], \"/\"]\n")]
    public void What_is_not_there_is_reported(string text)
    {
        Tree = Project();

        VerifyNoFix(text);
    }

    [Theory]
    [InlineData("FROM python\nCOPY [|requirments.txt|] .\n", "FROM python\nCOPY requirements.txt .\n")]
    [InlineData("FROM python\nCOPY [|./Requirements.txt|] .\n", "FROM python\nCOPY ./requirements.txt .\n")]
    [InlineData("FROM python\nCOPY app.py [|src/mian.py|] ./\n", "FROM python\nCOPY app.py src/main.py ./\n")]
    public void A_name_that_is_near_is_offered(string text, string fixedText)
    {
        Tree = Project();

        Verify(text, fixedText);
    }

    [Fact]
    public void What_looks_like_a_slip_is_a_warning_and_the_rest_is_information()
    {
        Tree = Project();

        Assert.Equal(Severity.Warning, Single("FROM python\nCOPY requirments.txt .\n").Severity);
        Assert.Equal(Severity.Information, Single("FROM python\nCOPY settings.py .\n").Severity);
    }

    [Theory]
    [InlineData("FROM python\nCOPY app.py requirements.txt src ./\n")]
    [InlineData("FROM python\nCOPY *.toml nothing*.txt ./\n")]
    [InlineData("FROM python\nCOPY app.py dist/app-1.0-py3-none-any.whl app.tar.gz build ./\n")]
    [InlineData("FROM python\nCOPY app.py local_settings.py assets/bundle.js ./\n")]
    [InlineData("FROM python\nCOPY app.py .env ./\n")]
    [InlineData("FROM python\nCOPY app.py link/x ./\n")]
    [InlineData("FROM python\nCOPY --from=python settings.py ./\nCOPY app.py .\n")]
    [InlineData("FROM python AS unused\nCOPY settings.py .\nFROM python\nCOPY app.py .\n")]
    [InlineData("FROM python\nARG NAME\nCOPY $NAME app.py ./\n")]
    public void What_is_there_or_made_by_something_is_not_reported(string text)
    {
        Tree = Project();

        VerifySilent(text);
    }

    [Fact]
    public void Nothing_is_reported_where_the_context_is_not_known()
    {
        VerifySilent("FROM python\nCOPY settings.py .\n");

        Tree = new MemoryTree("Dockerfile", "README.md");
        VerifySilent("FROM python\nCOPY settings.py .\n");
    }

    private static MemoryTree Project() =>
        new MemoryTree("Dockerfile", "pyproject.toml", "requirements.txt", "app.py", "src/main.py", "link@").Add(".gitignore", "local_settings.py\n/assets/\n");
}
