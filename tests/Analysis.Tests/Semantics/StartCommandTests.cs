using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics;

public sealed class StartCommandTests
{
    [Theory]
    [InlineData("CMD [\"python\", \"app.py\"]", "python app.py")]
    [InlineData("ENTRYPOINT [\"python\"]\nCMD [\"app.py\"]", "python app.py")]
    [InlineData("CMD [\"app.py\"]\nENTRYPOINT [\"python\"]", "python app.py")]
    [InlineData("ENTRYPOINT [\"tini\", \"--\"]\nCMD [\"gunicorn\", \"app\"]", "gunicorn app")]
    [InlineData("ENTRYPOINT python app.py\nCMD [\"x\"]", "python app.py")]
    [InlineData("ENTRYPOINT [\"/docker-entrypoint.sh\"]\nCMD [\"celery\", \"worker\"]", "docker-entrypoint.sh celery worker | celery worker")]
    [InlineData("CMD cd /app && exec gunicorn app", "cd /app | gunicorn app")]
    [InlineData("CMD [\"sh\", \"-c\", \"exec gunicorn app\"]", "sh -c exec gunicorn app | gunicorn app")]
    [InlineData("ENTRYPOINT [\"tini\", \"--\"]\nCMD gunicorn app", "gunicorn app")]
    [InlineData("CMD [\"old\"]\nCMD [\"new\"]", "new")]
    [InlineData("CMD []", "")]
    [InlineData("RUN python app.py", "")]
    public void ENTRYPOINT_and_CMD_are_put_together_as_Docker_does(string lines, string expected) => Assert.Equal(expected, Describe($"FROM python\n{lines}\n"));

    [Fact]
    public void A_stage_has_the_command_of_the_one_below() => Assert.Equal("python app.py", Describe("FROM python AS a\nCMD [\"python\", \"app.py\"]\nFROM a\n"));

    [Fact]
    public void A_new_ENTRYPOINT_forgets_the_CMD_below() => Assert.Equal("nginx", Describe("FROM python AS a\nCMD [\"python\", \"app.py\"]\nFROM a\nENTRYPOINT [\"nginx\"]\n"));

    [Fact]
    public void A_word_knows_the_instruction_that_it_stands_in()
    {
        Stage stage = Assert.IsType<Stage>(Model("FROM python\nENTRYPOINT [\"python\"]\nCMD [\"-m\", \"app\"]\n").FinalStage);

        Assert.Equal(InstructionKind.Cmd, stage.Start.FindStep(Assert.Single(stage.Start.Programs).ProgramWord)?.Instruction.Kind);
    }

    private static string Describe(string text)
    {
        Stage stage = Assert.IsType<Stage>(Model(text).FinalStage);
        return string.Join(" | ", stage.Start.Programs.Select(program => string.Join(' ', program.Arguments.ToArray().Select(word => word.Value).Prepend(program.Program))));
    }

    private static SemanticModel Model(string text) => SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text)));
}
