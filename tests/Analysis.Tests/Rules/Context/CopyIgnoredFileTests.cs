using Basewise.Analysis.Rules.Context;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Context;

public sealed class CopyIgnoredFileTests : RuleTest
{
    private protected override Rule Rule => new CopyIgnoredFile();

    private protected override bool SeesOnbuild => true;

    [Theory]
    // The patterns of BuildKit's own tests of the check, and more.
    [InlineData("*.txt\n", "FROM python\nCOPY [|requirements.txt|] ./\n")]
    [InlineData("*.txt\n", "FROM python\nCOPY app.py [|requirements.txt|] ./\n")]
    [InlineData("*.txt\n", "FROM python\nADD [|./requirements.txt|] /\n")]
    [InlineData("*.txt\n", "FROM python\nCOPY [|/requirements.txt|] /\n")]
    [InlineData("*.txt\n", "FROM python\nARG F=requirements\nCOPY [|$F.txt|] /\n")]
    [InlineData("*.txt\n", "FROM python\nCOPY [[|\"requirements.txt\"|], \"/\"]\n")]
    [InlineData("*.txt\n", "FROM python\nCOPY [|*.txt|] /\n")]
    [InlineData("src\n", "FROM python\nCOPY [|src|] /src\n")]
    [InlineData("src\n", "FROM python\nCOPY [|src/app.py|] /src/\n")]
    [InlineData("src/*\n", "FROM python\nCOPY [|src/app.py|] /src/\n")]
    [InlineData("**\n", "FROM python\nCOPY [|.|] .\n")]
    // With exceptions BuildKit says nothing; of a file it is certain.
    [InlineData("*\n!src\n", "FROM python\nCOPY [|requirements.txt|] ./\n")]
    [InlineData("*\n!src\n", "FROM python AS a\nCOPY [|app.py|] ./\nFROM a\nCOPY src .\n")]
    [InlineData("!src\n*.txt\n", "FROM python\nCOPY [|other.txt|] ./\nCOPY src .\n")]
    public void A_copy_of_what_is_left_out_is_reported(string dockerignore, string text)
    {
        Tree = Project(dockerignore);

        Verify(text);
    }

    [Theory]
    [InlineData("", "FROM python\nCOPY requirements.txt ./\n")]
    [InlineData("*.md\n", "FROM python\nCOPY requirements.txt ./\n")]
    [InlineData("*.txt\n!requirements.txt\n", "FROM python\nCOPY requirements.txt ./\n")]
    [InlineData("src\n!src/app.py\n", "FROM python\nCOPY src /src\n")]
    [InlineData("*\n!src\n", "FROM python\nCOPY src /src\n")]
    [InlineData("*\n!src\n", "FROM python\nCOPY . .\n")]
    [InlineData(".*\n", "FROM python\nCOPY . .\n")]
    [InlineData("*.txt\n", "FROM python AS a\nRUN touch requirements.txt\nFROM a\nCOPY --from=a requirements.txt /\nCOPY src /src\n")]
    [InlineData("*.txt\n", "FROM python\nCOPY <<requirements.txt /\nrequirements.txt\nCOPY src /src\n")]
    [InlineData("*.txt\n", "FROM python\nADD https://example.org/requirements.txt /\nCOPY src /src\n")]
    // A stage that nobody builds.
    [InlineData("*.txt\n", "FROM python AS unused\nCOPY requirements.txt /\nFROM python\nCOPY src /src\n")]
    // Docker refuses the file: that is another matter.
    [InlineData("*.txt\n[\n", "FROM python\nCOPY requirements.txt ./\n")]
    public void Other_copies_are_not_reported(string dockerignore, string text)
    {
        Tree = Project(dockerignore);

        VerifySilent(text);
    }

    [Fact]
    public void Without_a_dockerignore_and_without_files_nothing_is_reported()
    {
        VerifySilent("FROM python\nCOPY requirements.txt ./\n");

        Tree = new MemoryTree("Dockerfile", "requirements.txt");
        VerifySilent("FROM python\nCOPY requirements.txt ./\n");
    }

    [Fact]
    public void The_message_names_the_line_and_the_pattern()
    {
        Tree = Project("# texts\n\n *.txt \n");

        Assert.Equal(
            "Line 3 of .dockerignore, *.txt, leaves requirements.txt out of the build context, so there is nothing to copy.",
            Single("FROM python\nCOPY requirements.txt ./\n").Message);
    }

    [Fact]
    public void The_dockerignore_of_this_Dockerfile_comes_first()
    {
        Tree = Project("*.txt\n").Add("Dockerfile.dockerignore", "*.md\n");

        VerifySilent("FROM python\nCOPY requirements.txt ./\n");
    }

    private static MemoryTree Project(string dockerignore) =>
        new MemoryTree("Dockerfile", "pyproject.toml", "requirements.txt", "app.py", "src/app.py").Add(".dockerignore", dockerignore);
}
