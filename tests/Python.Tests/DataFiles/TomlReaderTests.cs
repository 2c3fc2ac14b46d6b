using System.Diagnostics;
using System.Globalization;
using Basewise.Python.DataFiles;
using Basewise.Python.Projects;
using Basewise.Syntax.Text;
using Basewise.Testing;
using CsCheck;

namespace Basewise.Python.Tests.DataFiles;

public sealed class TomlReaderTests
{
    private static readonly Gen<string> Fragment = Gen.OneOf(
        "name", "a.b", "\"quoted key\"", "=", " = ", "[", "]", "[[", "]]", "{", "}", ",", ".", "\"text\"", "'text'", "\"\"\"", "'''", "\"", "'", "\\",
        "\\\"", "\\u0041", "\\q", "# comment", "\n", "\r\n", "\r", " ", "\t", "1", "1.5", "true", "2026-01-31", "2026-01-31 07:32:00Z", "1.2.3", "[tool.x]\n",
        "[[package]]\n", "name = \"x\"\n", "😀", "\u0000", "\uFEFF", "\"requests>=2\",\n");

    private static readonly Gen<string> Text = Fragment.Array[0, 60].Select(string.Concat);

    [Fact]
    public void Tables_keys_and_values_have_their_places()
    {
        const string Toml = """
            # first
            title = "x" # comment
            [tool.poetry.dependencies]
            python = '^3.9'
            "zope.interface" = { version = "5", extras = ["a", 'b'] }
            urls.home = 'https://example.org'
            urls.more = 1

            [[package]]
            name = "one"
            [package.source]
            type = "git"
            [[package]]
            name = "two"
            """;
        DataFile file = Read(Toml);

        Assert.Empty(file.Problems);
        Assert.Equal("x", file.Root.FindText("title")?.Text);
        DataTable? dependencies = file.Root.FindTable("tool", "poetry", "dependencies");
        Assert.Equal(["python", "zope.interface", "urls"], dependencies?.Entries.Select(entry => entry.Key.Text));
        DataTable? zope = dependencies?.FindTable("zope.interface");
        Assert.Equal("{ version = \"5\", extras = [\"a\", 'b'] }", Written(Toml, zope));
        Assert.Equal(["a", "b"], zope?.FindArray("extras")?.Items.OfType<DataText>().Select(text => text.Text));
        Assert.Equal(["home", "more"], dependencies?.FindTable("urls")?.Entries.Select(entry => entry.Key.Text));
        Assert.StartsWith("[tool.poetry.dependencies]", Written(Toml, dependencies), StringComparison.Ordinal);
        Assert.EndsWith("urls.more = 1", Written(Toml, dependencies), StringComparison.Ordinal);

        DataTable[] packages = [.. Items(file.Root.FindArray("package"))];
        Assert.Equal(["one", "two"], packages.Select(package => package.FindText("name")?.Text));
        Assert.EndsWith("type = \"git\"", Written(Toml, packages[0]), StringComparison.Ordinal);
        Assert.Equal("git", packages[0].FindTable("source")?.FindText("type")?.Text);
    }

    [Theory]
    [InlineData("a = \"x\\\"y\"", "x\"y")]
    [InlineData("a = 'C:\\temp'", "C:\\temp")]
    [InlineData("a = \"\\u00e9\\t\\U0001F600\"", "é\t😀")]
    [InlineData("a = \"\"\"\nline\n\"\"\"", "line\n")]
    [InlineData("a = '''it''s'''", "it''s")]
    [InlineData("a = \"\"\"\"quoted\"\"\"\"", "\"quoted\"")]
    [InlineData("a = \"\"\"one \\\n   two\"\"\"", "one two")]
    [InlineData("a = \"\"", "")]
    [InlineData("a = ''''''", "")]
    public void Texts_are_read_as_they_are_meant(string toml, string text)
    {
        DataFile file = Read(toml);

        Assert.Empty(file.Problems);
        Assert.Equal(text, file.Root.FindText("a")?.Text);
    }

    [Theory]
    [InlineData("a = 1_000")]
    [InlineData("a = -0.5e+3")]
    [InlineData("a = 0xFF")]
    [InlineData("a = +inf")]
    [InlineData("a = 1979-05-27")]
    [InlineData("a = 1979-05-27 07:32:00.999-07:00")]
    [InlineData("a = 07:32")]
    [InlineData("a = [ 1, 2, ] # x")]
    [InlineData("a = [\n # x\n [ 'b' ],\n [true],\n]")]
    [InlineData("a = {}")]
    [InlineData("a = { b.c = 1, b.d = 2 }")]
    [InlineData("[a.b]\n[a]\nc = 1")]
    [InlineData("[a]\nb.c = 1\n[a.b.d]\ne = 1")]
    [InlineData("\"\" = 1")]
    [InlineData("3.14 = 'pi'")]
    [InlineData("")]
    [InlineData("\r\n\r\n# x")]
    [InlineData("\uFEFFa = 1")]
    public void What_is_allowed_is_no_problem(string toml) => Assert.Empty(Read(toml).Problems);

