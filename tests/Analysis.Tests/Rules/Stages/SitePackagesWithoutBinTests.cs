using Basewise.Analysis.Rules.Stages;

namespace Basewise.Analysis.Tests.Rules.Stages;

public sealed class SitePackagesWithoutBinTests : RuleTest
{
    private const string Build = "FROM python:3.12 AS build\nRUN pip install -r requirements.txt\nFROM python:3.12-slim\n";
    private const string Path = "/usr/local/lib/python3.12/site-packages";

    private protected override Rule Rule => new SitePackagesWithoutBin();

    [Theory]
    [InlineData("CMD [\"gunicorn\", \"app:app\"]")]
    [InlineData("CMD uvicorn main:app --host 0.0.0.0")]
    [InlineData("ENTRYPOINT [\"tini\", \"--\"]\nCMD [\"celery\", \"-A\", \"app\", \"worker\"]")]
    [InlineData("CMD [\"/usr/local/bin/fastapi\", \"run\"]")]
    public void A_program_that_is_left_behind_is_reported_and_can_be_copied(string start) => Verify(
        $"{Build}COPY --from=build [|{Path}|] {Path}\nCOPY . /app\n{start}\n",
        $"{Build}COPY --from=build {Path} {Path}\nCOPY --from=build /usr/local/bin /usr/local/bin\nCOPY . /app\n{start}\n");

    [Fact]
    public void The_flags_of_the_copy_are_kept() => Verify(
        $"{Build}COPY --chown=1000:1000 --from=build [|{Path}|] {Path}\nCMD [\"gunicorn\", \"app:app\"]\n",
        $"{Build}COPY --chown=1000:1000 --from=build {Path} {Path}\nCOPY --chown=1000:1000 --from=build /usr/local/bin /usr/local/bin\nCMD [\"gunicorn\", \"app:app\"]\n");

    [Theory]
    [InlineData("COPY --from=build " + Path + " " + Path + "\nCOPY --from=build /usr/local/bin /usr/local/bin\nCMD [\"gunicorn\", \"a:a\"]")]
    [InlineData("COPY --from=build " + Path + " " + Path + "\nCOPY --from=build /usr/local/bin/gunicorn /usr/local/bin/\nCMD [\"gunicorn\", \"a:a\"]")]
    [InlineData("COPY --from=build " + Path + " " + Path + "\nCMD [\"python\", \"-m\", \"gunicorn\", \"a:a\"]")]
    [InlineData("COPY --from=build " + Path + " " + Path + "\nCMD [\"python\", \"app.py\"]")]
    [InlineData("COPY --from=build " + Path + " " + Path + "\nRUN pip install gunicorn\nCMD [\"gunicorn\", \"a:a\"]")]
    [InlineData("COPY --from=build " + Path + " " + Path + "\nCOPY scripts/ /usr/local/bin/\nCMD [\"gunicorn\", \"a:a\"]")]
    [InlineData("COPY --from=build " + Path + " " + Path + "\nENTRYPOINT [\"./entrypoint.sh\"]")]
    [InlineData("COPY --from=build " + Path + " /packages\nENV PYTHONPATH=/packages\nCMD [\"gunicorn\", \"a:a\"]")]
    [InlineData("COPY --from=build /usr/local /usr/local\nCMD [\"gunicorn\", \"a:a\"]")]
    [InlineData("COPY --from=build " + Path + " " + Path + "\nCMD [\"/app/server\"]")]
    public void Where_the_program_comes_along_or_is_none_there_is_no_finding(string lines) => VerifySilent($"{Build}{lines}\n");

    [Fact]
    public void An_image_that_may_have_the_program_is_not_judged() => VerifySilent(
        $"FROM python:3.12 AS build\nRUN pip install x\nFROM acme/gunicorn\nCOPY --from=build {Path} {Path}\nCMD [\"gunicorn\", \"a:a\"]\n");
}
