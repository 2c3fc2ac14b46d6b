using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Basewise.Python.Versions;
using Basewise.Python.Wheels;
using Basewise.Testing;
using Basewise.Testing.Hosts;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>An editor before a real web server with real files: what the index has is on offer, told and judged by.</summary>
public sealed class NginxIndexRequestTests : IAsyncLifetime
{
    private const string Requirements = "file:///shop/requirements.txt";
    private const string Dockerfile = "file:///shop/Dockerfile";

    private static readonly SampleFile[] Files =
    [
        new("webby-1.0-py3-none-any.whl"),
        new("webby-1.1-py3-none-any.whl", Yanked: "loses orders"),
        new("webby-1.2-py3-none-any.whl") { Described = "Summary: Serves the shop\nRequires-Python: >=3.9\nRequires-Dist: fastloop>=1; extra == 'standard'\nProvides-Extra: standard\nProvides-Extra: reload\n" },
        new("webby-1.2.tar.gz"),
        new("webby-2.0-py3-none-any.whl", RequiresPython: ">=3.14"),
        new("fastloop-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl"),
        new("fastloop-1.0-cp312-cp312-musllinux_1_2_x86_64.whl"),
        new("fastloop-1.1-cp312-cp312-manylinux_2_28_x86_64.whl"),
        new("fastloop-1.1.tar.gz"),
        new("requests-2.32.5-py3-none-any.whl"),
        // Wheels alone, newer versions with fewer of them: pip takes what fits.
        new("native-1.0-py3-none-any.whl"),
        new("native-1.1-cp312-cp312-musllinux_1_2_x86_64.whl"),
        new("native-1.1-cp39-abi3-manylinux2014_x86_64.whl"),
        new("native-1.2-cp312-cp312-manylinux_2_28_x86_64.whl"),
        new("native-1.3-cp312-cp312-manylinux_2_39_x86_64.whl"),
        new("native-1.4-py3-none-any.whl", RequiresPython: ">=3.13"),
        new("native-1.5-cp312-cp312-manylinux_2_41_aarch64.whl"),
        new("native-1.6-py3-none-any.whl", Yanked: ""),
        new("native-2.0rc1-py3-none-any.whl"),
        new("thing-1.0-py3-none-any.whl"),
        new("thing-1.1-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl"),
        new("thing-1.1-cp311-cp311-musllinux_1_1_x86_64.whl"),
        new("thing-1.1-cp37-abi3-manylinux2014_aarch64.whl"),
        new("thing-1.2-cp312-cp312-manylinux_2_28_x86_64.whl"),
        new("thing-1.2-py2.py3-none-any.whl", RequiresPython: ">=3.12"),
        new("thing-1.3-py3-none-any.whl", Yanked: "broken"),
        new("thing-1.4-py3-none-any.whl", RequiresPython: ">=3.13"),
        new("thing-1.4.1-cp312-cp312-manylinux_2_34_x86_64.whl"),
        new("thing-1.5.tar.gz"),
        new("thing-2.0rc1-py3-none-any.whl"),
        new("early-1.0a1-py3-none-any.whl"),
        new("early-1.0b2-py3-none-any.whl"),
        new("odd-1.0-py3-none-any.whl", RequiresPython: "not a condition"),
        new("odd-1!0.5+local.1-py3-none-any.whl"),
        new("gone-1.0-py3-none-any.whl", Yanked: ""),
    ];

    private readonly LiveNetwork network = new();
    private NginxIndex? index;

    private NginxIndex Index => index ?? throw new InvalidOperationException("It has not started.");

    public async Task InitializeAsync() => index = await NginxIndex.StartAsync(Files);

    public async Task DisposeAsync()
    {
        network.Dispose();
        await Index.DisposeAsync();
    }

    [Theory]
    [InlineData("simple")]
    [InlineData("plain")]
    public async Task The_extras_that_the_metadata_of_the_release_name_are_offered(string form)
    {
        await using RunningServer server = await StartAsync(form);
        await server.Client.OpenAsync(Requirements, "webby[]==1.2\n", languageId: "pip-requirements");
        await server.Client.OpenAsync(Dockerfile, "FROM python:3.12-alpine\nRUN pip install \"webby[\"\n");

        string[] expected = ["standard: fastloop", "reload: "];
        Assert.Equal(expected, await HearAsync(server.Client, Requirements, 0, 6));
        // 2.0 has no metadata: the newest that has some tells.
        Assert.Equal(expected, await HearAsync(server.Client, Dockerfile, 1, 23));
    }

