using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Semantics.Commands;

public sealed class PipCommandTests
{
    [Fact]
    public void The_verb_and_the_operands_are_told_from_options_and_their_values()
    {
        MarkedText marked = MarkedText.Parse(
            "pip --quiet --proxy http://p [|install|] -U -t /t -qr [|a.txt|] -r[|b.txt|] --requirement=[|c.txt|] -c cons.txt "
            + "-i https://i/simple --only-binary :all: -C x=y [|'flask>=2'|] --no-deps [|django|] -- [|-odd|]");
        PipCommand pip = Script.Read<PipCommand>(marked.Text);

        Assert.Equal(marked.Spans[0], pip.Verb?.Span);
        Assert.Equal(marked.Spans.Skip(1).Take(3), pip.RequirementFiles.Select(word => word.Span));
        Assert.Equal(marked.Spans.Skip(4), pip.Requirements.Select(word => word.Span));
        Assert.Equal(["cons.txt"], pip.ConstraintFiles.Texts());
        Assert.Equal(["a.txt", "b.txt", "c.txt", "cons.txt"], pip.Inputs.Select(file => file.Path));
        Assert.Equal("https://i/simple", pip.Arguments.Find("index-url")?.Value?.Value);
        Assert.True(pip.NamesPackages);
        Assert.True(pip.InstallsDependencies);
        Assert.False(pip.InstallsProject);
    }

    [Theory]
    [InlineData("pip install x", false)]
    [InlineData("pip install --no-cache-dir x", true)]
    [InlineData("pip --no-cache-dir install x", true)]
    [InlineData("pip install x --no-cache-dir", true)]
    [InlineData("pip install --no-cache x", true)]
    [InlineData("pip install --no-ca x", true)]
    [InlineData("pip install --no-c x", false)]
    [InlineData("pip install -- --no-cache-dir", false)]
    [InlineData("pip install '--no-cache-dir' x", true)]
    [InlineData("pip install --cache-dir /c --no-cache-dir x", true)]
    [InlineData("pip install --no-cache-dir --cache-dir /c x", false)]
    [InlineData("pip install --cache-dir= x", true)]
    [InlineData("PIP_NO_CACHE_DIR=1 pip install x", true)]
    [InlineData("PIP_NO_CACHE_DIR=off pip install x", true)]
    [InlineData("PIP_NO_CACHE_DIR=$X pip install x", true)]
    [InlineData("PIP_NO_CACHE_DIR= pip install x", false)]
    [InlineData("PIP_NO_CACHE_DIR=1 pip install --cache-dir=/c x", false)]
    [InlineData("sudo PIP_NO_CACHE_DIR=1 pip install x", true)]
    [InlineData("export PIP_NO_CACHE_DIR=yes; pip install x", true)]
    [InlineData("PIP_NO_CACHE_DIR=yes; pip install x", false)]
    public void The_cache_is_off_where_pip_has_it_off(string text, bool expected) =>
        Assert.Equal(expected, Script.Read<PipCommand>(text).DisablesCache);

    [Theory]
    [InlineData("pip install --cache-dir=$X/pip x", "$X/pip")]
    [InlineData("pip install --cache-dir \"/c d\" x", "/c d")]
    [InlineData("PIP_CACHE_DIR=/c pip install x", "/c")]
    [InlineData("pip install x", null)]
    public void The_folder_of_the_cache_is_known_where_it_is_written(string text, string? folder)
    {
        PipCommand pip = Script.Read<PipCommand>(text);
        Assert.Equal(folder, pip.CacheFolder is { } word ? word.Value ?? word.ToString() : null);
    }

