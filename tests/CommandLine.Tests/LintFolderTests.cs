using Newtonsoft.Json.Linq;

namespace Basewise.CommandLine.Tests;

/// <summary>Which files <c>basewise lint FOLDER</c> judges.</summary>
public class LintFolderTests
{
    [Fact]
    public void Dockerfiles_of_every_name_are_found_in_a_fixed_order_and_other_people_s_are_not()
    {
        using TemporaryFolder folder = new();
        string[] own = ["Containerfile", "Dockerfile", "Dockerfile.dev", "a/b/Dockerfile", "a/prod.Dockerfile", "env/Dockerfile"];
        string[] others =
        [
            "Dockerfile.dockerignore", "README.md", "dockerfiles.txt", ".git/Dockerfile", "node_modules/x/Dockerfile", ".venv/Dockerfile", "virtual/lib/Dockerfile",
        ];
        foreach (string path in own.Concat(others)) folder.Write(path, "FROM scratch\n");
        folder.Write("virtual/pyvenv.cfg", "home = /usr/bin\n");

        Assert.Equal(own.Select(path => folder[path]), PathsIn(folder.Path));
    }

    [Fact]
    public void Files_that_name_packages_are_found_beside_them()
    {
        using TemporaryFolder folder = new();
        string[] own = ["Dockerfile", "Pipfile", "poetry.lock", "pyproject.toml", "requirements/base.txt", "requirements-dev.txt", "uv.lock"];
        foreach (string path in own.Append("notes.txt").Append("Cargo.lock").Append("node_modules/x/requirements.txt")) folder.Write(path, "");

        Assert.Equal(own.Select(path => folder[path]), PathsIn(folder.Path));
    }

    [Fact]
    public void They_are_judged_by_the_rules_for_such_files_and_the_files_beside_them()
    {
        using TemporaryFolder folder = new();
        folder.Write("app/requirements.txt", "-r missing.txt\nflask==0.5\n# basewise ignore=unpinned-pip-package it follows\nclick\n");
        folder.Write(".basewise.yaml", "rules:\n  vulnerable-package: error\n");

        CommandLineRun run = CommandLineRun.Of("lint", folder.Path);

        Assert.Equal(1, run.Status);
        Assert.Contains("app/requirements.txt:1:4: error include-missing: There is no app/missing.txt: pip stops here.", run.Output, StringComparison.Ordinal);
        Assert.Contains("app/requirements.txt:2:8: error vulnerable-package: flask 0.5 is vulnerable", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("unpinned", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_between_folders_are_not_walked_round_in()
    {
        using TemporaryFolder folder = new();
        folder.Write("a/Dockerfile", "FROM scratch\n");
        Directory.CreateSymbolicLink(folder["a/up"], folder.Path);
        Directory.CreateSymbolicLink(folder["same"], folder["a"]);

        Assert.Equal([folder["a/Dockerfile"]], PathsIn(folder.Path));
    }

    [Fact]
    public void A_file_that_is_named_twice_is_judged_once()
    {
        using TemporaryFolder folder = new();
        folder.Write("Dockerfile", "FROM scratch\n");

        Assert.Equal([folder["Dockerfile"]], PathsIn(folder["Dockerfile"], folder.Path, $"{folder.Path}/./Dockerfile"));
    }

    [Fact]
    public void A_file_that_is_named_is_a_Dockerfile_whatever_it_is_called()
    {
        using TemporaryFolder folder = new();
        folder.Write("image", "FROM python\n");

        Assert.Contains("untagged-image", CommandLineRun.Of("lint", folder["image"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_called_Dockerfile_is_a_folder()
    {
        using TemporaryFolder folder = new();
        folder.Write("Dockerfile/Containerfile", "FROM scratch\n");

        Assert.Equal([folder["Dockerfile/Containerfile"]], PathsIn(folder.Path));
    }

    [Fact]
    public void A_folder_without_files_to_judge_says_so()
    {
        using TemporaryFolder folder = new();

        Assert.Equal(new CommandLineRun(ExitStatus.Success, "No Dockerfile and no requirements were found.\n", ""), CommandLineRun.Of("lint", folder.Path));
    }

    [Fact]
    public void A_thousand_files_are_reported_in_their_order()
    {
        using TemporaryFolder folder = new();
        for (int at = 0; at < 1_000; at++) folder.Write($"{at:D4}/Dockerfile", "FROM python\n");

        string[] paths = PathsIn(folder.Path);

        Assert.Equal(1_000, paths.Length);
        Assert.Equal(paths.Order(StringComparer.Ordinal), paths);
    }

    private static string[] PathsIn(params string[] paths)
    {
        JObject report = JObject.Parse(CommandLineRun.Of(["lint", .. paths, "--format", "json"]).Output);
        return [.. report["files"]?.Select(file => (string?)file["path"] ?? "") ?? []];
    }
}
