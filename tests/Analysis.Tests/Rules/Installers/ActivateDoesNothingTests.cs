using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class ActivateDoesNothingTests : RuleTest
{
    private protected override Rule Rule => new ActivateDoesNothing();

    [Theory]
    [InlineData("source /opt/venv/bin/activate", "/opt/venv")]
    [InlineData(". /opt/venv/bin/activate", "/opt/venv")]
    [InlineData(". venv/bin/activate", "/app/venv")]
    public void A_RUN_that_only_activates_becomes_what_it_was_meant_to_do(string command, string environment) => Verify(
        $"FROM python:3.12-slim\nWORKDIR /app\nRUN [|{command}|]\nRUN pip install flask\n",
        $"FROM python:3.12-slim\nWORKDIR /app\nENV VIRTUAL_ENV={environment} PATH=\"{environment}/bin:$PATH\"\nRUN pip install flask\n");

    [Fact]
    public void An_activation_at_the_end_of_a_RUN_is_taken_off() => Verify(
        "FROM python:3.12-slim\nRUN python -m venv /venv && [|. /venv/bin/activate|]\nRUN pip install flask\n",
        "FROM python:3.12-slim\nRUN python -m venv /venv\nENV VIRTUAL_ENV=/venv PATH=\"/venv/bin:$PATH\"\nRUN pip install flask\n");

    [Fact]
    public void So_is_one_on_a_line_of_its_own() => Verify(
        "FROM python:3.12-slim\nRUN python -m venv /venv \\\n    && [|. /venv/bin/activate|]\nRUN pip install flask\n",
        "FROM python:3.12-slim\nRUN python -m venv /venv\nENV VIRTUAL_ENV=/venv PATH=\"/venv/bin:$PATH\"\nRUN pip install flask\n");

    [Theory]
    [InlineData("RUN [|source $HOME_OF_VENV/bin/activate|]")]
    [InlineData("RUN bash -c \"[|source /venv/bin/activate|]\"")]
    [InlineData("RUN cd /srv && [|. venv/bin/activate|]")]
    [InlineData("RUN [|. /venv/bin/activate|] && echo activated")]
    [InlineData("RUN if [ -d /venv ]; then [|. /venv/bin/activate|]; fi")]
    public void Where_the_place_or_the_shape_is_not_plain_it_is_reported_without_a_fix(string line) => VerifyNoFix($"FROM python:3.12-slim\n{line}\n");

    [Theory]
    [InlineData("RUN . /venv/bin/activate && pip install -r requirements.txt")]
    [InlineData("RUN python -m venv /venv && . /venv/bin/activate && pip install flask")]
    [InlineData("RUN . /venv/bin/activate; cd /app; make")]
    [InlineData("RUN <<EOF\n. /venv/bin/activate\npip install flask\nEOF")]
    [InlineData("RUN echo '. /venv/bin/activate' >> /root/.bashrc")]
    [InlineData("RUN python -m venv /venv && . /venv/bin/activate\nENV PATH=/venv/bin:$PATH\nRUN pip install flask")]
    [InlineData("ENV PATH=\"/venv/bin:$PATH\"\nRUN . /venv/bin/activate")]
    [InlineData("RUN source /opt/ros/setup.bash")]
    [InlineData("CMD . /venv/bin/activate && exec gunicorn app:app")]
    [InlineData("RUN bash -c \"source /venv/bin/activate && pip install flask\"")]
    public void An_activation_that_something_uses_is_not_reported(string lines) => VerifySilent($"FROM python:3.12-slim\n{lines}\n");
}