    [Fact]
    public async Task The_digests_of_a_versions_files_are_offered()
    {
        await using RunningServer server = await StartAsync("simple");
        await server.Client.OpenAsync(Requirements, "webby==1.2 --hash=\n", languageId: "pip-requirements");

        string[] items = await HearAsync(server.Client, Requirements, 0, 18);

        Assert.Equal([.. Files.Where(file => file.Name.StartsWith("webby-1.2", StringComparison.Ordinal)).Select(file => $"sha256:{file.Sha256}: {file.Name}, from {Index.Authority}")], items);
    }

    [Fact]
    public async Task The_versions_behind_a_command_tell_what_they_mean_for_this_image()
    {
        await using RunningServer server = await StartAsync("simple");
        await server.Client.OpenAsync(Dockerfile, "FROM python:3.12-alpine\nRUN pip install webby== fastloop==\n");

        string[] webby = await HearAsync(server.Client, Dockerfile, 1, 23);
        string[] fastloop = await HearAsync(server.Client, Dockerfile, 1, 34);

        Assert.Equal(
            ["2.0: newest · Python >=3.14 · not for Python 3.12", "1.2: has a wheel", "1.0: has a wheel", "1.1: taken back: loses orders · has a wheel"],
            webby);
        Assert.Equal(["1.1: newest · no wheel for musl", "1.0: has a wheel"], fastloop);
    }

