using System.Collections.Immutable;
using Basewise.Features.Lenses;

namespace Basewise.Features.Tests.Lenses;

public sealed class DependencyLensTests
{
    [Theory]
    [InlineData("flask==3.1.3\n", "1 package")]
    [InlineData("flask\nrequests>=2\n", "2 packages")]
    [InlineData("flask==3.1.2\nrequests==2.34.2\n", "2 packages · 1 update · ⚠ 1 vulnerable")]
    [InlineData("requests<2.32\nflask==99\n", "2 packages · 1 update")]
    [InlineData("nobody-knows-this==1\n", "1 package")]
    public void The_first_package_has_the_state_of_all_above_it(string text, string title)
    {
        Lens lens = Assert.Single(Of(text));

        Assert.Equal(title, lens.Title);
        Assert.Equal(0, lens.Span.Start);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n-r base.txt\n")]
    [InlineData("-e ./local\nx @ https://example.org/x.whl\n")]
    public void Without_a_package_from_an_index_there_is_nothing_to_tell(string text) => Assert.Empty(Of(text));

    [Fact]
    public void It_can_be_switched_off() =>
        Assert.Empty(LensFeature.Of(DependencySnapshots.Requirements("flask==1\n"), new LensOptions(Packages: false), default));

    private static ImmutableArray<Lens> Of(string text) => LensFeature.Of(DependencySnapshots.Requirements(text), new LensOptions(), default);
}