    [Theory]
    [InlineData("pip install .", true, true, "pyproject.toml setup.py setup.cfg")]
    [InlineData("pip install -e .[dev,test]", true, true, "pyproject.toml setup.py setup.cfg")]
    [InlineData("pip install './backend[dev]'", true, true, "./backend/pyproject.toml ./backend/setup.py ./backend/setup.cfg")]
    [InlineData("pip install --no-deps .", true, false, "")]
    [InlineData("pip install -r requirements.txt -e .", true, true, "requirements.txt pyproject.toml setup.py setup.cfg")]
    [InlineData("pip install --editable=/app", true, true, "/app/pyproject.toml /app/setup.py /app/setup.cfg")]
    [InlineData("pip install /wheels/*", false, false, "")]
    [InlineData("pip install dist/app-1.0-py3-none-any.whl", false, false, "")]
    [InlineData("pip install git+https://host/x.git@v1", false, false, "")]
    [InlineData("pip install -e git+https://host/x.git#egg=x", false, false, "")]
    [InlineData("pip install 'x @ file:///y'", false, false, "")]
    [InlineData("pip install flask", false, false, "")]
    [InlineData("pip install -c constraints.txt flask", false, false, "")]
    [InlineData("pip install -r https://host/r.txt", false, false, "")]
    [InlineData("pip install -r /dev/stdin", false, false, "")]
    [InlineData("pip install -r <(x)", false, false, "")]
    [InlineData("pip install -r requirements/$ENV.txt", false, true, "?")]
    [InlineData("pip install --group dev", false, true, "pyproject.toml")]
    [InlineData("pip wheel -w /wheels -r requirements.txt", false, true, "requirements.txt")]
    [InlineData("pip download -d /wheels -r requirements.txt", false, true, "requirements.txt")]
    [InlineData("pip uninstall -y -r requirements.txt", false, false, "")]
    [InlineData("pip freeze", false, false, "")]
    [InlineData("pip", false, false, "")]
    public void What_it_installs_and_from_which_files(string text, bool project, bool dependencies, string files)
    {
        PipCommand pip = Script.Read<PipCommand>(text);

        Assert.Equal(project, pip.InstallsProject);
        Assert.Equal(dependencies, pip.InstallsDependencies);
        Assert.Equal(files, string.Join(' ', pip.Inputs.Select(file => file.Path ?? "?")));
    }

    [Theory]
    [InlineData("pip install $PIP_FLAGS flask", true)]
    [InlineData("cat r.txt | xargs pip install", true)]
    [InlineData("pip install \"$PACKAGE\"", false)]
    [InlineData("pip install flask==$VERSION", false)]
    [InlineData("pip install -r $FILE", false)]
    public void Options_may_hide_in_an_unquoted_expansion(string text, bool expected) =>
        Assert.Equal(expected, Script.Read<PipCommand>(text).MayHideOptions);

    [Fact]
    public void Its_configuration_and_its_cache_are_commands_too()
    {
        Assert.Equal("true", Script.Read<PipCommand>("pip config set global.no-cache-dir true").FindConfigured("no-cache-dir")?.Value);
        Assert.Null(Script.Read<PipCommand>("pip config set global.index-url x").FindConfigured("no-cache-dir"));
        Assert.True(Script.Read<PipCommand>("python -m pip cache purge").PurgesCache);
        Assert.False(Script.Read<PipCommand>("pip cache dir").PurgesCache);
    }

    [Fact]
    public void Spans_hold_across_continuations()
    {
        const string Source = "RUN python3 -m pip \\\n   # why\n   inst\\\nall flask";
        JoinedText text = new(Source, [Of("python3 -m pip "), Of("   inst"), Of("all flask")]);
        PipCommand pip = Assert.IsType<PipCommand>(
            Assert.Single(CommandModel.Of(Basewise.Syntax.Shell.ShellScript.Parse(text))));

        Assert.Equal(Of("inst\\\nall"), pip.Verb?.Span);
        Assert.Equal(Of("pip"), pip.Program.Span);

        TextSpan Of(string part)
        {
            int start = Source.IndexOf(part, StringComparison.Ordinal);
            return new TextSpan(start, start + part.Length);
        }
    }
}
