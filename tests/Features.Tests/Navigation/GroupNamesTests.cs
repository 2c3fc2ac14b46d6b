using Basewise.Features.Navigation;

namespace Basewise.Features.Tests.Navigation;

public sealed class GroupNamesTests
{
    private const string Text = "[dependency-groups]\nLint = [\"ruff\"]\ndev = [{include-group = \"lint\"}, \"pytest\"]\nall = [{include-group = \"dev\"}, {include-group = 'LINT'}]\n";

    [Theory]
    [InlineData("\"lint\"", "Lint")]
    [InlineData("'LINT'", "Lint")]
    [InlineData("\"dev\"", "dev")]
    [InlineData("\"ruff\"", null)]
    public void An_inclusion_leads_to_the_group(string at, string? key)
    {
        int? offset = NavigationFeature.FindDefinition(DependencySnapshots.Pyproject(Text), Text.IndexOf(at, StringComparison.Ordinal) + 2)?.Start;

        Assert.Equal(key is null ? null : Text.IndexOf(key, StringComparison.Ordinal), offset);
    }

    [Fact]
    public void A_group_leads_to_its_inclusions()
    {
        int key = Text.IndexOf("Lint", StringComparison.Ordinal);
        string[] uses = [.. NavigationFeature.References(DependencySnapshots.Pyproject(Text), key + 1, includesDeclarations: true).Select(span => Text[span.Start..span.End])];

        Assert.Equal(["Lint", "lint", "LINT"], uses);
        Assert.Equal(["lint", "LINT"], NavigationFeature.References(DependencySnapshots.Pyproject(Text), key + 1, includesDeclarations: false).Select(span => Text[span.Start..span.End]));
        Assert.Equal([true, false, false], NavigationFeature.Highlights(DependencySnapshots.Pyproject(Text), key + 1).Select(highlight => highlight.IsWrite));
    }

    [Fact]
    public void Elsewhere_nothing_is_named()
    {
        Assert.Empty(NavigationFeature.References(DependencySnapshots.Pyproject(Text), Text.IndexOf("pytest", StringComparison.Ordinal), includesDeclarations: true));
        Assert.Empty(NavigationFeature.References(DependencySnapshots.Pipfile("[packages]\nflask = \"*\"\n"), 12, includesDeclarations: true));
    }
}
