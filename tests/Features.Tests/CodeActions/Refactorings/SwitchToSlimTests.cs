using Basewise.Testing;

namespace Basewise.Features.Tests.CodeActions.Refactorings;

public sealed class SwitchToSlimTests
{
    [Fact]
    public void An_Alpine_image_gives_way_to_slim_where_everything_has_a_wheel_there() => Assert.Equal(
        "FROM python:3.12-slim\nRUN pip install flask==3.0.3 scikit-learn==1.3.2\n",
        Refactored.By("Switch to python:3.12-slim: all 2 packages have wheels for it", "FR[||]OM python:3.12-alpine\nRUN pip install flask==3.0.3 scikit-learn==1.3.2\n"));

    [Theory]
    [InlineData("FR[||]OM python:3.12-alpine\nRUN pip install psycopg2\n")]
    [InlineData("FR[||]OM python:3.12-alpine\nRUN pip install our-own-package==1.0\n")]
    [InlineData("FR[||]OM python:3.12-alpine\nRUN apk add --no-cache curl\nRUN pip install flask==3.0.3\n")]
    [InlineData("FR[||]OM python:3.12-slim\nRUN pip install flask==3.0.3\n")]
    [InlineData("FR[||]OM python:3.12-alpine\nRUN pip install -r requirements.txt\n")]
    [InlineData("FROM python:3.12-alpine\nRUN pip in[||]stall flask==3.0.3\n")]
    public void Where_it_is_not_certain_it_is_not_offered(string marked) => Assert.Null(Refactored.Find("Switch to", marked));

    [Fact]
    public void Requirements_of_the_build_context_count()
    {
        const string Text = "FR[||]OM python:3.12-alpine\nCOPY requirements.txt /\nRUN pip install -r /requirements.txt\n";

        Assert.NotNull(Refactored.Find("Switch to", Text, new MemoryTree("Dockerfile").Add("requirements.txt", "numpy==1.26.4\n")));
        Assert.Null(Refactored.Find("Switch to", Text, new MemoryTree("Dockerfile").Add("requirements.txt", "psycopg2==2.9.9\n")));
    }
}