    [Theory]
    [InlineData("simple")]
    [InlineData("plain")]
    public async Task A_hover_tells_what_the_index_has_of_a_package_for_this_image(string form)
    {
        await using RunningServer server = await StartAsync(form);
        await server.Client.OpenAsync(Dockerfile, "FROM python:3.12-alpine3.22\nRUN pip install fastloop webby==1.1\n");

        string open = await HoverAsync(server.Client, Dockerfile, 1, 18);
        string pinned = await HoverAsync(server.Client, Dockerfile, 1, 28);

        Assert.StartsWith($"**fastloop**  \nNow **1.1**, the newest on {Index.Authority} (", open, StringComparison.Ordinal);
        Assert.Contains("This image (Python 3.12, Alpine 3.22): ⚠ no wheel for musl: it is built from source", open, StringComparison.Ordinal);
        Assert.Contains($", {Index.Authority}", open, StringComparison.Ordinal);
        Assert.Contains("⚠ Taken back by its maker: `loses orders`", pinned, StringComparison.Ordinal);
        Assert.Contains($"Newest on {Index.Authority}", pinned, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("python:3.12-slim-trixie", "3.12", "glibc 41 x86_64")]
    [InlineData("python:3.12-slim-bookworm", "3.12", "glibc 36 x86_64")]
    [InlineData("python:3.9-slim-bullseye", "3.9", "glibc 31 x86_64")]
    [InlineData("python:3.13-slim-trixie", "3.13", "glibc 41 x86_64")]
    [InlineData("python:3.12-alpine3.22", "3.12", "musl 2 x86_64")]
    [InlineData("python:3.11-alpine3.22", "3.11", "musl 2 x86_64")]
    public async Task The_version_that_a_fix_pins_to_is_the_one_that_pip_would_install_into_that_image(string image, string python, string system)
    {
        string? chosen = await RealPip.AskAsync($"http://{Index.Authority}/simple", "native", python, PlatformOf(system));
        await using RunningServer server = await StartAsync("simple");
        await server.Client.OpenAsync(Dockerfile, $"FROM {image}\nRUN pip install native\n");

        string title = await HearFixAsync(server.Client, Dockerfile, 1, 18, "Pin native to ");
        string hover = await HoverAsync(server.Client, Dockerfile, 1, 18);

        Assert.Equal(chosen?.Split('-')[1], title["Pin native to ".Length..].Split(' ')[0]);
        Assert.Contains($"gets {chosen?.Split('-')[1]}, the newest that fits there: has a wheel", hover, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("python:3.12-slim-bookworm", "3.12", "glibc 36 x86_64")]
    [InlineData("python:3.12-alpine3.22", "3.12", "musl 2 x86_64")]
    public async Task A_version_is_said_to_have_a_wheel_where_pip_would_install_one_into_that_image(string image, string python, string system)
    {
        await using RunningServer server = await StartAsync("simple");
        await server.Client.OpenAsync(Dockerfile, $"FROM {image}\nRUN pip install native==\n");

        string[] told = await HearAsync(server.Client, Dockerfile, 1, 24);

        Assert.Equal(Files.Count(file => file.Project == "native") - 1, told.Length);
        foreach (string version in told)
        {
            string? chosen = await RealPip.AskAsync($"http://{Index.Authority}/simple", $"native=={version.Split(':')[0]}", python, PlatformOf(system));
            Assert.True(chosen is not null == version.Contains("has a wheel", StringComparison.Ordinal), $"pip takes {chosen ?? "none"}, and it is said: {version}");
        }
    }

    public static TheoryData<string, string, string, string> Questions
    {
        get
        {
            TheoryData<string, string, string, string> questions = [];
            string[] requirements = ["thing", "thing<1.2", "thing==1.3", "thing>=1.3,<1.4", "thing==1.5", "thing>=2.0rc1", "thing>1.4.1", "thing!=1.2", "thing===1.3", "thing==1.3.*", "thing~=1.1.0", "early", "odd", "gone", "gone==1.0"];
            foreach (string requirement in requirements) questions.Add(requirement, "python:3.12-slim-bookworm", "3.12", "glibc 36 x86_64");

            foreach (string requirement in requirements[..2])
            {
                questions.Add(requirement, "python:3.11-slim-bookworm", "3.11", "glibc 36 x86_64");
                questions.Add(requirement, "python:3.13-slim-bookworm", "3.13", "glibc 36 x86_64");
                questions.Add(requirement, "python:3.11-alpine3.22", "3.11", "musl 2 x86_64");
                questions.Add(requirement, "python:3.12-slim-bullseye", "3.12", "glibc 31 x86_64");
                questions.Add(requirement, "--platform=linux/arm64 python:3.9-slim-bullseye", "3.9", "glibc 31 aarch64");
            }

            return questions;
        }
    }

    [Theory, MemberData(nameof(Questions))]
    public async Task What_pip_would_install_is_what_is_said_to_fit(string requirement, string image, string python, string system)
    {
        string? chosen = await RealPip.AskAsync($"http://{Index.Authority}/simple", requirement, python, PlatformOf(system));
        await using RunningServer server = await StartAsync("simple");
        await server.Client.OpenAsync(Dockerfile, $"FROM {image}\nRUN pip install --only-binary :all: '{requirement}'\n");

        string hover = await HoverAsync(server.Client, Dockerfile, 1, 36);

        // Of a pre-release nothing is said, unless it is the one that is asked for.
        bool isPreRelease = PackageVersion.Find(chosen?.Split('-')[1] ?? "") is { IsPreRelease: true };
        Assert.Equal(isPreRelease ? null : chosen?.Split('-')[1], FindFit(hover));
    }

    [Fact]
    public async Task Behind_a_password_the_person_s_own_netrc_opens()
    {
        await File.WriteAllTextAsync(Path.Combine(network.Home, ".netrc"), $"machine 127.0.0.1 login {NginxIndex.Login} password {NginxIndex.Password}\n");
        await using RunningServer server = await StartAsync("private");
        await server.Client.OpenAsync(Requirements, "webby\n", languageId: "pip-requirements");

        string hover = await HoverAsync(server.Client, Requirements, 0, 2);

        Assert.Contains($"Now **2.0**, the newest on {Index.Authority}", hover, StringComparison.Ordinal);
        Assert.DoesNotContain(NginxIndex.Password, hover, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_index_says_is_judged_by_as_soon_as_it_arrives()
    {
        await using RunningServer server = await StartAsync("simple");
        await server.Client.OpenAsync(Requirements, "webby==1.1\nreqeusts\nfastloop==1.0 --hash=sha256:00\n", languageId: "pip-requirements");
        await server.Client.OpenAsync(Dockerfile, "FROM python:3.12-alpine3.22\nRUN pip install webby==2.0\n");

        string[] messages = await HearFindingsAsync(server.Client, Requirements, "yanked-release", "unknown-package");
        string[] ofDockerfile = await HearFindingsAsync(server.Client, Dockerfile, "requires-python-unmet");

        Assert.Contains("webby 1.1 was taken back by its maker: loses orders. Installers take it only because this file asks for it; 1.2 is the next one above it.", messages);
        Assert.Contains(messages, message => message.StartsWith($"{Index.Authority} has no package `reqeusts`, as of ", StringComparison.Ordinal) && message.EndsWith("Was `requests` meant?", StringComparison.Ordinal));
        Assert.Contains("webby 2.0 is for Python >=3.14, and this is 3.12: there is nothing to install, and the build stops here.", ofDockerfile);
        Assert.Equal("Ask for webby 1.2", await HearFixAsync(server.Client, Requirements, 0, 8, "Ask for webby"));
        Assert.Equal($"Add the hash of webby 1.1 (as {Index.Authority} has them)", await HearFixAsync(server.Client, Requirements, 0, 2, "Add the hash"));
    }

    private static WheelPlatform PlatformOf(string system)
    {
        string[] words = system.Split(' ');
        int minor = int.Parse(words[1], CultureInfo.InvariantCulture);
        return words[0] == "musl" ? WheelPlatform.Musl(minor, words[2]) : WheelPlatform.Glibc(minor, words[2]);
    }

    private async Task<RunningServer> StartAsync(string form)
    {
        RunningServer server = network.StartServer();
        await server.InitializeAsync(options: new { trusted = true, packageIndexes = new[] { $"http://{Index.Authority}/{form}" } });
        return server;
    }

    /// <summary>Asks until nothing more is to be heard: a page may lead to metadata.</summary>
    private async Task<string[]> HearAsync(LspClient client, string uri, int line, int character)
    {
        for (int round = 0; round < 2; round++)
        {
            await CompleteAsync(client, uri, line, character);
            network.WaitForAnswers();
        }

        return await CompleteAsync(client, uri, line, character);
    }

    /// <summary>What is found once the index has answered: news are told in bursts, by the clock.</summary>
    private async Task<string[]> HearFindingsAsync(LspClient client, string uri, params string[] rules)
    {
        Stopwatch patience = Stopwatch.StartNew();
        while (true)
        {
            JToken? last = client.Received.LastOrDefault(message => (string?)message["method"] == "textDocument/publishDiagnostics" && (string?)message["params"]?["uri"] == uri);
            JToken[] found = [.. last?["params"]?["diagnostics"] ?? new JArray()];
            if (rules.All(rule => found.Any(finding => (string?)finding["code"] == rule))) return [.. found.Select(finding => (string?)finding["message"] ?? "")];

            Assert.True(patience.Elapsed < LspClient.Patience, $"{string.Join(", ", rules)} is not told: {last}");
            network.Clock.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
        }
    }

    /// <summary>The title of a fix, once the index has answered.</summary>
    private async Task<string> HearFixAsync(LspClient client, string uri, int line, int character, string title)
    {
        object place = new { line, character };
        object question = new { textDocument = new { uri }, range = new { start = place, end = place }, context = new { diagnostics = Array.Empty<object>() } };
        Stopwatch patience = Stopwatch.StartNew();
        while (true)
        {
            JToken? actions = await client.RequestAsync("textDocument/codeAction", question);
            string[] titles = [.. (actions ?? new JArray()).Select(action => (string?)action["title"] ?? "")];
            if (titles.FirstOrDefault(candidate => candidate.StartsWith(title, StringComparison.Ordinal)) is { } found) return found;

            Assert.True(patience.Elapsed < LspClient.Patience, $"\"{title}\" is none of {string.Join(", ", titles)}");
            network.WaitForAnswers();
            network.Clock.Advance(TimeSpan.FromMilliseconds(200));
        }
    }

    /// <summary>The version that a hover says this image gets as a wheel; null where it says of none.</summary>
    private static string? FindFit(string hover)
    {
        Match another = Regex.Match(hover, @"^This image .*: gets (\S+), the newest that fits there: has a wheel", RegexOptions.Multiline);
        if (another.Success) return another.Groups[1].Value;

        // The one that the command asks for, or the newest that will do.
        Match named = Regex.Match(hover, @"\A\*\*\S+ (\S+)\*\*|^Now \*\*(\S+)\*\*", RegexOptions.Multiline);
        return Regex.IsMatch(hover, "^This image .*: has a wheel", RegexOptions.Multiline) ? named.Groups[named.Groups[1].Success ? 1 : 2].Value : null;
    }

    private async Task<string> HoverAsync(LspClient client, string uri, int line, int character)
    {
        object question = new { textDocument = new { uri }, position = new { line, character } };
        await client.RequestAsync("textDocument/hover", question);
        network.WaitForAnswers();
        return (string?)(await client.RequestAsync("textDocument/hover", question))?["contents"]?["value"] ?? "";
    }

    private static async Task<string[]> CompleteAsync(LspClient client, string uri, int line, int character)
    {
        JToken? list = await client.RequestAsync("textDocument/completion", new { textDocument = new { uri }, position = new { line, character } });
        return [.. (list?["items"] ?? new JArray()).Select(item => $"{(string?)item["label"]}: {(string?)item["detail"]}")];
    }
}
