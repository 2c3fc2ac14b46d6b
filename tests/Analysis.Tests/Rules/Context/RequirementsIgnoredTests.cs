using Basewise.Analysis.Rules.Context;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Context;

public sealed class RequirementsIgnoredTests : RuleTest
{
    private protected override Rule Rule => new RequirementsIgnored();

    [Theory]
    [InlineData("*.txt\n", "FROM python\nCOPY . .\nRUN pip install -r [|requirements.txt|]\n")]
    [InlineData("*\n!src\n", "FROM python\nWORKDIR /app\nCOPY . .\nRUN pip install -r [|requirements.txt|]\n")]
    [InlineData("src/*.txt\n", "FROM python\nCOPY src /app\nRUN pip install -r [|/app/dev.txt|]\n")]
    [InlineData("*.txt\n", "FROM python\nCOPY requirements*.txt app.py ./\nRUN pip install -r [|requirements.txt|]\n")]
    public void A_file_that_a_copy_would_bring_and_that_is_left_out_is_reported(string dockerignore, string text)
    {
        Tree = Project(dockerignore);

        Verify(text);
    }

    [Theory]
    [InlineData("*.md\n", "FROM python\nCOPY . .\nRUN pip install -r requirements.txt\n")]
    [InlineData("*.txt\n!requirements.txt\n", "FROM python\nCOPY . .\nRUN pip install -r requirements.txt\n")]
    // This is told at the copy.
    [InlineData("*.txt\n", "FROM python\nCOPY requirements.txt ./\nCOPY . .\nRUN pip install -r requirements.txt\n")]
    [InlineData("*.txt\n", "FROM python\nCOPY . .\nRUN pip freeze > requirements.txt\nRUN pip install -r requirements.txt\n")]
    [InlineData("*.txt\n", "FROM python\nCOPY . .\nRUN --mount=type=bind,source=.,target=/x pip install -r /x/requirements.txt\n")]
    [InlineData("*.txt\n", "FROM example.org/base\nCOPY app.py .\nRUN pip install -r requirements.txt\n")]
    public void Other_files_are_not_reported(string dockerignore, string text)
    {
        Tree = Project(dockerignore);

        VerifySilent(text);
    }

    [Fact]
    public void The_message_says_what_to_add()
    {
        Tree = Project("*.txt\n");

        Assert.Equal(
            "pip will not find requirements.txt: line 1 of .dockerignore, *.txt, leaves it out of the build context. Add !requirements.txt behind it.",
            Single("FROM python\nCOPY . .\nRUN pip install -r requirements.txt\n").Message);
    }

    [Theory]
    [InlineData("*.toml\n", "FROM python\nWORKDIR /app\nRUN pip install poetry\nCOPY . .\nRUN poetry [|install|]\n")]
    [InlineData("*.lock\n", "FROM python\nWORKDIR /app\nCOPY . .\nRUN uv [|sync|] --locked\n")]
    [InlineData("*.txt\n", "FROM python\nWORKDIR /app\nCOPY . .\nRUN uv pip install --system -r [|requirements.txt|]\n")]
    [InlineData("*.txt\n", "FROM python\nWORKDIR /app\nCOPY . .\nRUN uv pip sync --system [|requirements.txt|]\n")]
    public void What_other_installers_read_is_reported_too(string dockerignore, string text)
    {
        Tree = Project(dockerignore);

        Verify(text);
    }

    private static MemoryTree Project(string dockerignore) =>
        new MemoryTree("Dockerfile", "pyproject.toml", "requirements.txt", "uv.lock", "app.py", "src/dev.txt").Add(".dockerignore", dockerignore);
}
