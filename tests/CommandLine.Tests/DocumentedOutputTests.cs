using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Basewise.Testing;

namespace Basewise.CommandLine.Tests;

/// <summary>
/// What the front page shows of the command line is what it prints. With the environment variable UPDATE=1 the terminal's session on
/// the page is written anew.
/// </summary>
public class DocumentedOutputTests
{
    private const string Fence = "```";

    private static readonly string Page = Path.Combine(RepositoryFolder.Path, "README.md");

    [Fact]
    public void A_session_on_the_front_page_is_what_the_commands_print()
    {
        string text = File.ReadAllText(Page);
        (int start, int end) = FindBlock(text, $"{Fence}console\n");
        string[] commands = [.. text[start..end].Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)).Select(line => line[2..])];
        Assert.Contains(commands, command => command.StartsWith("basewise lint samples/", StringComparison.Ordinal));

        string printed = Replay(commands);
        string updated = text[..start] + printed + text[end..];
        if (Environment.GetEnvironmentVariable("UPDATE") == "1") File.WriteAllText(Page, text = updated);

        Assert.Equal(updated, text);
    }

    [Fact]
    public void The_sample_that_is_to_have_nothing_to_report_has_nothing()
    {
        Assert.Equal("No findings in 1 file.\n", CommandLineRun.Of("lint", Path.Combine(RepositoryFolder.Path, "samples", "fastapi-uv", "Dockerfile")).Output);
    }

    [Fact]
    public void The_finding_in_JSON_on_the_front_page_is_what_is_printed()
    {
        string text = File.ReadAllText(Page);
        (int start, int end) = FindBlock(text, $"{Fence}json\n", "{\"files\"");
        JsonNode written = JsonNode.Parse(text[start..end]) ?? throw new InvalidDataException("The page has an empty report.");

        JsonNode printed = JsonNode.Parse(CommandLineRun.OfText("FROM python\n", "--format", "json").Output) ?? throw new InvalidDataException("The report is empty.");
        JsonNode finding = Assert.Single(FindingsOf(printed), found => found["rule"]?.GetValue<string>() == "untagged-image");
        finding["message"] = "…";

        Assert.Equal(finding.ToJsonString(), Assert.Single(FindingsOf(written)).ToJsonString());
    }

    /// <summary>What stands between the fences of the first block that begins like this, with its last line end.</summary>
    private static (int Start, int End) FindBlock(string text, string fence, string content = "")
    {
        int start = text.IndexOf(fence + content, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The page has no block that begins with {fence}{content}");
        start += fence.Length;
        return (start, text.IndexOf($"\n{Fence}", start, StringComparison.Ordinal) + 1);
    }

    private static IEnumerable<JsonNode> FindingsOf(JsonNode report) => report["files"]?[0]?["findings"]?.AsArray().OfType<JsonNode>() ?? [];

    /// <summary>What a terminal in the repository's folder shows of these commands: they and what they print.</summary>
    private static string Replay(IEnumerable<string> commands)
    {
        StringBuilder session = new();
        int status = 0;
        foreach (string command in commands)
        {
            session.Append(CultureInfo.InvariantCulture, $"$ {command}\n");
            switch (command.Split(' '))
            {
                case ["echo", "$?"]:
                    session.Append(CultureInfo.InvariantCulture, $"{status}\n");
                    break;
                case ["basewise", .. string[] args]:
                    // The tests' own folder is another one, so that the samples are named by their full paths, and told by their short ones.
                    string root = RepositoryFolder.Path + Path.DirectorySeparatorChar;
                    CommandLineRun run = CommandLineRun.Of([.. args.Select(arg => arg.StartsWith("samples/", StringComparison.Ordinal) ? root + arg : arg)]);
                    session.Append(run.Output.Replace(root, "", StringComparison.Ordinal)).Append(run.Error);
                    status = run.Status;
                    break;
                default:
                    throw new InvalidDataException($"The page runs something else than Basewise: {command}");
            }
        }

        return session.ToString();
    }
}
