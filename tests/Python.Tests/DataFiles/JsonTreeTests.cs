using Basewise.Python.DataFiles;
using Basewise.Python.Projects;
using Basewise.Syntax.Text;
using CsCheck;

namespace Basewise.Python.Tests.DataFiles;

public sealed class JsonTreeTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        "{", "}", "[", "]", ":", ",", "\"name\"", "\"é😀\"", "\"a\\\"b\"", "\"\\u0041\"", "\"", "\\", "1", "-1.5e3", "true", "null", " ", "\n", "\uD800", "\uFEFF",
        "{\"a\": [1, {\"b\": \"c\"}]}").Array[0, 30].Select(string.Concat);

    [Fact]
    public void Values_have_their_places_whatever_the_bytes()
    {
        const string Json = "\uFEFF{ \"é😀\" : { \"version\": \"==1.0\" , \"hashes\": [\"sha256:0f\", \"a\\\"b\"], \"n\": null } }";
        DataFile file = DataFile.ReadJson(new SourceText(Json));

        Assert.Empty(file.Problems);
        DataTable? package = file.Root.FindTable("é😀");
        Assert.Equal("{ \"version\": \"==1.0\" , \"hashes\": [\"sha256:0f\", \"a\\\"b\"], \"n\": null }", Written(Json, package));
        Assert.Equal("==1.0", package?.FindText("version")?.Text);
        Assert.Equal(Json.IndexOf("==1.0", StringComparison.Ordinal), package?.FindText("version")?.Content.Start);
        Assert.Equal(["sha256:0f", "a\"b"], package?.FindArray("hashes")?.Items.OfType<DataText>().Select(text => text.Text));
        Assert.Equal("[\"sha256:0f\", \"a\\\"b\"]", Written(Json, package?.FindArray("hashes")));
        Assert.Equal(Json.IndexOf("hashes", StringComparison.Ordinal), package?.FindEntry("hashes")?.Key.Span.Start);
        Assert.Equal("null", Assert.IsType<DataScalar>(package?.Find("n")).Text);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("{\"a\": 1,", 7)]
    [InlineData("{\"a\": nothing}", 7)]
    [InlineData("{'a': 1}", 1)]
    public void Where_it_is_no_JSON_it_is_told(string json, int at)
    {
        DependencyProblem problem = Assert.Single(DataFile.ReadJson(new SourceText(json)).Problems);

        Assert.Equal(at, problem.Span.Start);
    }

    [Fact]
    public void What_stands_before_a_mistake_is_read() =>
        Assert.Equal("1", DataFile.ReadJson(new SourceText("{\"a\": \"1\", \"b\": x}")).Root.FindText("a")?.Text);

    [Fact]
    public void Whatever_the_text_every_place_lies_in_it() => Text.Sample(text =>
    {
        DataFile file = DataFile.ReadJson(new SourceText(text));
        Stack<DataValue> waiting = new([file.Root]);
        while (waiting.TryPop(out DataValue? value))
        {
            if (value.Span.End > text.Length) return false;
            if (value is DataArray array) foreach (DataValue item in array.Items) waiting.Push(item);
            if (value is DataTable table) foreach (DataEntry entry in table.Entries) waiting.Push(entry.Value);
        }

        return file.Problems.All(problem => problem.Span.End <= text.Length);
    }, iter: 5000);

    private static string Written(string json, DataValue? value) => value is null ? "" : json[value.Span.Start..value.Span.End];
}
