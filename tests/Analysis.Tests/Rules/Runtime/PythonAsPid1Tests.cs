using Basewise.Analysis.Rules.Runtime;

namespace Basewise.Analysis.Tests.Rules.Runtime;

public sealed class PythonAsPid1Tests : RuleTest
{
    private protected override Rule Rule => new PythonAsPid1();

    [Theory]
    [InlineData("CMD [[|\"python\"|], \"app.py\"]")]
    [InlineData("ENTRYPOINT [[|\"/usr/local/bin/python3\"|], \"app.py\"]")]
    [InlineData("ENTRYPOINT [[|\"python\"|]]\nCMD [\"app.py\"]")]
    public void A_script_is_process_1(string lines) => Verify($"FROM python:3.14-slim\n{lines}\n");

    [Theory]
    [InlineData("ENTRYPOINT [\"tini\", \"--\"]\nCMD [\"python\", \"app.py\"]")]
    [InlineData("ENTRYPOINT [\"/usr/bin/dumb-init\", \"--\", \"python\", \"app.py\"]")]
    [InlineData("CMD [\"gunicorn\", \"app:app\"]")]
    [InlineData("CMD [\"python\", \"-m\", \"uvicorn\", \"app:app\"]")]
    [InlineData("CMD python app.py")]
    [InlineData("ENTRYPOINT [\"/entrypoint.sh\"]\nCMD [\"python\", \"app.py\"]")]
    public void Wrappers_servers_and_shells_are_not_reported(string lines) => VerifySilent($"FROM python:3.14-slim\n{lines}\n");
}
