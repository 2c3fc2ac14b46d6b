namespace Basewise.CommandLine.Tests;

/// <summary>What configuration files do to <c>basewise lint</c>.</summary>
public class LintConfigurationTests
{
    private const string Untagged = "FROM python\nUSER 10001\n";

    [Fact]
    public void The_nearest_file_up_to_the_repository_counts_also_where_a_folder_below_it_is_named()
    {
        using TemporaryFolder folder = new();
        folder.Write(".basewise.yaml", "rules: { untagged-image: off }\n");
        folder.Write("repository/.git/HEAD", "ref: refs/heads/main\n");
        folder.Write("repository/.basewise.yaml", "rules: { untagged-image: error }\n");
        folder.Write("repository/a/b/Dockerfile", Untagged);
        folder.Write("repository/c/.hadolint.yaml", "override: { style: [DL3006] }\n");
        folder.Write("repository/c/Dockerfile", Untagged);

        foreach (string path in (string[])[folder["repository/a/b/Dockerfile"], folder["repository/a"], folder["repository"] + Path.DirectorySeparatorChar])
        {
            Assert.Contains("error untagged-image", CommandLineRun.Of("lint", path).Output, StringComparison.Ordinal);
        }

        Assert.Contains("hint untagged-image", CommandLineRun.Of("lint", folder["repository/c"]).Output, StringComparison.Ordinal);
        Assert.Contains("warning untagged-image", CommandLineRun.Of("lint", folder["repository"], "--no-config").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_counts_more()
    {
        using TemporaryFolder folder = new();
        folder.Write(".basewise.yaml", "rules: { untagged-image: off }\noverrides: [{ paths: [Dockerfile], rules: { untagged-image: hint } }]\n");
        folder.Write("Dockerfile", Untagged);

        Assert.Contains("hint untagged-image", CommandLineRun.Of("lint", folder.Path).Output, StringComparison.Ordinal);
        Assert.Contains("error untagged-image", CommandLineRun.Of("lint", folder.Path, "--rule", "DL3006=error").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_projects_own_images_are_looked_up_in_the_file_that_counts()
    {
        using TemporaryFolder folder = new();
        folder.Write("Dockerfile", "FROM registry.example.org/base/python:3.9\n");
        folder.Write(".basewise.yaml", "images:\n  registry.example.org/base/python: python:{tag}\n");
        folder.Write("ci/other.yaml", "images:\n  registry.example.org/base/python:\n    python: \"3.14\"\n");

        Assert.Contains("python-eol", CommandLineRun.Of("lint", folder.Path).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("python-eol", CommandLineRun.Of("lint", folder.Path, "--config", folder["ci/other.yaml"]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("python-eol", CommandLineRun.Of("lint", folder.Path, "--no-config").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_can_be_named_and_its_patterns_start_in_its_own_folder()
    {
        using TemporaryFolder folder = new();
        folder.Write("ci/strict.yaml", "overrides: [{ paths: [images/**], rules: { untagged-image: error } }]\n");
        folder.Write("ci/images/Dockerfile", Untagged);
        folder.Write("Dockerfile", Untagged);
        folder.Write(".basewise.yaml", "rules: { untagged-image: hint }\n");

        CommandLineRun run = CommandLineRun.Of("lint", folder.Path, "--config", folder["ci/strict.yaml"]);

        Assert.Contains("warning untagged-image", run.Output, StringComparison.Ordinal);
        Assert.Contains("error untagged-image", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hint untagged-image", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_file_that_is_not_there_ends_the_run()
    {
        CommandLineRun run = CommandLineRun.OfText(Untagged, "--config", "no/such.yaml");

        Assert.Equal(ExitStatus.Failure, run.Status);
        Assert.StartsWith("basewise: cannot read no/such.yaml: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("failure-threshold: none\n", ExitStatus.Success)]
    [InlineData("failure-threshold: error\n", ExitStatus.Success)]
    [InlineData("failure-threshold: hint\n", ExitStatus.Findings)]
    [InlineData("rules: {}\n", ExitStatus.Findings)]
    public void The_threshold_of_the_file_is_the_default_of_the_exit_status(string configuration, int status)
    {
        using TemporaryFolder folder = new();
        folder.Write(".basewise.yaml", configuration);
        folder.Write("Dockerfile", Untagged);

        Assert.Equal(status, CommandLineRun.Of("lint", folder.Path).Status);
        Assert.Equal(ExitStatus.Success, CommandLineRun.Of("lint", folder.Path, "--fail-on", "error").Status);
    }

    [Fact]
    public void What_cannot_be_used_is_told_once_with_its_place_and_the_rest_counts()
    {
        using TemporaryFolder folder = new();
        folder.Write(".basewise.yaml", "rules:\n  untagged-image: error\n  pip-cashe-left: off\n");
        folder.Write("a/Dockerfile", Untagged);
        folder.Write("b/Dockerfile", Untagged);

        CommandLineRun run = CommandLineRun.Of("lint", folder.Path);

        Assert.Equal(ExitStatus.Failure, run.Status);
        Assert.Equal($"basewise: {folder[".basewise.yaml"]}:3:3: There is no rule `pip-cashe-left`. Did you mean `pip-cache-left`?\n", run.Error);
        Assert.Contains("error untagged-image", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_rules_judge_where_that_is_asked_for_and_what_is_off_stays_off()
    {
        Assert.DoesNotContain("no-healthcheck", CommandLineRun.OfText(Untagged).Output, StringComparison.Ordinal);
        Assert.Contains("no-healthcheck", CommandLineRun.OfText(Untagged, "--all-rules").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("no-healthcheck", CommandLineRun.OfText(Untagged, "--all-rules", "--rule", "no-healthcheck=off").Output, StringComparison.Ordinal);
    }
}
