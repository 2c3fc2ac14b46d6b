using Basewise.Analysis.Semantics.Indexes;

namespace Basewise.Analysis.Tests.Semantics.Indexes;

public sealed class UrlCredentialsTests
{
    [Theory]
    [InlineData("https://ci:s3cret@pypi.example.org/simple", "ci", "s3cret")]
    [InlineData("https://${USER}:${TOKEN}@pypi.example.org/simple", "${USER}", "${TOKEN}")]
    [InlineData("https://ci:$(cat /run/secrets/token)@pypi.example.org", "ci", "$(cat /run/secrets/token)")]
    [InlineData("https://ci:a@b@pypi.example.org", "ci", "a@b")]
    [InlineData("https://token@pypi.example.org", "token", null)]
    [InlineData("git+ssh://git@github.com/org/app.git@v1", "git", null)]
    public void User_and_password_are_told_apart(string url, string user, string? password)
    {
        UrlCredentials found = Assert.IsType<UrlCredentials>(UrlCredentials.Find(url));

        Assert.Equal((user, password), (found.User, found.Password));
        Assert.Equal(password is null ? user : $"{user}:{password}", url[found.Start..found.End]);
    }

    [Theory]
    [InlineData("https://pypi.example.org/simple")]
    [InlineData("https://pypi.example.org/@scope/simple")]
    [InlineData("git+https://github.com/org/app.git@v1")]
    [InlineData("https://@pypi.example.org")]
    [InlineData("pypi.example.org")]
    [InlineData("")]
    public void Without_an_at_sign_before_the_path_there_are_none(string url) => Assert.Null(UrlCredentials.Find(url));
}
