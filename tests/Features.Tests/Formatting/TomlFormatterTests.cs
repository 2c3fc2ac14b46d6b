using System.Collections.Immutable;
using Basewise.Features.Formatting;
using Basewise.Python.DataFiles;
using Basewise.Python.Projects;
using Basewise.Syntax.Text;
using CsCheck;

namespace Basewise.Features.Tests.Formatting;

public sealed class TomlFormatterTests
{
    private const string Uv = "[tool.uv]\n";

    private static readonly Gen<string> Lines = Gen.OneOf(
        "[project]", "[dependency-groups]  ", "[tool.uv]\t", "[tool.poetry.dependencies]", "[build-system]", "dependencies = [ \"a >= 1\" ,\"b ; python_version<'3'\"  ,  ]  # why  ", "requires=[\"c ==1\",\"d\"]",
        "dev = [", "  \" e @ https://example.org/e.whl\"  ,  # keep", "  {include-group = \"dev\"} ,", "]  ", "text = \"\"\"  ", "  in it  ", "\"\"\"", "raw = '''", "'''   ", "f = { version = \"> 1\" }  ", "# c  ", "", " \t", "g = [\"a  ==\" , 'b\\'c']",
        "h = \"x\\u0041 == 1\"", "= broken");

    // Tables that can stand beside one another.
    private static readonly string[] Tables =
    [
        "[project]  \nname = 'a' # name  \ndependencies = [ \"a >= 1\" ,\"b ; python_version<'3'\"  ,  ]  # why  \n",
        "[tool.uv]  \ndev-dependencies = [\"f  ==1\"]\n",
        "[dependency-groups]\t\ndev = [\n\t\" e @ https://example.org/e.whl\"  ,  # keep\n  {include-group = \"lint\"} ,\n]  \nlint = ['a', \"b c\" ,]\n",
        "[build-system]\n  requires=[\"c ==1\",\"d\"]\t\n",
        "[tool.text]\na = \"\"\"  \n# no comment  \n\"\"\"  \nb = '''\n[project]  \n'''   \n\t\n",
        "[tool.poetry.dependencies]\nf = { version = \"> 1\" }  \n",
        "# c  \n\n  \n",
        "[tool.pdm.dev-dependencies]\ntest = [\"-e file:///${PROJECT_ROOT}/a\" , \"g  >1\"]\n",
    ];

    private static readonly Gen<string> Files = Gen.Select(Gen.Bool.Array[Tables.Length], Gen.Bool).Select(pair =>
    {
        string text = string.Concat(Tables.Where((_, i) => pair.Item1[i]));
        return pair.Item2 ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
    });

    private static readonly Gen<string> Texts = Gen.Select(Lines, Gen.OneOf("\n", "\r\n")).Select(pair => pair.Item1 + pair.Item2).Array[0, 14].Select(string.Concat);

    [Theory]
    [InlineData("[project]  \nname = \"a\"\t\n", "[project]\nname = \"a\"\n")]
    [InlineData("a = 1 # why  \n", "a = 1 # why\n")]
    [InlineData("a = \"\"\"x  \n  y  \n\"\"\"  \nb = '''  \n'''\n", "a = \"\"\"x  \n  y  \n\"\"\"\nb = '''  \n'''\n")]
    [InlineData("[project]\ndependencies = [\"a\" ,\"b\",\t\"c\"  ,]\n", "[project]\ndependencies = [\"a\", \"b\", \"c\",]\n")]
    [InlineData("[project]\ndependencies = [\n  \"a\" , # first\n    \"b\"  \n]\n", "[project]\ndependencies = [\n  \"a\", # first\n    \"b\"\n]\n")]
    [InlineData("[dependency-groups]\nall = [{include-group = \"dev\"} ,\"b\"]\ndev = [\"a\"]\n", "[dependency-groups]\nall = [{include-group = \"dev\"}, \"b\"]\ndev = [\"a\"]\n")]
    [InlineData("[tool.black]\ninclude = [\"a\" ,\"b\"]\n", "[tool.black]\ninclude = [\"a\" ,\"b\"]\n")]
    [InlineData("[build-system]\nrequires = [\"hatchling >= 1.27 ;python_version  <  '3.14'\"]\n", "[build-system]\nrequires = [\"hatchling>=1.27 ; python_version < '3.14'\"]\n")]
    [InlineData("a  =  { b=1 }\n", "a  =  { b=1 }\n")]
    [InlineData("", "")]
    public void White_space_that_means_nothing_is_tidied(string text, string formatted) => Assert.Equal(formatted, Format(text));

    [Theory]
    [InlineData("\"flask  >= 3 , < 4\"", "\"flask>=3,<4\"")]
    [InlineData("\" uvicorn [ standard ] \"", "\"uvicorn[standard]\"")]
    [InlineData("\"a@https://example.org/a.whl\"", "\"a @ https://example.org/a.whl\"")]
    [InlineData("'a (>= 1)'", "'a (>=1)'")]
    [InlineData("\"a b == 1\"", "\"a b == 1\"")] // refused
    [InlineData("\"a == \\u0031\"", "\"a == \\u0031\"")]
    public void Within_requirements_too_where_uv_reads_them(string requirement, string formatted) =>
        Assert.Equal(Uv + $"[project]\ndependencies = [{formatted}]\n", Format(Uv + $"[project]\ndependencies = [{requirement}]\n"));

