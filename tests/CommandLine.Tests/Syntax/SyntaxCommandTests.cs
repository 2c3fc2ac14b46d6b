using System.Text;

namespace Basewise.CommandLine.Tests.Syntax;

public sealed class SyntaxCommandTests
{
    [Fact]
    public void People_get_a_tree() => Assert.Equal(
        """
        -
        ├─ 1 directive syntax=docker/dockerfile:1
        ├─ 2 FROM
        │  ├─ flag --platform=$BUILDPLATFORM
        │  ├─ argument python:3.13-slim
        │  ├─ argument AS
        │  └─ argument build
        ├─ 3 ENV
        │  ├─ name A value 1
        │  └─ name B value "2 3"
        ├─ 4-6 RUN
        │  ├─ shell form cat <<-'EOF'
        │  └─ here-document EOF, quoted, without leading tabs
        ├─ 7 HEALTHCHECK
        │  ├─ type CMD
        │  └─ exec form
        │     ├─ string a
        │     └─ string b c
        ├─ 8 ONBUILD
        │  └─ trigger USER
        │     └─ argument app
        ├─ 9 RNU
        │  └─ argument x
        └─ 9 problem `RNU` is not an instruction.

        """.ReplaceLineEndings("\n"),
        RunText("# syntax=docker/dockerfile:1\nFROM --platform=$BUILDPLATFORM python:3.13-slim AS build\nENV A=1 B=\"2 3\"\nRUN cat <<-'EOF'\n\tx\nEOF\nHEALTHCHECK CMD [\"a\", \"b c\"]\nONBUILD USER app\nRNU x\n").Output);

    [Fact]
    public void A_long_argument_is_cut_and_control_characters_are_not_printed()
    {
        string output = RunText($"FROM scratch\nRUN \u001b[31m{new string('x', 200)}\n").Output;

        Assert.DoesNotContain('\u001b', output);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length < 120, line));
    }

    [Fact]
    public void Folders_are_searched_and_what_cannot_be_read_is_told()
    {
        using TemporaryFolder folder = new();
        folder.Write("a/Dockerfile", "FROM scratch\n");
        folder.Write("b/Containerfile", "FROM scratch\n");

        CommandLineRun run = CommandLineRun.Of("syntax", folder.Path, folder["missing"]);

        Assert.Equal(ExitStatus.Failure, run.Status);
        Assert.Contains(folder["missing"], run.Error, StringComparison.Ordinal);
        Assert.Equal([folder["a/Dockerfile"], folder["b/Containerfile"]], run.Output.Split('\n').Where(line => line.StartsWith(folder.Path, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_that_BuildKit_refuses_is_shown_like_any_other() => Assert.Equal(ExitStatus.Success, RunText("RNU\n").Status);

    [Fact]
    public void A_folder_without_Dockerfiles_says_so()
    {
        using TemporaryFolder folder = new();
        folder.Write("requirements.txt", "flask\n");

        Assert.Equal(new CommandLineRun(ExitStatus.Success, "No Dockerfile was found.\n", ""), CommandLineRun.Of("syntax", folder.Path));
        Assert.Equal("{\"files\":[]}\n", CommandLineRun.Of("syntax", folder.Path, "--format", "json").Output);
    }

    [Fact]
    public void An_option_that_does_not_exist_is_named() =>
        Assert.Contains("--colour", CommandLineRun.Of("syntax", "--colour", "-").Error, StringComparison.Ordinal);

    private static CommandLineRun RunText(string text) => CommandLineRun.Of(Encoding.UTF8.GetBytes(text), takesColor: false, "syntax", "-");
}
