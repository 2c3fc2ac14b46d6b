using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics.Commands;

public sealed class PackageRequestTests
{
    [Theory]
    [InlineData("pip install flask", "pip install flask==1.0")]
    [InlineData("pip install 'uvicorn[standard]'", "pip install 'uvicorn[standard]==1.0'")]
    [InlineData("pip install \"flask; python_version > '3.9'\"", "pip install \"flask==1.0; python_version > '3.9'\"")]
    [InlineData("pip install flask \\\n  gunicorn==2", "pip install flask==1.0 \\\n  gunicorn==2")]
    [InlineData("pipx inject poetry Poetry_Plugin.Export", "pipx inject poetry Poetry_Plugin.Export==1.0")]
    public void A_pin_goes_behind_name_and_extras_and_into_the_quotes(string script, string pinned)
    {
        InstallerCommand command = Assert.IsAssignableFrom<InstallerCommand>(Assert.Single(Script.Read(script)));
        PackageRequest request = Assert.Single(command.PackageWords.Select(PackageRequest.Find).OfType<PackageRequest>(), found => !found.NamesVersion);
        TextEdit edit = Assert.IsType<TextEdit>(request.FindPin("1.0"));

        Assert.Equal(pinned, script[..edit.Span.Start] + edit.NewText + script[edit.Span.End..]);
    }

    [Theory]
    [InlineData("pip install 'flask>=3'")]
    [InlineData("pip install 'flask @ https://example.org/flask.whl'")]
    public void Who_names_a_version_or_an_address_gets_none(string script)
    {
        ShellWord word = Assert.Single(Script.Read<PipCommand>(script).PackageWords);
        PackageRequest request = Assert.IsType<PackageRequest>(PackageRequest.Find(word));

        Assert.True(request.NamesVersion);
        Assert.Null(request.FindPin("1.0"));
    }

    [Theory]
    [InlineData("pip install git+https://github.com/org/app")]
    [InlineData("pip install app.whl")]
    [InlineData("pip install $PACKAGE")]
    [InlineData("pip install flask=3")]
    [InlineData("pip install 'flask -r x'")]
    public void What_is_no_name_is_no_request(string script) =>
        Assert.All(Script.Read<PipCommand>(script).PackageWords, word => Assert.Null(PackageRequest.Find(word)));

    [Fact]
    public void Of_a_word_that_is_quoted_in_the_middle_the_place_is_not_known()
    {
        ShellWord word = Assert.Single(Script.Read<PipCommand>("pip install fl\"as\"k").PackageWords);

        Assert.Null(Assert.IsType<PackageRequest>(PackageRequest.Find(word)).FindPin("1.0"));
    }
}
