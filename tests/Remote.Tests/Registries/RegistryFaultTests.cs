using System.Globalization;
using System.Text;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;
using Basewise.Testing.Hosts;

namespace Basewise.Remote.Tests.Registries;

/// <summary>A registry that does what registries do on bad days. Whoever asks goes on at once, is told why, and hears more once it is over.</summary>
public sealed class RegistryFaultTests : IAsyncLifetime
{
    private static readonly ImageReference Python = NetworkUnderTest.Image("python:3.12");

    private readonly SampleImage image = new();
    private readonly ScriptedRegistry registry = new();
    private ScriptedHost host;
    private NetworkUnderTest network;

    public RegistryFaultTests()
    {
        registry.Push("library/python", "3.12", image);
        host = new ScriptedHost(registry.Answer);
        network = NetworkUnderTest.WithDockerHubAt(host.Address);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        network.Dispose();
        await host.DisposeAsync();
    }

    [Theory]
    [InlineData("500", ObstacleKind.Faulty, "answers 500")]
    [InlineData("502", ObstacleKind.Faulty, "answers 502")]
    [InlineData("503 busy", ObstacleKind.Throttled, "is not available")]
    [InlineData("401", ObstacleKind.Denied, "denies access to library/python without credentials")]
    [InlineData("403", ObstacleKind.Denied, "denies access to library/python without credentials")]
    [InlineData("429", ObstacleKind.Throttled, "wants fewer questions")]
    [InlineData("429 wait", ObstacleKind.Throttled, "wants fewer questions")]
    [InlineData("418", ObstacleKind.Unusable, "answers 418")]
    [InlineData("no JSON", ObstacleKind.Unusable, "no JSON")]
    [InlineData("cut off", ObstacleKind.Unreachable, "breaks off")]
    [InlineData("too much", ObstacleKind.Unusable, "sends more than 4096 KB")]
    [InlineData("in circles", ObstacleKind.Unusable, "leads on and on")]
    [InlineData("nowhere", ObstacleKind.Unusable, "leads nowhere")]
    [InlineData("next page elsewhere", ObstacleKind.Unusable, "elsewhere")]
    public void Whoever_asks_goes_on_at_once_is_told_why_and_hears_more_once_it_is_over(string fault, ObstacleKind kind, string reason)
    {
        host.Script = _ => AnswerOf(fault);
        // The best of a few first questions: what one of them takes beyond that is the test machine's.
        Assert.InRange(new[] { "ruby", "golang", "python" }.Min(TimeOfQuestion), TimeSpan.Zero, TimeSpan.FromMilliseconds(50));

        Heard<TagList> heard = network.Hear(images => images.TagsOf(Python));
        Assert.False(heard.IsKnown);
        Assert.Equal(kind, heard.Obstacle?.Kind);
        Assert.Contains(host.Authority, heard.Obstacle?.Reason, StringComparison.Ordinal);
        Assert.Contains(reason, heard.Obstacle?.Reason, StringComparison.Ordinal);
        Assert.Contains(network.Notes, note => note.Contains(reason, StringComparison.Ordinal));

        AssertRecovers();
    }

    [Fact]
    public async Task A_host_that_cannot_be_reached()
    {
        int port = host.Port;
        await host.DisposeAsync();

        Heard<TagList> heard = network.Hear(images => images.TagsOf(Python));
        Assert.Equal(ObstacleKind.Unreachable, heard.Obstacle?.Kind);
        Assert.Contains("cannot be reached", heard.Obstacle?.Reason, StringComparison.Ordinal);

        host = new ScriptedHost(registry.Answer, port: port);
        AssertRecovers();
    }

    [Fact]
    public async Task A_host_that_does_not_answer()
    {
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Script = _ =>
        {
            arrived.TrySetResult();
            return ScriptedAnswer.Silence;
        };
        network.Images.TagsOf(Python);
        await arrived.Task.WaitAsync(NetworkUnderTest.Patience);
        Assert.Equal(ObstacleKind.Asking, network.Images.TagsOf(Python).Obstacle?.Kind);

        network.Clock.Advance(TimeSpan.FromSeconds(11));

        Heard<TagList> heard = network.Hear(images => images.TagsOf(Python));
        Assert.Equal(ObstacleKind.Unreachable, heard.Obstacle?.Kind);
        Assert.Contains("does not answer within 10 seconds", heard.Obstacle?.Reason, StringComparison.Ordinal);
        AssertRecovers();
    }

