using System.Text;
using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Refresh;

namespace Basewise.Knowledge.Tests.Refresh;

public sealed class LifeCycleRefreshTests
{
    private const string Python = """
        {"name":"python","label":"Python","releases":[
          {"name":"3.15","codename":null,"label":"3.15","releaseDate":"2026-10-01","isLts":false,"ltsFrom":null,"isEoas":false,"eoasFrom":"2028-10-01",
           "isEol":false,"eolFrom":"2031-10-31","isMaintained":true,"latest":{"name":"3.15.0","date":"2026-10-01","link":"https://example.com"},"custom":null},
          {"name":"2.6","codename":null,"releaseDate":"2008-10-01","isLts":false,"isEol":true,"eolFrom":null,"latest":null}]}
        """;

    private static readonly EmbeddedFacts facts = EmbeddedFacts.LoadBundled("life-cycles");

    [Fact]
    public void A_products_releases_take_the_place_of_those_before_and_others_stay()
    {
        IReadOnlyList<string> lines = Apply(Answer(Python));

        Assert.Equal("python\t3.15\t\t2026-10-01\t2028-10-01\t2031-10-31\t\t3.15.0\t2026-10-01\t", lines[0]);
        Assert.Equal("python\t2.6\t\t2008-10-01\t\t+\t\t\t\t", lines[1]);
        Assert.StartsWith("debian\t13\tTrixie\t", lines[2], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("wagtail\t", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("unheard-of\t", StringComparison.Ordinal));
        Assert.Equal("ubuntu\t26.04\tResolute Raccoon\t2026-04-23\t-\t2031-04-30\t2036-04-30\t\t\t+", lines[3 + lines.Skip(3).TakeWhile(line => !line.StartsWith("ubuntu", StringComparison.Ordinal)).Count()]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"result":{}}""")]
    [InlineData("""{"result":[]}""")]
    [InlineData("""{"result":[{"name":"python"}]}""")]
    [InlineData("""{"result":[{"name":"python","releases":[{"name":""}]}]}""")]
    [InlineData("""{"result":[{"name":"python","releases":[7]}]}""")]
    [InlineData("""{"result":[{"name":"python","releases":[{"name":"3.15","eolFrom":"soon"}]}]}""")]
    [InlineData("""{"result":[{"name":"python","releases":[{"name":"3.15\t","eolFrom":null}]}]}""")]
    public void What_is_not_as_it_should_be_is_refused(string answer) => Assert.Throws<InvalidDataException>(() => Apply(answer));

    [Fact]
    public void An_answer_that_is_cut_off_anywhere_is_refused()
    {
        string whole = Answer(Python);
        for (int length = 0; length < whole.TrimEnd().Length; length += 13) Assert.Throws<InvalidDataException>(() => Apply(whole[..length]));
    }

    private static string Answer(string python) => $$"""
        {"schema_version":"1.2.0","total":5,"result":[
          {"name":"unheard-of","releases":[{"name":"1","isEol":false}]},
          {{python}},
          {"name":"debian","releases":[{"name":"13","codename":"Trixie","releaseDate":"2025-08-09","isEol":false,"eolFrom":"2028-08-09"}]},
          {"name":"alpine-linux","releases":[{"name":"3.24","releaseDate":"2026-05-30","isEol":false,"eolFrom":"2028-05-01"}]},
          {"name":"ubuntu","releases":[{"name":"26.04","codename":"Resolute Raccoon","releaseDate":"2026-04-23","isLts":true,"isEoas":false,"isEol":false,
            "eolFrom":"2031-04-30","isEoes":false,"eoesFrom":"2036-04-30"}]}]}
        """;

    private static IReadOnlyList<string> Apply(string answer) => LifeCycleRefresh.Apply(Encoding.UTF8.GetBytes(answer), [.. facts.Rows()]);
}
