using Basewise.Remote.Registries;

namespace Basewise.Remote.Tests.Registries;

public sealed class NextPageTests
{
    [Theory]
    [InlineData("</v2/x/tags/list?last=a&n=100>; rel=\"next\"", "/v2/x/tags/list?last=a&n=100")]
    [InlineData("<https://r.example/v2/x/tags/list?last=a>;rel=next", "https://r.example/v2/x/tags/list?last=a")]
    [InlineData("</first>; rel=\"first\", </second>; rel=\"next\"", "/second")]
    [InlineData("</v2/x>; title=\"a\"; rel = \"next\"", "/v2/x")]
    public void The_next_one_is_found(string header, string expected) => Assert.Equal(expected, NextPage.Find([header]));

    [Theory]
    [InlineData("")]
    [InlineData("</v2/x>")]
    [InlineData("</v2/x>; rel=\"prev\"")]
    [InlineData("nonsense; rel=\"next\"")]
    public void The_last_one_has_none(string header) => Assert.Null(NextPage.Find([header]));
}
