using System.Globalization;
using System.Text;
using Basewise.Knowledge.Ports;
using Basewise.Python.Requirements;
using Basewise.Testing.Hosts;

namespace Basewise.Remote.Tests.Indexes;

/// <summary>Who is asked, with what, and what becomes of an answer.</summary>
public sealed class PackageIndexesTests : IAsyncLifetime
{
    private static readonly PackageName Thing = PackageName.Find("Thing") ?? throw new InvalidOperationException();

    private readonly ScriptedHost host = new(_ => ScriptedAnswer.Of(404));
    private readonly NetworkUnderTest network = new();

    private string Index => $"{host.Address}/simple/";

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        network.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public void The_index_of_the_person_s_pip_is_asked_once_and_the_answer_outlasts_the_program()
    {
        UsePip(Index);
        host.Script = _ => PageOf("thing-1.0-py3-none-any.whl", "thing-1.1.tar.gz");

        Assert.Equal(ObstacleKind.Asking, network.Packages.FilesOf(Thing).Obstacle?.Kind);
        Heard<ProjectFiles> heard = Hear();
        network.Restart();
        Heard<ProjectFiles> again = network.Packages.FilesOf(Thing);

        Assert.Equal(["1.0", "1.1"], heard.Value?.Files.Select(file => file.Version?.ToString()));
        Assert.Equal(heard.Value?.Files.Select(file => file.Address), again.Value?.Files.Select(file => file.Address));
        Assert.Null(again.Obstacle);
        Assert.Equal("/simple/thing/", Assert.Single(host.Requests).Target);
        Assert.Contains("application/vnd.pypi.simple.v1+json", host.Requests.First().Find("accept"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_still_holds_is_not_sent_again()
    {
        UsePip(Index);
        host.Script = request => request.Find("if-none-match") == "\"1\"" ? ScriptedAnswer.Of(304) : PageOf("thing-1.0-py3-none-any.whl") with { Headers = [("Content-Type", "application/json"), ("ETag", "\"1\"")] };
        Hear();
        network.Clock.Advance(TimeSpan.FromHours(2));

        Heard<ProjectFiles> later = Hear();

        Assert.Null(later.Obstacle);
        Assert.Single(later.Value?.Files ?? []);
        Assert.Equal(2, host.Requests.Count);
    }

    [Fact]
    public void A_project_that_is_not_there_is_known_not_to_be_there()
    {
        UsePip(Index);

        Heard<ProjectFiles> heard = Hear();

        Assert.True(heard.IsAbsent);
        Assert.Null(heard.Obstacle);
    }

    [Fact]
    public void All_indexes_are_asked_and_one_that_does_not_answer_leaves_it_open()
    {
        UsePip($"{host.Address}/one/", $"{host.Address}/two/ {host.Address}/three/");
        host.Script = request => request.Path switch
        {
            "/one/thing/" => PageOf("thing-1.0-py3-none-any.whl"),
            "/two/thing/" => PageOf("thing-2.0-py3-none-any.whl"),
            _ => ScriptedAnswer.Of(404),
        };
        Assert.Equal(["1.0", "2.0"], Hear().Value?.Files.Select(file => file.Version?.ToString()));

        network.Clock.Advance(TimeSpan.FromHours(2));
        host.Script = request => request.Path == "/two/thing/" ? ScriptedAnswer.Of(401) : PageOf("thing-1.0-py3-none-any.whl");
        network.SetVariable("PIP_EXTRA_INDEX_URL", $"{host.Address}/two/?fresh");
        Heard<ProjectFiles> later = Hear();

        Assert.Equal(ObstacleKind.Denied, later.Obstacle?.Kind);
    }

    [Fact]
    public void Of_several_indexes_each_file_tells_which_one_lists_it_and_the_whole_is_made_once()
    {
        host.Script = request => ScriptedAnswer.Json($$"""{"files": [{"filename": "thing-{{(request.Path.StartsWith("/own/", StringComparison.Ordinal) ? "2" : "1")}}.0.tar.gz", "url": "a.tar.gz"}]}""");
        network.Obey(network.Settings with { PackageIndexes = [Index, $"{host.Address}/own/"] });

        ProjectFiles first = network.Hear(packages => packages.FilesOf(Thing)).Value ?? throw new InvalidOperationException("nothing was heard");

        Assert.Equal(["2.0", "1.0"], first.Releases.All.Select(release => release.Version.ToString()));
        Assert.All(first.Releases.All, release => Assert.Equal([host.Authority], release.Indexes));
        Assert.Same(first, network.Packages.FilesOf(Thing).Value);
    }

    [Fact]
    public void Of_several_indexes_the_whole_is_made_anew_once_one_of_them_says_something_else()
    {
        string second = "1.0";
        host.Script = request => request.Path.StartsWith("/own/", StringComparison.Ordinal) ? PageOf($"thing-{second}.tar.gz") : PageOf("thing-3.0.tar.gz");
        network.Obey(network.Settings with { PackageIndexes = [Index, $"{host.Address}/own/"] });
        Heard<ProjectFiles> first = Hear();

        network.Clock.Advance(TimeSpan.FromHours(2));
        Heard<ProjectFiles> stale = network.Packages.FilesOf(Thing);
        Assert.Equal(ObstacleKind.Asking, stale.Obstacle?.Kind);
        Assert.Same(first.Value, stale.Value);
        Assert.Equal(network.Clock.GetUtcNow(), Hear().At);

        second = "2.0";
        network.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(["3.0", "2.0"], Hear().Value?.Releases.All.Select(release => release.Version.ToString()));
    }

    [Fact]
    public void Whoever_asks_again_is_answered_without_a_new_object()
    {
        host.Script = _ => PageOf("thing-1.0-py3-none-any.whl");
        UsePip(Index);
        PackageSources named = new(null, [Index]);
        Heard<ProjectFiles> heard = Hear(named);
        IndexFile file = heard.Value?.Files.Single() ?? throw new InvalidOperationException("nothing was heard");
        network.Hear(packages => packages.MetadataOf(file));
        network.Packages.FilesOf(Thing);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Heard<ProjectFiles> own = network.Packages.FilesOf(Thing);
        Heard<ProjectFiles> again = network.Packages.FilesOf(Thing, named);
        network.Packages.MetadataOf(file);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.Same(heard, again);
        Assert.Same(heard, own);
    }

    [Fact]
    public void Trust_counts_from_when_it_is_given_until_it_is_taken_away()
    {
        UsePip(Index);
        host.Script = _ => PageOf("thing-1.0-py3-none-any.whl");
        network.Obey(network.Settings with { IsTrusted = false });
        Assert.Equal((false, ObstacleKind.NotAllowed), (Hear().IsKnown, Hear().Obstacle?.Kind));

        network.Obey(network.Settings with { IsTrusted = true });
        Assert.Null(Hear().Obstacle);

        network.Obey(network.Settings with { IsTrusted = false });
        network.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal((true, ObstacleKind.NotAllowed), (Hear().IsKnown, Hear().Obstacle?.Kind));
        Assert.Single(host.Requests);
    }

    [Fact]
    public void Another_configuration_of_pip_counts_within_seconds()
    {
        host.Script = request => PageOf(request.Path == "/own/thing/" ? "thing-2.0.tar.gz" : "thing-1.0.tar.gz");
        UsePip(Index);
        Assert.Equal("1.0", Hear().Value?.Files.Single().Version?.ToString());

        UsePip($"{host.Address}/own/");
        network.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal("2.0", Hear().Value?.Files.Single().Version?.ToString());

        UsePip("https://pypi.example.org/simple");
        network.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(ObstacleKind.NotAllowed, Hear(new PackageSources($"{host.Address}/third/", [])).Obstacle?.Kind);
        Assert.Equal(2, host.Requests.Count);
    }

    [Fact]
    public void What_only_the_file_names_is_not_asked()
    {
        UsePip("https://pypi.org/simple");
        Heard<ProjectFiles> heard = Hear(new PackageSources(Index, []));

        Assert.Equal(ObstacleKind.NotAllowed, heard.Obstacle?.Kind);
        Assert.Contains("basewise.packageIndexes", heard.Obstacle?.Reason, StringComparison.Ordinal);
        Assert.Empty(host.Requests);

        network.Obey(network.Settings with { PackageIndexes = [Index] });
        Assert.True(Hear(new PackageSources(Index, [])).IsAbsent);
    }

    [Fact]
    public void Nobody_is_asked_where_a_person_does_not_want_it_or_does_not_trust_the_workspace()
    {
        UsePip(Index);
        network.Obey(network.Settings with { IsTrusted = false });
        Assert.Equal(ObstacleKind.NotAllowed, Hear().Obstacle?.Kind);

        network.Obey(network.Settings with { IsTrusted = true, Mode = NetworkMode.Off });
        Assert.Equal(ObstacleKind.NotAllowed, Hear().Obstacle?.Kind);
        Assert.Empty(host.Requests);
    }

    [Fact]
    public void A_public_host_that_leads_into_the_own_network_is_not_asked()
    {
        network.Obey(network.Settings with { Mode = NetworkMode.On });

        Assert.Equal(ObstacleKind.NotAllowed, Hear(new PackageSources($"https://{host.Authority}/simple", [])).Obstacle?.Kind);
        Assert.Equal(ObstacleKind.NotAllowed, Hear(new PackageSources("http://pypi.example.org/simple", [])).Obstacle?.Kind);
        Assert.Empty(host.Requests);
    }

    [Fact]
    public void Credentials_of_the_address_are_shown_to_its_host_and_told_nobody()
    {
        UsePip($"http://me:s3cret%21@{host.Authority}/simple");
        host.Script = request => request.Find("authorization") == Basic("me:s3cret!") ? ScriptedAnswer.Of(500) : ScriptedAnswer.Of(401);

        Heard<ProjectFiles> heard = Hear();

        Assert.Equal(ObstacleKind.Faulty, heard.Obstacle?.Kind);
        Assert.DoesNotContain(network.Notes, note => note.Contains("s3cret", StringComparison.Ordinal) || note.Contains("me:", StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.EnumerateFiles(network.Home, "*", SearchOption.AllDirectories).Where(file => file.EndsWith(".json", StringComparison.Ordinal)), file => File.ReadAllText(file).Contains("s3cret", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_without_a_password_gets_that_of_netrc()
    {
        UsePip($"http://me@{host.Authority}/simple");
        host.Script = request => request.Find("authorization") == Basic("me:s3cret") ? PageOf("thing-1.0-py3-none-any.whl") : ScriptedAnswer.Of(401);
        Assert.Equal(ObstacleKind.Denied, Hear().Obstacle?.Kind);

        network.Write(".netrc", "machine 127.0.0.1 login me password s3cret\n");
        network.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(Hear().IsKnown);
    }

    [Fact]
    public void A_variable_in_an_address_is_not_replaced_and_nobody_is_asked()
    {
        network.SetVariable("TOKEN", "s3cret");
        network.Obey(network.Settings with { PackageIndexes = [Index] });

        Assert.Equal(ObstacleKind.NotAllowed, Hear(new PackageSources($"http://${{TOKEN}}@{host.Authority}/simple", [])).Obstacle?.Kind);
        Assert.Empty(host.Requests);
    }

    [Theory]
    [InlineData("500", ObstacleKind.Faulty, "answers 500")]
    [InlineData("503 wait", ObstacleKind.Throttled, "is not available")]
    [InlineData("429 wait", ObstacleKind.Throttled, "wants fewer questions")]
    [InlineData("403", ObstacleKind.Denied, "denies access")]
    [InlineData("418", ObstacleKind.Unusable, "answers 418")]
    [InlineData("no JSON", ObstacleKind.Unusable, "cannot be read")]
    [InlineData("cut off", ObstacleKind.Unreachable, "breaks off")]
    [InlineData("too much", ObstacleKind.Unusable, "sends more than")]
    [InlineData("in circles", ObstacleKind.Unusable, "leads on and on")]
    [InlineData("silence", ObstacleKind.Unreachable, "does not answer within 10 seconds")]
    public async Task On_a_bad_day_it_is_said_why_and_more_is_heard_once_it_is_over(string fault, ObstacleKind kind, string reason)
    {
        UsePip(Index);
        TaskCompletionSource asked = new();
        host.Script = _ => AnswerOf(fault, asked);
        Assert.False(network.Packages.FilesOf(Thing).IsKnown);
        await asked.Task.WaitAsync(NetworkUnderTest.Patience);
        if (fault == "silence") network.Clock.Advance(TimeSpan.FromSeconds(11));

        Heard<ProjectFiles> heard = Hear();
        Assert.Equal(kind, heard.Obstacle?.Kind);
        Assert.Contains(reason, heard.Obstacle?.Reason, StringComparison.Ordinal);

        host.Script = _ => PageOf("thing-1.0-py3-none-any.whl");
        network.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Single(Hear().Value?.Files ?? []);
    }

    [Fact]
    public void Those_of_netrc_are_shown_to_that_machine_alone()
    {
        UsePip(Index);
        network.Write(".netrc", "machine other.example login you password no\nmachine 127.0.0.1 login me password s3cret\n");
        host.Script = request => request.Find("authorization") == Basic("me:s3cret") ? PageOf("thing-1.0-py3-none-any.whl") : ScriptedAnswer.Of(401);

        Assert.True(Hear().IsKnown);
    }

    [Fact]
    public async Task Credentials_do_not_follow_to_another_host()
    {
        await using ScriptedHost other = new(_ => PageOf("thing-1.0-py3-none-any.whl"));
        UsePip($"http://me:s3cret@{host.Authority}/simple");
        host.Script = _ => ScriptedAnswer.Of(302, ("Location", $"{other.Address}/simple/thing/"));

        Heard<ProjectFiles> heard = Hear();

        Assert.Equal(ObstacleKind.Unusable, heard.Obstacle?.Kind);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public void Metadata_beside_a_file_is_read_once()
    {
        UsePip(Index);
        host.Script = request => request.Path.EndsWith(".metadata", StringComparison.Ordinal)
            ? new ScriptedAnswer(200, Encoding.UTF8.GetBytes("Metadata-Version: 2.1\nName: thing\nVersion: 1.0\nSummary: A thing\nRequires-Python: >=3.8\nRequires-Dist: other>=1 ; extra == 'x'\nProvides-Extra: x\n\nName: of another kind\n"))
            : PageOf("thing-1.0-py3-none-any.whl");
        IndexFile file = Hear().Value?.Files.Single() ?? throw new InvalidOperationException();

        network.Packages.MetadataOf(file);
        CoreMetadata? metadata = network.Hear(packages => packages.MetadataOf(file)).Value;

        Assert.Equal(("thing", "1.0", ">=3.8", "A thing"), (metadata?.Name, metadata?.Version, metadata?.RequiresPython, metadata?.Summary));
        Assert.Equal("other>=1 ; extra == 'x'", Assert.Single(metadata?.RequiresDist ?? []));
        Assert.Equal(2, host.Requests.Count);
    }

    private void UsePip(string index, string extra = "") => network.SetVariable("PIP_CONFIG_FILE", network.Write("pip.conf", $"[global]\nindex-url = {index}\nextra-index-url = {extra}\n"));

    private Heard<ProjectFiles> Hear(PackageSources? sources = null) => network.Hear(packages => packages.FilesOf(Thing, sources));

    private static ScriptedAnswer PageOf(params string[] names) => ScriptedAnswer.Json(
        $$"""{"meta": {"api-version": "1.0"}, "files": [{{string.Join(", ", names.Select(name => $$"""{"filename": "{{name}}", "url": "/files/{{name}}", "core-metadata": true}"""))}}]}""");

    private static ScriptedAnswer AnswerOf(string fault, TaskCompletionSource asked)
    {
        asked.TrySetResult();
        return fault switch
        {
            "503 wait" => ScriptedAnswer.Of(503, ("Retry-After", "60")),
            "429 wait" => ScriptedAnswer.Of(429, ("Retry-After", "60")),
            "no JSON" => ScriptedAnswer.Json("<html>"),
            "cut off" => PageOf("thing-1.0-py3-none-any.whl") with { CutOffAfter = 10 },
            "too much" => ScriptedAnswer.Json(new string(' ', 33 * 1024 * 1024)),
            "in circles" => ScriptedAnswer.Of(302, ("Location", "/simple/thing/")),
            "silence" => ScriptedAnswer.Silence,
            _ => ScriptedAnswer.Of(int.Parse(fault, CultureInfo.InvariantCulture)),
        };
    }

    private static string Basic(string text) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}";
}
