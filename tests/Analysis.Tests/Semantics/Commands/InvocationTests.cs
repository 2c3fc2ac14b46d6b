using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics.Commands;

public sealed class InvocationTests
{
    [Theory]
    [InlineData("pip install x", "pip", "install x")]
    [InlineData("pip3 install x", "pip", "install x")]
    [InlineData("/usr/local/bin/pip3.12 install x", "pip", "install x")]
    [InlineData("$VENV/bin/pip install x", "pip", "install x")]
    [InlineData("\"${VENV}/bin/pip\" install x", "pip", "install x")]
    [InlineData("\"$VENV\"/bin/pip install x", "pip", "install x")]
    [InlineData("python -m pip install x", "pip", "install x")]
    [InlineData("python3.12 -u -W ignore -m pip install x", "pip", "install x")]
    [InlineData("python3 -Im pip install x", "pip", "install x")]
    [InlineData("python -mpip install x", "pip", "install x")]
    [InlineData("python -m venv /venv", "venv", "/venv")]
    [InlineData("python -c 'import pip' -m pip", "python", "-c import pip -m pip")]
    [InlineData("python setup.py -m pip", "python", "setup.py -m pip")]
    [InlineData("sudo -H -u app pip install x", "pip", "install x")]
    [InlineData("sudo --user=app -E A=1 pip install x", "pip", "install x")]
    [InlineData("env -u B A=1 pip install x", "pip", "install x")]
    [InlineData("A=1 exec nice -n 5 time pip install x", "pip", "install x")]
    [InlineData("timeout -k 5 300 pip install x", "pip", "install x")]
    [InlineData("xargs -n 1 pip install", "pip", "install")]
    [InlineData("command -v pip", "command", "-v pip")]
    [InlineData("poetry run pip install x", "pip", "install x")]
    [InlineData("uv run --with y -- pip install x", "pip", "install x")]
    [InlineData("conda run -n env --no-capture-output pip install x", "pip", "install x")]
    [InlineData("poetry install", "poetry", "install")]
    [InlineData("tini -g -- gosu app python x.py", "python", "x.py")]
    [InlineData("pip-compile x", "pip-compile", "x")]
    [InlineData("sudo", "sudo", "")]
    public void The_program_is_found_behind_what_runs_it(string text, string program, string arguments)
    {
        Invocation? invocation = Invocation.Find(Script.Parse(text).Commands[0]);

        Assert.NotNull(invocation);
        Assert.Equal(program, invocation.Program);
        Assert.Equal(arguments, string.Join(' ', invocation.Arguments.ToArray().Texts()));
    }

    [Theory]
    [InlineData("A=1")]
    [InlineData("$PIP install x")]
    [InlineData("$(which pip) install x")]
    [InlineData("${PIP:-/usr/bin/pip} install x")]
    [InlineData("env A=1 B=2")]
    [InlineData("> file")]
    public void A_command_without_a_known_program_has_none(string text) =>
        Assert.Null(Invocation.Find(Script.Parse(text).Commands[0]));

    [Theory]
    [InlineData("gosu app:app python x.py", "app:app")]
    [InlineData("su-exec nobody python x.py", "nobody")]
    [InlineData("setpriv --reuid=1000 --regid 1000 --init-groups python x.py", "1000")]
    [InlineData("sudo -u app python x.py", "app")]
    [InlineData("runuser -u app -- python x.py", "app")]
    [InlineData("exec su-exec \"$USER\" python x.py", "\"$USER\"")]
    [InlineData("chpst -u app:app python x.py", "app:app")]
    [InlineData("timeout 5 python x.py", null)]
    [InlineData("python x.py", null)]
    public void The_user_that_a_command_switches_to_is_known(string text, string? user)
    {
        Invocation? invocation = Invocation.Find(Script.Parse(text).Commands[0]);

        Assert.Equal("python", invocation?.Program);
        Assert.Equal(user, invocation?.User is { } word ? word.Value ?? word.ToString() : null);
    }

    [Fact]
    public void Assignments_before_the_command_and_of_env_belong_to_it()
    {
        ToolCommand tool = Script.Read<PipCommand>("A=1 B=2 env A=3 pip install x");

        Assert.Equal("3", tool.FindVariable("A")?.Value);
        Assert.Equal("2", tool.FindVariable("B")?.Value);
        Assert.Null(tool.FindVariable("C"));
    }

    [Theory]
    [InlineData("export A=1 && pip install x", "1")]
    [InlineData("export A=1; A=2; pip install x", "2")]
    [InlineData("A=1 && export A && pip install x", "1")]
    [InlineData("export A=1 && A=2 pip install x", "2")]
    [InlineData("A=1; pip install x", null)]
    [InlineData("(export A=1); pip install x", null)]
    [InlineData("false || export A=1; pip install x", null)]
    [InlineData("pip install x; export A=1", null)]
    public void Exported_variables_reach_the_commands_after_them(string text, string? value) =>
        Assert.Equal(value, Script.Read<PipCommand>(text).FindVariable("A")?.Value);

    [Theory]
    [InlineData("RUN [\"pip\", \"install\", \"x\"]", "pip", "[pip] [install] [x]")]
    [InlineData("RUN [\"/bin/sh\", \"-c\", \"pip install x && true\"]", "pip", "pip install x")]
    [InlineData("RUN [\"bash\", \"-o\", \"pipefail\", \"-c\", \"pip install \\\"x\\\"\"]", null, null)]
    public void The_exec_form_is_understood_too(string dockerfile, string? program, string? text)
    {
        InstructionSyntax run = DockerfileSyntax.Parse(new SourceText("FROM x\n" + dockerfile)).Instructions[1];
        ShellScript script = ShellScript.FromExecForm(run.Line, run.Arguments);
        ToolCommand? tool = CommandModel.Of(script).FirstOrDefault();

        Assert.Equal(program, tool?.Invocation.Program);
        Assert.Equal(text, tool?.Shell.ToString().Replace("\", \"", "] [", StringComparison.Ordinal).Replace('"' + "pip", "[pip", StringComparison.Ordinal).Replace("x\"", "x]", StringComparison.Ordinal));
    }

    [Fact]
    public void An_argument_is_added_in_the_form_that_the_command_has()
    {
        SourceText source = new("FROM x\nRUN [\"pip\", \"install\", \"--cache-dir=/c\", \"x\"]");
        InstructionSyntax run = DockerfileSyntax.Parse(source).Instructions[1];
        PipCommand exec = Assert.IsType<PipCommand>(Assert.Single(CommandModel.Of(ShellScript.FromExecForm(run.Line, run.Arguments))));
        PipCommand shell = Script.Read<PipCommand>("pip install x");

        Assert.NotNull(exec.Verb);
        Assert.NotNull(shell.Verb);
        Assert.True(exec.Shell.IsExecForm);
        Assert.EndsWith(
            "[\"pip\", \"install\", \"--no-cache-dir\", \"--cache-dir=/c\", \"x\"]",
            source.With(exec.Shell.InsertAfter(exec.Verb.Value, "--no-cache-dir")).Content, StringComparison.Ordinal);
        Assert.Equal("/c", exec.CacheFolder is { } folder ? source.ToString(folder.Span) : null);
        Assert.Equal(
            "pip install --no-cache-dir x",
            new SourceText("pip install x").With(shell.Shell.InsertAfter(shell.Verb.Value, "--no-cache-dir")).Content);
    }
}