    [Theory]
    [InlineData("version = [|1.2.3|]\nname = 'x'", "A text needs quotes here.")]
    [InlineData("[|name|]\nx = 1", "= and a value are missing after name.")]
    [InlineData("name [|=|]\nx = 1", "A value is missing after name =.")]
    [InlineData("name = [|\"|]x\ny = 1", "The quotation mark is not closed on this line.")]
    [InlineData("name = [|[|]'x',\ny = 1", "The bracket is not closed.")]
    [InlineData("name = [|[|]'x',\n[tool.x]\ny = 1", "The bracket is not closed.")]
    [InlineData("name = ['x' [|'|]y']\nz = 1", "A comma is missing before this.")]
    [InlineData("name = [[|,|] 'y']", "A value is missing before the comma.")]
    [InlineData("name = [|{|] a = 1\nb = 1", "The brace is not closed.")]
    [InlineData("a = 1\n[|a|] = 2", "a has a value already.")]
    [InlineData("[a]\n[[|a|]]\nb = 1", "There is a table a already.")]
    [InlineData("a = 1\n[[|a|].b]", "a has a value already that is no such table.")]
    [InlineData("a = {}\n[|a|].b = 1", "a has a value already, which a dotted key cannot add to.")]
    [InlineData("a = 1 [|b|] = 2", "The line should end here.")]
    [InlineData("a = \"[|\\q|]\"", "TOML knows no such escape; a text in single quotes takes a backslash as it is.")]
    [InlineData("[|[a|]\nb = 1", "] is missing at the end of the header.")]
    [InlineData("a = [|'''|]\nb = 1", "The quotation marks are not closed.")]
    [InlineData("[|=|] 1", "A key is expected here.")]
    public void One_mistake_is_one_problem(string marked, string message)
    {
        MarkedText text = MarkedText.Parse(marked);

        DependencyProblem problem = Assert.Single(Read(text.Text).Problems);
        Assert.Equal(message, problem.Message);
        Assert.Equal(text.Span, problem.Span);
    }

    [Fact]
    public void What_follows_a_mistake_is_read()
    {
        DataFile file = Read("dependencies = [\n  \"requests>=2,\n  \"flask\",\n  'x' 'y'\n]\nname = \"z\"\nbad = \n[tool.uv]\nfine = true\n");

        Assert.Equal(["requests>=2", "flask", "x", "y"], file.Root.FindArray("dependencies")?.Items.OfType<DataText>().Select(text => text.Text));
        Assert.Equal("z", file.Root.FindText("name")?.Text);
        Assert.True(file.Root.FindTable("tool", "uv")?.IsTrue("fine"));
        Assert.Equal(2, file.Problems.Length);
    }

    [Fact]
    public void Whatever_the_text_every_place_lies_in_it() => Text.Sample(text =>
    {
        DataFile file = Read(text);
        Stack<DataValue> waiting = new([file.Root]);
        while (waiting.TryPop(out DataValue? value))
        {
            if (value.Span.End > text.Length) return false;
            if (value is DataArray array) foreach (DataValue item in array.Items) waiting.Push(item);
            if (value is DataText { Text: null }) return false;
            if (value is DataText { Joined: { } joined } known && joined.ToString() != known.Text) return false;
            if (value is not DataTable table) continue;

            foreach (DataEntry entry in table.Entries)
            {
                if (entry.Key.Span.End > text.Length) return false;
                waiting.Push(entry.Value);
            }
        }

        return file.Problems.All(problem => problem.Span.End <= text.Length);
    }, iter: 5000);

    [Theory]
    [InlineData("[")]
    [InlineData("[a")]
    [InlineData("a=[")]
    [InlineData("a={")]
    [InlineData("\"")]
    [InlineData("'''")]
    [InlineData("a.")]
    [InlineData("[[p]]\n")]
    [InlineData("a=1\n")]
    [InlineData("a=[\n'b',\n")]
    [InlineData("a = [ ")]
    [InlineData("\\")]
    [InlineData("{a=[")]
    [InlineData("x = \"\"\"\\\n")]
    public void A_megabyte_of_anything_is_read_in_a_moment(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        long before = Stopwatch.GetTimestamp();
        DataFile file = Read(text);

        Assert.NotNull(file.Root);
        Assert.True(Stopwatch.GetElapsedTime(before) < TimeSpan.FromSeconds(5), Stopwatch.GetElapsedTime(before).ToString("g", CultureInfo.InvariantCulture));
    }

    private static DataFile Read(string text) => DataFile.ReadToml(new SourceText(text));

    private static string Written(string toml, DataValue? value) => value is null ? "" : toml[value.Span.Start..value.Span.End];

    private static IEnumerable<DataTable> Items(DataArray? array) => array?.Items.OfType<DataTable>() ?? [];
}
