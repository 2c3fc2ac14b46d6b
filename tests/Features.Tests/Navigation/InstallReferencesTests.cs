using Basewise.Analysis.Context;
using Basewise.Features.Navigation;
using Basewise.Testing;

namespace Basewise.Features.Tests.Navigation;

public sealed class InstallReferencesTests
{
    private const string Dockerfile = "FROM python:3.12-slim\nCOPY app/requirements.txt .\nRUN pip install -r requirements.txt\n";

    [Theory]
    [InlineData("fla[||]sk==3.1.3\n", "Dockerfile requirements.txt")]
    [InlineData("[||]# only comments here\nflask\n", "Dockerfile requirements.txt")]
    [InlineData("flask\nold[||]er; python_version < '3'\n")]
    public void A_package_leads_back_to_what_installs_it(string marked, params string[] places)
    {
        MarkedText text = MarkedText.Parse(marked);
        MemoryTree tree = new MemoryTree("app/requirements.txt")
            .Add("app/requirements.txt", text.Text).Add("Dockerfile", Dockerfile).Add("app/Dockerfile", "FROM python:3.12-slim\nRUN pip install flask\n");
        Snapshot snapshot = DependencySnapshots.Requirements(text.Text).With(new DockerfilePlace(tree, "app/requirements.txt"));

        Assert.Equal(places, InstallReferences.At(snapshot, text.Cursor).Select(place => $"{place.Path} {place.Source.ToString(place.Span)}"));
    }

    [Fact]
    public void Without_files_beside_it_nothing_installs_a_file() => Assert.Empty(InstallReferences.At(DependencySnapshots.Requirements("flask\n"), 2));
}