    [Fact]
    public async Task A_host_with_a_certificate_that_nobody_trusts()
    {
        using CertificateAuthority trusted = new();
        using CertificateAuthority stranger = new();
        await host.DisposeAsync();
        network.Dispose();
        host = new ScriptedHost(registry.Answer, stranger.Issue());
        network = NetworkUnderTest.WithDockerHubAt(host.Address, trusted.Roots);

        Heard<TagList> heard = network.Hear(images => images.TagsOf(Python));

        Assert.Equal(ObstacleKind.Unreachable, heard.Obstacle?.Kind);
        Assert.Contains("has no certificate that is trusted here", heard.Obstacle?.Reason, StringComparison.Ordinal);
        Assert.Empty(host.Requests);

        await host.DisposeAsync();
        host = new ScriptedHost(registry.Answer, trusted.Issue(), host.Port);
        AssertRecovers();
    }

    [Fact]
    public void A_manifest_that_is_not_what_its_digest_says()
    {
        host.Script = request => request.Method == "GET" && request.Path.EndsWith(image.Amd64, StringComparison.Ordinal)
            ? ScriptedAnswer.Json("""{"schemaVersion":2,"config":{},"layers":[]}""")
            : registry.Answer(request);

        Heard<ImageManifest> heard = network.Hear(images => images.ManifestOf(Python));

        Assert.Equal(ObstacleKind.Unusable, heard.Obstacle?.Kind);
        Assert.Contains("something else than its digest says", heard.Obstacle?.Reason, StringComparison.Ordinal);
        host.Script = registry.Answer;
        network.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(image.Index, network.Hear(images => images.ManifestOf(Python)).Value?.Digest);
    }

    [Fact]
    public void Pages_without_end_are_read_up_to_a_bound()
    {
        int page = 0;
        host.Script = _ =>
        {
            page++;
            return ScriptedAnswer.Json($$"""{"tags":["t{{page}}"]}""", ("Link", $"</v2/library/python/tags/list?n=1000&last=t{page}>; rel=\"next\""));
        };

        Heard<TagList> heard = network.Hear(images => images.TagsOf(Python));

        Assert.Equal(50, heard.Value?.Tags.Length);
        Assert.False(heard.Value?.IsComplete);
        Assert.Equal(50, host.Requests.Count);
        Assert.Equal(ObstacleKind.Unusable, heard.Obstacle?.Kind);
        Assert.Contains("without end; 50 of them were read", heard.Obstacle?.Reason, StringComparison.Ordinal);

        host.Script = registry.Answer;
        network.Clock.Advance(TimeSpan.FromHours(1));
        heard = network.Hear(images => images.TagsOf(Python));
        Assert.Equal(["3.12"], heard.Value?.Tags);
        Assert.Null(heard.Obstacle);
    }

