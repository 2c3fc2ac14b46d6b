using Basewise.Python.DataFiles;
using Basewise.Syntax.Text;

namespace Basewise.Python.Tests.DataFiles;

public sealed class PythonJsonTests
{
    [Theory]
    [InlineData("a = 'x'", """{"a": "x"}""")]
    [InlineData("b = 1\na = true", """{"a": true, "b": 1}""")]
    [InlineData("a = [1, -20, [false], {}]", """{"a": [1, -20, [false], {}]}""")]
    [InlineData("a.z = 1\na.b = { Z = 1, a = 2 }", """{"a": {"b": {"Z": 1, "a": 2}, "z": 1}}""")]
    [InlineData("[[s]]\nn = 1\n[[s]]\nn = 2", """{"s": [{"n": 1}, {"n": 2}]}""")]
    [InlineData("a = \"q\\\"\\\\/\\t\\n\\b\\f\\u0001\\u007F\"", """{"a": "q\"\\/\t\n\b\f\u0001\u007f"}""")]
    [InlineData("a = 'é😀'", """{"a": "\u00e9\ud83d\ude00"}""")]
    [InlineData("'é' = 1", """{"\u00e9": 1}""")]
    [InlineData("", "{}")]
    public void It_is_written_as_Python_writes_it(string toml, string json) => Assert.Equal(json, PythonJson.Spaced.Write(Read(toml)));

    [Fact]
    public void Tools_choose_their_separators() => Assert.Equal("""{"a":[1,{"b":2}]}""", PythonJson.Compact.Write(Read("a = [1, {b = 2}]")));

    [Theory]
    [InlineData("a = 1.0")] // Python's shortest form of a float
    [InlineData("a = 2026-11-26")] // json.dumps refuses it
    [InlineData("a = 0x10")]
    [InlineData("a = +1")]
    [InlineData("a = -0")]
    [InlineData("a = 1_000")]
    [InlineData("a = 10000000000000000000")]
    [InlineData("'😀' = 1\n'\uFFFD' = 2")] // sorted by code points, not by UTF-16
    [InlineData("a = '''x\r\ny'''")]
    public void What_Python_might_write_differently_is_not_written(string toml) => Assert.Null(PythonJson.Spaced.Write(Read(toml)));

    private static DataTable Read(string toml) => DataFile.ReadToml(new SourceText(toml)).Root;
}
