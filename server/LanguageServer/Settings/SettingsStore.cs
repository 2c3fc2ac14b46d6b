using System.Text.Json;
using Basewise.Analysis;
using Basewise.Features.Hints;
using Basewise.Features.Lenses;
using Basewise.Knowledge.Ports;
using Basewise.LanguageServer.Diagnostics;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Rpc;
using StreamJsonRpc;

namespace Basewise.LanguageServer.Settings;

/// <summary>
/// The settings, of the whole workspace and of each of its folders. They are asked from the client where it answers such questions;
/// otherwise those count that it sends by itself.
/// </summary>
internal sealed class SettingsStore(Session session, Client client, ServerLog log, TimeProvider clock, INetwork network)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);
    private readonly Lock gate = new();
    private readonly TaskCompletionSource known = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Scope[] scopes = [new Scope("", SettingsSection.Default, Unset(network))];
    private string lastComplaint = "";
    private int questions;
    private int registryEdition;

    /// <summary>The settings are not what they were.</summary>
    public event Action? Changed;

    /// <summary>Grows whenever the settings change.</summary>
    public int Generation { get; private set; }

    /// <summary>
    /// Settings for what is in <paramref name="Folder"/>, a URI; empty for everything else, and always the first. A folder whose settings are
    /// the same as those has no scope of its own.
    /// </summary>
    private sealed record Scope(string Folder, SettingsSection Section, LintOptions Options);

    /// <summary>
    /// Waits until the client has told its settings once, so that nobody sees findings flash up that they have switched off. A client that
    /// stays silent is not waited for long.
    /// </summary>
    public Task WhenKnownAsync() => known.Task;

    /// <summary>Begins to wait for a client that has not been asked yet.</summary>
    public void BeginWaiting() => _ = Task.Delay(LongestWait, clock).ContinueWith(_ => EndWaiting(), TaskScheduler.Default);

    /// <summary>No answer will come any more: who waits for one is to go on.</summary>
    public void EndWaiting() => known.TrySetResult();

    /// <summary>What to judge a document by, today. The same object for the same settings and day.</summary>
    public LintOptions OptionsFor(string uri)
    {
        Scope[] current = Volatile.Read(ref scopes);
        DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (current[0].Options.Today != today)
        {
            Scope[] before = current;
            current = [.. before.Select(scope => scope with { Options = scope.Options with { Today = today } })];
            // Settings that arrived meanwhile must not be lost to yesterday's.
            if (Interlocked.CompareExchange(ref scopes, current, before) != before) return OptionsFor(uri);
        }

        return ScopeOf(uri, current).Options;
    }

    /// <summary>The hints that are wanted in a document.</summary>
    public HintOptions HintsFor(string uri) => ScopeOf(uri, Volatile.Read(ref scopes)).Section.Hints;

    /// <summary>The lenses that are wanted in a document.</summary>
    public LensOptions LensesFor(string uri) => ScopeOf(uri, Volatile.Read(ref scopes)).Section.Lenses;

    /// <summary>Takes settings that the client sent by itself, as <c>{"basewise": {…}}</c> or as the section alone.</summary>
    public void Take(JsonElement? sent)
    {
        JsonElement? section = sent is { ValueKind: JsonValueKind.Object } settings && settings.TryGetProperty("basewise", out JsonElement inner)
            ? inner
            : sent;
        Set([""], [section]);
    }

    /// <summary>Asks the client. An answer that a later question has overtaken is dropped.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        int question = Interlocked.Increment(ref questions);
        string[] folders = ["", .. session.Folders];
        ConfigurationItem[] items = [.. folders.Select(folder => new ConfigurationItem("basewise", folder.Length == 0 ? null : folder))];
        try
        {
            JsonElement[] sections = await client.ConfigurationAsync(items, cancellationToken).ConfigureAwait(false) ?? [];
            if (question == Volatile.Read(ref questions)) Set(folders, [.. sections.Select(section => (JsonElement?)section)]);
        }
        catch (RemoteRpcException exception) when (exception is not ConnectionLostException)
        {
            log.Warning($"The client did not tell its settings ({exception.Message}). Those before stay.");
        }
        finally
        {
            known.TrySetResult();
        }
    }

    /// <summary>The settings are the same, and what registries say is not: who judges by them judges anew.</summary>
    public void Renew()
    {
        lock (gate)
        {
            registryEdition++;
            Volatile.Write(ref scopes, InThisEdition(scopes));
            Generation++;
        }

        Changed?.Invoke();
    }

    /// <summary>Tells the network's side who may be asked by now: the settings or the trust in the workspace changed.</summary>
    public void Allow() => network.Obey(Volatile.Read(ref scopes)[0].Section.Network with { IsTrusted = session.IsTrusted });

    private void Set(string[] folders, JsonElement?[] sections)
    {
        List<string> complaints = [];
        List<Scope> read = [];
        for (int i = 0; i < folders.Length; i++)
        {
            SettingsSection section = SettingsReader.Read(i < sections.Length ? sections[i] : null, complaints);
            Scope scope = new(folders[i], section, Unset(network) with { Overrides = section.Rules });
            if (i == 0 || read[0].Section != section) read.Add(scope);
        }

        bool isChange;
        lock (gate)
        {
            Complain(complaints);
            isChange = !AreSame(scopes, read);
            if (isChange)
            {
                Volatile.Write(ref scopes, InThisEdition(read));
                Generation++;
            }
        }

        Allow();
        if (isChange) Changed?.Invoke();
        known.TrySetResult();
    }

    private Scope[] InThisEdition(IEnumerable<Scope> scopes) =>
        [.. scopes.Select(scope => scope with { Options = scope.Options with { RegistryEdition = registryEdition } })];

    private void Complain(List<string> complaints)
    {
        string complaint = string.Join("; ", complaints.Distinct());
        if (complaint == lastComplaint) return;

        lastComplaint = complaint;
        if (complaint.Length > 0) log.Warning($"Settings: {complaint}. The default is used instead.");
    }

    /// <summary>More would have too little to do each: what they share is read by one.</summary>
    private static readonly int MostThreads = Math.Min(Environment.ProcessorCount, 4);

    private static LintOptions Unset(INetwork network) => new(default) { Registry = network.Images, Packages = network.Packages, MostFindingsOfARule = DocumentJudge.MostFindings, Threads = MostThreads };

    private static bool AreSame(Scope[] left, List<Scope> right) =>
        left.Length == right.Count
        && left.Zip(right).All(pair => pair.First.Folder == pair.Second.Folder && pair.First.Section == pair.Second.Section);

    private static Scope ScopeOf(string uri, Scope[] scopes)
    {
        Scope best = scopes[0];
        foreach (Scope scope in scopes.AsSpan(1))
        {
            if (scope.Folder.Length > best.Folder.Length && DocumentUri.IsIn(uri, scope.Folder)) best = scope;
        }

        return best;
    }
}
