using System.Diagnostics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;
using CsCheck;

namespace Basewise.Analysis.Tests.Semantics.Commands;

public sealed class CommandModelPropertyTests
{
    private static readonly Gen<string> Fragment = Gen.OneOf(
        "pip", "pip3.12", "python", "-m", "-mpip", "install", "-r", "-rx.txt", "--requirement=", "--req", "-", "--", "-e", ".", "./a[b]", "a/b.whl", "--no-cache-dir", "--cache-dir",
        "=", "$X", "\"$Y\"", "'-q'", "uv", "sync", "run", "tool", "poetry", "-C", "pipenv", "pdm", "-p", "conda", "env", "create", "-f", "micromamba", "apt-get", "-o", "-q=2", "-U",
        "rm", "-rf", "/", "/*", "/var/{a,b", "{a,{b}}", "~/x", "find", "-delete", "-exec", "useradd", "-u", "adduser", "groupadd", "chown", "--reference=x", "sudo", "env", "A=1",
        "timeout", "xargs", "gosu", "exec", "command", "-v", "sh", "-c", "'pip install x'", "&&", ";", "export", "PIP_NO_CACHE_DIR=1", "\0", "\uD83D");

    private static readonly Gen<string> Text = Fragment.Array[0, 25].Select(fragments => string.Join(' ', fragments));

    [Fact]
    public void Any_script_has_a_model_whose_words_are_those_of_the_script() => Text.Sample(text =>
    {
        ShellScript script = Script.Parse(text);
        int last = -1;
        foreach (ToolCommand tool in CommandModel.Of(script))
        {
            Assert.True(tool.Shell.Index > last, "commands are in the order of the script");
            last = tool.Shell.Index;
            Assert.True(tool.Shell.Span.Contains(tool.Program.Span));
            tool.Removes("/var/lib/apt/lists");

            if (tool is not InstallerCommand installer) continue;
            Assert.True(installer.Verb is not { } verb || tool.Shell.Span.Contains(verb.Span));
            Assert.All(installer.Inputs, file => Assert.True(file.Word is not { } word || tool.Shell.Span.Contains(word.Span)));
        }
    });

    [Theory]
    [InlineData("", "pip install x;")]
    [InlineData("pip install x;", "export A=1;export A;")]
    [InlineData("pip install ", "-r x ")]
    [InlineData("pip install ", "./x ")]
    [InlineData("", "pip install $(")]
    [InlineData("pip install x;", "a[$(")]
    [InlineData("", "rm $(")]
    [InlineData("rm /x;", "a b \"$(")]
    [InlineData("pip install x;", "sudo ")]
    [InlineData("pip install x; env ", "A=1 ")]
    [InlineData("rm ", "/{a,b}/{c,d} ")]
    [InlineData("", "sh -c 'pip install x';")]
    [InlineData("pip install x; python ", "-W x ")]
    public void A_megabyte_of_commands_is_understood_in_a_moment(string start, string fragment)
    {
        string text = start + string.Concat(Enumerable.Repeat(fragment, 1_000_000 / fragment.Length));
        Stopwatch watch = Stopwatch.StartNew();
        IReadOnlyList<ToolCommand> found = Script.Read(text);

        Assert.NotEmpty(found);
        Assert.DoesNotContain(found, command => command.Removes("/var/lib/apt/lists"));

        // Linear takes about a second in a debug build; quadratic takes minutes.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }
}
