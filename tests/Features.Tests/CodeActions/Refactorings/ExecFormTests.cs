namespace Basewise.Features.Tests.CodeActions.Refactorings;

public sealed class ExecFormTests
{
    [Theory]
    [InlineData("CMD [||]python app.py\n", "CMD [\"python\", \"app.py\"]\n")]
    [InlineData("ENTRYPOINT [||]exec gunicorn 'a b'\r\n", "ENTRYPOINT [\"gunicorn\", \"a b\"]\r\n")]
    [InlineData("RUN --network=none [||]pip install a\n", "RUN --network=none [\"pip\", \"install\", \"a\"]\n")]
    [InlineData("ONBUILD RUN [||]pip install a\n", "ONBUILD RUN [\"pip\", \"install\", \"a\"]\n")]
    public void A_command_that_needs_no_shell_becomes_an_array(string before, string after) =>
        Assert.Equal($"FROM python:3.12\n{after}", Refactored.By("Write as a JSON array", $"FROM python:3.12\n{before}"));

    [Theory]
    [InlineData("CMD [||]python $APP\n")]
    [InlineData("CMD [||]python app.py && x\n")]
    [InlineData("CMD [||]python *.py\n")]
    [InlineData("RUN [||]hash -r\n")]
    [InlineData("RUN [||]a \\\n b\n")]
    [InlineData("RUN [||]<<EOF\na\nEOF\n")]
    [InlineData("HEALTHCHECK CMD [||]python a.py\n")]
    [InlineData("CMD [||][\"python\"]\n")]
    public void A_command_that_needs_the_shell_stays(string text) =>
        Assert.Null(Refactored.By("Write as a JSON array", $"FROM python:3.12\n{text}"));

    [Theory]
    [InlineData("CMD [||][\"python\", \"app.py\"]\n", "CMD exec python app.py\n")]
    [InlineData("ENTRYPOINT [[||]\"a\", \"$B c\", \"it's\", \"\"]\n", "ENTRYPOINT exec a '$B c' 'it'\\''s' ''\n")]
    [InlineData("RUN [[||]\"sh\", \"-c\", \"a && b\"]\r\n", "RUN sh -c 'a && b'\r\n")]
    [InlineData("ONBUILD RUN [[||]\"a\", \"b\"]\n", "ONBUILD RUN a b\n")]
    public void An_array_becomes_a_command_in_which_the_shell_replaces_nothing(string before, string after) =>
        Assert.Equal($"FROM python:3.12\n{after}", Refactored.By("Write as a command", $"FROM python:3.12\n{before}"));

    [Theory]
    [InlineData("ENTRYPOINT [\"a\"]\nCMD [||][\"b\"]\n")]
    [InlineData("CMD [\"a\"]\nENTRYPOINT [||][\"b\"]\n")]
    [InlineData("CMD [||][\"-m\", \"b\"]\n")]
    [InlineData("RUN [[||]\"a\\nb\"]\n")]
    [InlineData("RUN [[||]\"A=1\"]\n")]
    [InlineData("SHELL [[||]\"a\"]\n")]
    [InlineData("COPY [[||]\"a\", \"b\"]\n")]
    public void An_array_that_is_more_than_a_command_stays(string text) =>
        Assert.Null(Refactored.By("Write as a command", $"FROM python:3.12\n{text}"));

    [Theory]
    [InlineData("scratch")]
    [InlineData("gcr.io/distroless/python3")]
    [InlineData("example.com/unknown")]
    public void Where_there_may_be_no_shell_or_an_entrypoint_an_array_stays(string image) =>
        Assert.Null(Refactored.By("Write as a command", $"FROM {image}\nCMD [||][\"a\"]\n"));
}
