using Basewise.Features.Symbols;

namespace Basewise.Features.Tests.Symbols;

public sealed class DependencyOutlineTests
{
    [Fact]
    public void Packages_are_listed_with_their_versions_and_what_has_no_name_by_its_place() => Assert.Equal(
        ["flask >= 2, <4", "uvicorn ", "./local ", "tool "],
        OutlineFeature.Of(DependencySnapshots.Requirements("# web\nflask >= 2, <4\nuvicorn[standard]\n-e ./local\n--pre\ntool @ https://example.org/tool.whl\n==1\n"))
            .Select(entry => $"{entry.Name} {entry.Detail}"));

    [Fact]
    public void An_entry_is_the_whole_requirement_and_selects_its_name()
    {
        const string Text = "flask==1 \\\n    --hash=sha256:00 # c\n";

        OutlineEntry entry = Assert.Single(OutlineFeature.Of(DependencySnapshots.Requirements(Text)));

        Assert.Equal("flask==1 \\\n    --hash=sha256:00", Text[entry.Span.Start..entry.Span.End]);
        Assert.Equal("flask", Text[entry.NameSpan.Start..entry.NameSpan.End]);
        Assert.Equal(OutlineKind.Package, entry.Kind);
    }
}
