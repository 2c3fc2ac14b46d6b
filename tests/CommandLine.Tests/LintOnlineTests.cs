using System.Text;
using Basewise.Knowledge.Ports;

namespace Basewise.CommandLine.Tests;

/// <summary><c>basewise lint --online</c>.</summary>
public class LintOnlineTests
{
    // Newer than the facts, so that they alone say nothing of it.
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("FROM python:3.13.99-slim\nUSER 1000\n");

    [Fact]
    public void Nobody_is_asked_without_it()
    {
        LateNetwork network = new(registry => registry.WithDigest("python:3.13.99-slim", digest: null));

        CommandLineRun run = CommandLineRun.Of(network, Text, takesColor: false, "lint", "-");

        Assert.DoesNotContain("no-such-tag", run.Output, StringComparison.Ordinal);
        Assert.Empty(network.Asked);
        Assert.Equal(NetworkMode.Off, network.Allowed.Mode);
    }

    [Fact]
    public void What_registries_answer_counts_also_for_a_text_that_is_piped_in()
    {
        LateNetwork network = new(registry => registry.WithDigest("python:3.13.99-slim", digest: null));

        CommandLineRun run = CommandLineRun.Of(network, Text, takesColor: false, "lint", "-", "--online");

        Assert.Contains("had no tag `3.13.99-slim`", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Findings, run.Status);
        Assert.Equal(NetworkMode.Auto, network.Allowed.Mode);
        Assert.Empty(network.Allowed.Registries);
    }

    [Fact]
    public void Registries_that_the_command_line_names_may_be_asked_too()
    {
        LateNetwork network = new(_ => { });

        CommandLineRun.Of(network, Text, takesColor: false, "lint", "-", "--online", "--registry", "harbor.example.com", "--registry", "http://plain:5000");

        Assert.Equal(["harbor.example.com", "http://plain:5000"], network.Allowed.Registries.ToArray());
    }

    [Fact]
    public void Who_is_asked_in_the_place_of_another_is_named_with_its_prefix()
    {
        LateNetwork network = new(_ => { });

        CommandLineRun.Of(network, Text, takesColor: false, "lint", "-", "--online", "--mirror", "docker.io=https://harbor.example.com/docker-hub", "--mirror", "ghcr.io=plain:5000");

        Assert.Equal(["docker.io → https://harbor.example.com/docker-hub", "ghcr.io → plain:5000"], network.Allowed.Mirrors.Select(mirror => $"{mirror.Key} → {mirror.Value}").Order());
    }

    [Theory]
    [InlineData("--mirror", "docker.io")]
    [InlineData("--mirror", "=harbor.example.com")]
    [InlineData("--mirror", "docker.io=https://ann:secret@harbor.example.com")]
    [InlineData("--registry", "https://ann:secret@harbor.example.com")]
    public void What_is_no_host_is_refused_and_no_password_is_repeated(string option, string value)
    {
        LateNetwork network = new(_ => { });

        CommandLineRun run = CommandLineRun.Of(network, Text, takesColor: false, "lint", "-", "--online", option, value);

        Assert.Equal(ExitStatus.Failure, run.Status);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
        Assert.Empty(network.Asked);
    }

    [Fact]
    public void Naming_a_mirror_without_asking_any_is_a_mistake() =>
        Assert.Contains("--mirror is of use with --online only", CommandLineRun.OfText("FROM python\n", "--mirror", "docker.io=a.example.com").Error, StringComparison.Ordinal);

    [Fact]
    public void Naming_a_registry_without_asking_any_is_a_mistake() =>
        Assert.Contains("--registry is of use with --online only", CommandLineRun.OfText("FROM python\n", "--registry", "ghcr.io").Error, StringComparison.Ordinal);

    [Fact]
    public void Why_a_registry_did_not_answer_is_told_and_changes_no_status()
    {
        LateNetwork network = new(_ => { }, isSlow: true);

        CommandLineRun run = CommandLineRun.Of(network, Text, takesColor: false, "lint", "-", "--online", "--fail-on", "none");

        Assert.Equal(ExitStatus.Success, run.Status);
        Assert.Contains("basewise: not every registry answered within 20 seconds\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("ghcr.io cannot be reached", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Error);
    }
}
