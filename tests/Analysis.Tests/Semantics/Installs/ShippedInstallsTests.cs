using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics.Installs;

public sealed class ShippedInstallsTests
{
    private const string Build = "FROM python:3.14-slim AS build\nRUN python -m venv /opt/venv\nRUN /opt/venv/bin/pip install flask\nFROM python:3.14-slim";

    [Theory]
    [InlineData("FROM python:3.14-slim\nRUN pip install flask\n", true)]
    [InlineData("FROM python:3.14-slim AS base\nRUN pip install flask\nFROM base\n", true)]
    [InlineData("FROM python:3.14-slim AS build\nRUN pip install flask\nFROM python:3.14-slim\n", false)]
    [InlineData(Build + "\nCOPY --from=build /opt/venv /opt/venv\n", true)]
    [InlineData(Build + "\nCOPY --from=build /opt /opt\n", true)]
    [InlineData(Build + "\nCOPY --from=build /opt/venv/bin/flask /bin/flask\n", false)]
    [InlineData(Build + "\nCOPY --from=build /srv /srv\n", false)]
    [InlineData(Build + " AS next\nCOPY --from=build /opt/venv /opt/venv\nFROM python:3.14-slim\nCOPY --from=next /opt/venv /opt/venv\n", true)]
    [InlineData(Build + " AS next\nCOPY --from=build /opt/venv /opt/venv\nFROM python:3.14-slim\nCOPY --from=next /etc/x /etc/x\n", false)]
    public void What_is_copied_on_to_the_final_image_is_shipped(string text, bool isShipped)
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text)));
        Stage stage = model.Stages[0];
        PipCommand pip = Assert.Single(stage.Steps.SelectMany(step => step.Commands).OfType<PipCommand>());

        Assert.Equal(isShipped, new ShippedInstalls(model).Contains(stage, pip));
    }
}
