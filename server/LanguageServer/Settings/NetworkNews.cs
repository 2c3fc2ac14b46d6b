using Basewise.LanguageServer.Documents;

namespace Basewise.LanguageServer.Settings;

/// <summary>What follows from answers that arrive from outside: whatever was said without them is said again, once for a burst of them.</summary>
internal sealed class NetworkNews(DocumentStore documents, SettingsStore settings, TimeProvider clock)
{
    private static readonly TimeSpan LengthOfBurst = TimeSpan.FromMilliseconds(100);
    private int isWaiting;

    public void Arrive()
    {
        if (Interlocked.Exchange(ref isWaiting, 1) == 0) _ = Task.Delay(LengthOfBurst, clock).ContinueWith(_ => EndBurst(), TaskScheduler.Default);
    }

    private void EndBurst()
    {
        Volatile.Write(ref isWaiting, 0);
        documents.RefreshModels();
        settings.Renew();
    }
}
