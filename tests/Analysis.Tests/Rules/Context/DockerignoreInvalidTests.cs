using Basewise.Analysis.Rules.Context;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Context;

public sealed class DockerignoreInvalidTests : RuleTest
{
    private protected override Rule Rule => new DockerignoreInvalid();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("*.md\n[\n")]
    [InlineData("!\n")]
    [InlineData("a[]\n")]
    [InlineData("a\\\n")]
    public void A_file_that_Docker_refuses_is_reported_once(string dockerignore)
    {
        Tree = Project(dockerignore);

        Verify("FROM python\nCOPY [|app.py|] .\nCOPY app.py /other\n");
    }

    [Theory]
    [InlineData("")]
    [InlineData("*.md\n!README.md\n# [\n[a-z]*\n\\!x\n]\n")]
    public void A_file_that_Docker_takes_is_not_reported(string dockerignore)
    {
        Tree = Project(dockerignore);

        VerifySilent("FROM python\nCOPY app.py .\n");
    }

    [Fact]
    public void Without_a_file_there_is_nothing_to_refuse()
    {
        VerifySilent("FROM python\nCOPY app.py .\n");

        Tree = new MemoryTree("Dockerfile", "app.py");
        VerifySilent("FROM python\nCOPY app.py .\n");
    }

    [Fact]
    public void The_message_names_the_line() =>
        Assert.StartsWith("Line 2 of .dockerignore: Docker refuses the pattern b[: ", MessageOf("a\nb[\n"), StringComparison.Ordinal);

    private string MessageOf(string dockerignore)
    {
        Tree = Project(dockerignore);
        return Single("FROM python\nCOPY app.py .\n").Message;
    }

    private static MemoryTree Project(string dockerignore) => new MemoryTree("Dockerfile", "app.py").Add(".dockerignore", dockerignore);
}