    [Theory]
    [InlineData("")]
    [InlineData("[tool.poetry]\n[tool.uv]\n")]
    [InlineData("[tool.pdm]\n[tool.uv]\n")]
    public void A_digest_of_them_stays_what_it_is_elsewhere(string tools)
    {
        string text = tools + "[project]\ndependencies = [\"flask >= 3\"]\n[dependency-groups]\ndev = [\"pytest >= 8\"]\n";

        Assert.Equal(text, Format(text));
    }

    [Fact]
    public void The_end_of_the_file_is_as_the_editor_wants_it()
    {
        Assert.Equal("a = 1\r\nb = 2\r\n", Format("a = 1\r\nb = 2", new FormattingOptions { InsertsFinalNewLine = true }));
        Assert.Equal("a = 1\n", Format("a = 1\n\n\n", new FormattingOptions { TrimsFinalNewLines = true }));
        Assert.Equal("a = 1  \n", Format("a = 1  \n", new FormattingOptions { TrimsTrailingWhiteSpace = false }));
    }

    [Fact]
    public void Only_the_range_is_formatted()
    {
        const string Text = "a = 1  \nb = 2  \nc = 3  \n";

        Assert.Equal("a = 1  \nb = 2\nc = 3  \n", Apply(Text, FormattingFeature.Format(DependencySnapshots.Pyproject(Text), new TextSpan(9, 10), new FormattingOptions())));
    }

    [Theory]
    [InlineData("a = \nb = 1  \n")]
    [InlineData("[project\nb = 1  \n")]
    public void A_file_that_is_no_TOML_is_left_as_it_is(string text) => Assert.Equal(text, Format(text));

    [Fact]
    public void A_lock_is_left_as_it_is() => Assert.Empty(FormattingFeature.Format(
        new Snapshot(DocumentLanguage.PoetryLock, new SourceText("a = 1  \n")), new TextSpan(0, 8), new FormattingOptions()));

    [Fact]
    public void A_Pipfile_keeps_what_it_says() => Assert.Equal(
        "[packages]\nflask = \">= 3\" # why\n", Apply("[packages]  \nflask = \">= 3\" # why\n", FormattingFeature.Format(DependencySnapshots.Pipfile("[packages]  \nflask = \">= 3\" # why\n"), new TextSpan(0, 35), new FormattingOptions())));

    [Fact]
    public void Any_file_says_the_same_afterwards_and_is_formatted_once_and_for_all() => Gen.OneOf(Texts, Files).Sample(
        text =>
        {
            string formatted = Format(text);

            Assert.Equal(Meaning(text), Meaning(formatted));
            Assert.Equal(Comments(text), Comments(formatted));
            Assert.Equal(text.Count(c => c == '\n'), formatted.Count(c => c == '\n'));
            Assert.Equal(formatted, Format(formatted));
        },
        iter: 3_000);

    // All requirements as they are read, and all other values as they are written.
    private static List<string> Meaning(string text)
    {
        DependencyFile file = Read(text);
        List<string> meaning = [.. file.Dependencies.Select(dependency =>
            $"{dependency.Scope} {dependency.Group} {dependency.Name?.Text} [{string.Join(',', dependency.Extras.Select(extra => extra.Text))}] {dependency.Versions} {dependency.Source?.Location.Text} {dependency.Marker is not null}")];
        meaning.Add($"{file.Problems.Length} problems");
        HashSet<DataText> requirements = [.. file.RequirementLists.SelectMany(list => list.Array.Items).OfType<DataText>()];
        AddValues(file.Data?.Root, requirements, meaning);
        return meaning;
    }

    private static void AddValues(DataValue? value, HashSet<DataText> requirements, List<string> meaning)
    {
        switch (value)
        {
            case DataTable table:
                foreach (DataEntry entry in table.Entries)
                {
                    meaning.Add(entry.Key.Text);
                    AddValues(entry.Value, requirements, meaning);
                }

                break;
            case DataArray array:
                foreach (DataValue item in array.Items) AddValues(item, requirements, meaning);
                break;
            case DataText text when !requirements.Contains(text):
                meaning.Add(text.Text);
                break;
            case DataScalar scalar:
                meaning.Add(scalar.Text);
                break;
        }
    }

    private static IEnumerable<string> Comments(string text) =>
        text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Contains('#', StringComparison.Ordinal)).Select(line => line[line.IndexOf('#', StringComparison.Ordinal)..]);

    private static DependencyFile Read(string text) => DependencyFile.Read(DependencyFileKind.Pyproject, new SourceText(text));

    private static string Format(string text, FormattingOptions? options = null) =>
        Apply(text, FormattingFeature.Format(DependencySnapshots.Pyproject(text), new TextSpan(0, text.Length), options ?? new FormattingOptions()));

    private static string Apply(string text, ImmutableArray<TextEdit> edits)
    {
        foreach (TextEdit edit in edits.Reverse()) text = string.Concat(text.AsSpan(0, edit.Span.Start), edit.NewText, text.AsSpan(edit.Span.End));
        return text;
    }
}
