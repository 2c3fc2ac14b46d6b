using Basewise.Syntax.Dockerfile;
using CsCheck;
using Newtonsoft.Json;

namespace Basewise.Syntax.Tests.Dockerfile;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("[1]")]
    [InlineData(" [ \"a\" , [ ] , { } , {\"b\" : [null, true, false]} ] ")]
    [InlineData("[0, -1, 1.5, 1e9, 1.5E-9, \"\\u00e9\\n\"]")]
    public void JSON_is_recognized(string text) => Assert.True(JsonText.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("[ -f x ]")]
    [InlineData("[01]")]
    [InlineData("[1.]")]
    [InlineData("[1,]")]
    [InlineData("[,1]")]
    [InlineData("[1]]")]
    [InlineData("[1] x")]
    [InlineData("[\"\\x\"]")]
    [InlineData("[\"\\u12\"]")]
    [InlineData("['a']")]
    [InlineData("[{\"a\"}]")]
    [InlineData("[{\"a\":1,}]")]
    [InlineData("[\"a\"}")]
    [InlineData("[\"a\u0001\"]")]
    public void What_only_begins_like_JSON_is_none(string text) => Assert.False(JsonText.IsValid(text));

    [Fact]
    public void Depth_is_no_danger()
    {
        Assert.True(JsonText.IsValid(new string('[', 9_000) + new string(']', 9_000)));
        Assert.False(JsonText.IsValid(new string('[', 1_000_000) + new string(']', 1_000_000)));
    }

    [Fact]
    public void What_another_program_writes_is_valid() =>
        Gen.OneOf(Gen.Int.Select(i => (object)i), Gen.Double[-1e9, 1e9].Select(d => (object)d), Gen.String.Select(s => (object)s), Gen.Bool.Select(b => (object)b))
            .Array[0, 8]
            .Sample(values => Assert.True(JsonText.IsValid(JsonConvert.SerializeObject(new { Name = values, More = new object[] { values, new { values } } }))));
}