    [Fact]
    public void Pages_that_come_slowly_are_read_for_a_bounded_time()
    {
        int page = 0;
        host.Script = _ =>
        {
            page++;
            network.Clock.Advance(TimeSpan.FromSeconds(8));
            return ScriptedAnswer.Json($$"""{"tags":["t{{page}}"]}""", ("Link", $"</v2/library/python/tags/list?n=1000&last=t{page}>; rel=\"next\""));
        };

        Heard<TagList> heard = network.Hear(images => images.TagsOf(Python));

        Assert.Equal(["t1", "t2", "t3", "t4"], heard.Value?.Tags);
        Assert.Contains("without end; 4 of them were read", heard.Obstacle?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_its_own_next_one_is_read_once()
    {
        host.Script = request => ScriptedAnswer.Json("""{"tags":["a"]}""", ("Link", $"<{request.Target}>; rel=\"next\""));

        Heard<TagList> heard = network.Hear(images => images.TagsOf(Python));

        Assert.Equal(["a"], heard.Value?.Tags);
        Assert.Single(host.Requests);
    }

    [Fact]
    public void The_time_that_a_host_asks_for_is_kept()
    {
        host.Script = _ => ScriptedAnswer.Of(429, ("Retry-After", "120"));
        network.Hear(images => images.TagsOf(Python));

        network.Clock.Advance(TimeSpan.FromSeconds(119));
        network.Hear(images => images.DigestOf(Python));
        Assert.Single(host.Requests);

        network.Clock.Advance(TimeSpan.FromSeconds(2));
        network.Hear(images => images.DigestOf(Python));
        Assert.Equal(2, host.Requests.Count);
    }

    [Fact]
    public void A_date_until_which_a_host_asks_to_wait_is_kept()
    {
        host.Script = _ => ScriptedAnswer.Of(429, ("Retry-After", network.Clock.GetUtcNow().AddMinutes(30).ToString("R", CultureInfo.InvariantCulture)));
        network.Hear(images => images.TagsOf(Python));

        network.Clock.Advance(TimeSpan.FromMinutes(29));
        network.Hear(images => images.TagsOf(Python));

        Assert.Single(host.Requests);
    }

    [Fact]
    public void A_host_that_stays_away_is_asked_less_and_less_often()
    {
        host.Script = _ => ScriptedAnswer.Of(500);
        List<int> asked = [];
        for (int minute = 0; minute < 60; minute++)
        {
            network.Hear(images => images.TagsOf(Python));
            network.Clock.Advance(TimeSpan.FromMinutes(1));
            asked.Add(host.Requests.Count);
        }

        Assert.InRange(asked[^1], 6, 12);
        Assert.True(asked[9] > asked[^1] - asked[^11]);
    }

    [Fact]
    public async Task When_the_wait_is_over_whoever_judges_is_told_without_asking()
    {
        host.Script = _ => ScriptedAnswer.Of(500);
        network.Hear(images => images.TagsOf(Python));
        TaskCompletionSource told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        network.Images.Changed += () => told.TrySetResult();
        Assert.False(told.Task.IsCompleted);

        network.Clock.Advance(TimeSpan.FromSeconds(11));

        await told.Task.WaitAsync(NetworkUnderTest.Patience);
        Assert.True(told.Task.IsCompletedSuccessfully);
    }

    [Fact]
    public void What_was_heard_before_stays()
    {
        network.Hear(images => images.TagsOf(Python));
        network.Clock.Advance(TimeSpan.FromHours(2));
        host.Script = _ => ScriptedAnswer.Of(500);

        Heard<TagList> heard = network.Hear(images => images.TagsOf(Python));

        Assert.Equal(["3.12"], heard.Value?.Tags);
        Assert.Equal(ObstacleKind.Faulty, heard.Obstacle?.Kind);
        Assert.Equal(network.Clock.GetUtcNow().AddHours(-2), heard.At);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"key":"x"}""")]
    [InlineData("[]")]
    public void A_damaged_answer_on_disk_is_asked_for_again(string damaged)
    {
        network.Hear(images => images.TagsOf(Python));
        foreach (string file in Directory.EnumerateFiles(Path.Combine(network.Home, "cache"), "*", SearchOption.AllDirectories)) File.WriteAllText(file, damaged);
        network.Restart();

        Assert.Equal(["3.12"], network.Hear(images => images.TagsOf(Python)).Value?.Tags);
        Assert.Equal(2, host.Requests.Count);
    }

    private TimeSpan TimeOfQuestion(string name)
    {
        ImageReference asked = NetworkUnderTest.Image(name);
        long begin = System.Diagnostics.Stopwatch.GetTimestamp();
        network.Images.TagsOf(asked);
        return System.Diagnostics.Stopwatch.GetElapsedTime(begin);
    }

    private void AssertRecovers()
    {
        host.Script = registry.Answer;
        network.Clock.Advance(TimeSpan.FromMinutes(16));
        Heard<TagList> heard = network.Hear(images => images.TagsOf(Python));
        Assert.Equal(["3.12"], heard.Value?.Tags);
        Assert.Null(heard.Obstacle);
    }

    private ScriptedAnswer AnswerOf(string fault) => fault switch
    {
        "503 busy" => ScriptedAnswer.Of(503, ("Retry-After", "30")),
        "429 wait" => ScriptedAnswer.Of(429, ("Retry-After", "120")),
        "no JSON" => ScriptedAnswer.Json("<html>maintenance</html>"),
        "cut off" => ScriptedAnswer.Json("""{"tags":["3.12","3.13"]}""") with { CutOffAfter = 12 },
        "too much" => ScriptedAnswer.Json($$"""{"tags":["{{new string('x', 5_000_000)}}"]}"""),
        "in circles" => ScriptedAnswer.Of(307, ("Location", "/v2/library/python/tags/list")),
        "nowhere" => ScriptedAnswer.Of(302),
        "next page elsewhere" => ScriptedAnswer.Json("""{"tags":[]}""", ("Link", "<https://elsewhere.example/v2/x>; rel=\"next\"")),
        _ => new ScriptedAnswer(int.Parse(fault, CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes("""{"errors":[]}""")),
    };
}
