using Basewise.Remote.Pip;

namespace Basewise.Remote.Tests.Pip;

public sealed class NetrcTests
{
    [Theory]
    [InlineData("machine a.example login me password secret", "me secret")]
    [InlineData("machine a.example\n  login me\n  password secret\n", "me secret")]
    [InlineData("machine b.example login you password other\nmachine A.Example login me password secret", "me secret")]
    [InlineData("# machine a.example login no password no\nmachine a.example login me # mine\npassword secret", "me secret")]
    [InlineData("machine a.example login me password #secret", "me #secret")]
    [InlineData("machine a.example login \"me too\" account x password secret", "me too secret")]
    [InlineData("machine a.example password secret", " secret")]
    [InlineData("macdef init\nmachine a.example login no password no\n\nmachine a.example login me password secret", "me secret")]
    [InlineData("machine b.example login you password other\ndefault login anyone password anything", "anyone anything")]
    [InlineData("machine a.example", " ")]
    public void Who_one_is_to_a_machine_is_found(string text, string expected)
    {
        (string Login, string Password)? found = Netrc.Find(text, "a.example");

        Assert.Equal(expected, $"{found?.Login} {found?.Password}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("machine b.example login you password other")]
    [InlineData("machine a.example.org login you password other")]
    [InlineData("machine")]
    [InlineData("login me password secret")]
    [InlineData("macdef init\nmachine a.example login me password secret")]
    public void Where_nothing_is_said_nothing_is_found(string text) => Assert.Null(Netrc.Find(text, "a.example"));
}
