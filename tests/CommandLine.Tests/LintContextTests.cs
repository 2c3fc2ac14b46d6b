using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Basewise.CommandLine.Tests;

/// <summary>What <c>basewise lint</c> sees of the files beside a Dockerfile.</summary>
public class LintContextTests
{
    private const string Ignored = "FROM python:3.13-slim-trixie\nCOPY requirements.txt .\n";

    [Fact]
    public void The_dockerignore_counts_for_files_and_folders_that_are_named()
    {
        using TemporaryFolder folder = new();
        folder.Write("a/Dockerfile", Ignored);
        folder.Write("a/requirements.txt", "flask\n");
        folder.Write("a/.dockerignore", "*.txt\n");
        folder.Write("b/Dockerfile", Ignored);
        folder.Write("b/requirements.txt", "flask\n");

        Assert.Equal([folder["a/Dockerfile"]], FilesWith("copy-ignored-file", folder.Path));
        Assert.Equal([folder["a/Dockerfile"]], FilesWith("copy-ignored-file", folder["a/Dockerfile"], folder["b/Dockerfile"]));
        Assert.Equal([folder["a/Dockerfile"]], FilesWith("copy-ignored-file", folder["a"] + Path.DirectorySeparatorChar));
    }

    [Fact]
    public void A_file_that_is_named_may_be_built_in_its_repository_and_one_in_a_folder_in_that_folder_alone()
    {
        using TemporaryFolder folder = new();
        folder.Write(".git/HEAD", "ref: refs/heads/main\n");
        folder.Write("requirements.txt", "flask\n");
        folder.Write(".dockerignore", "*.txt\n");
        folder.Write("docker/Dockerfile", Ignored);

        Assert.NotEmpty(FilesWith("copy-ignored-file", folder["docker/Dockerfile"]));
        Assert.NotEmpty(FilesWith("copy-ignored-file", folder.Path));
        Assert.Empty(FilesWith("copy-ignored-file", folder["docker"]));
    }

    [Fact]
    public void Links_do_not_lead_out_of_what_was_named()
    {
        using TemporaryFolder outside = new();
        using TemporaryFolder folder = new();
        outside.Write(".dockerignore", "*.txt\n");
        folder.Write("requirements.txt", "flask\n");
        folder.Write("Dockerfile", Ignored);
        File.CreateSymbolicLink(folder[".dockerignore"], outside[".dockerignore"]);

        Assert.Empty(FilesWith("copy-ignored-file", folder.Path));
    }

    [Fact]
    public void Standard_input_stands_nowhere() =>
        Assert.DoesNotContain("copy-source-missing", CommandLineRun.OfText("FROM python\nCOPY none .\nCOPY . .\n").Output, StringComparison.Ordinal);

    [Fact]
    public void Places_in_other_files_are_named_with_their_paths()
    {
        using TemporaryFolder folder = new();
        folder.Write("shop/Dockerfile", "FROM python:3.12-slim-trixie\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n");
        folder.Write("shop/requirements.txt", "flask\npsycopg2==2.9.9\n");

        JToken finding = JObject.Parse(CommandLineRun.Of("lint", folder.Path, "--format", "json").Output).SelectTokens("$..findings[?(@.rule == 'missing-build-dependencies')]").Single();
        JToken place = Assert.Single(finding["related"] ?? "none");

        Assert.Equal((folder["shop/requirements.txt"], 1, 0), ((string?)place["path"], (int?)place["range"]?["start"]?["line"], (int?)place["range"]?["start"]?["character"]));
        Assert.Contains($"  {folder["shop/requirements.txt"]}:2:1: psycopg2 2.9.9 is asked for here.", CommandLineRun.Of("lint", folder.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_projects_are_judged_in_a_moment()
    {
        using TemporaryFolder folder = new();
        for (int at = 0; at < 1_000; at++)
        {
            folder.Write($"{at:D4}/Dockerfile", "FROM python:3.13-slim-trixie\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY . .\n");
            folder.Write($"{at:D4}/requirements.txt", "flask\n");
            folder.Write($"{at:D4}/.dockerignore", ".git\n.venv\n");
            folder.Write($"{at:D4}/src/app.py", "");
        }

        // Once to have everything compiled; the program that users get is compiled ahead of time.
        CommandLineRun.Of("lint", folder["0000"]);
        Stopwatch watch = Stopwatch.StartNew();
        CommandLineRun.Of("lint", folder.Path, "--fail-on", "none");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    private static string[] FilesWith(string rule, params string[] paths)
    {
        JObject report = JObject.Parse(CommandLineRun.Of(["lint", .. paths, "--format", "json"]).Output);
        return [.. report["files"]?
            .Where(file => file["findings"]?.Any(finding => (string?)finding["rule"] == rule) == true)
            .Select(file => (string?)file["path"] ?? "") ?? []];
    }
}
