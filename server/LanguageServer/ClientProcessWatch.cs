using System.ComponentModel;
using System.Diagnostics;

namespace Basewise.LanguageServer;

/// <summary>
/// Ends the server when the client's process is gone. Mostly the end of the input tells that; but a child of the client may have inherited
/// the pipe and hold it open, and then nothing else would.
/// </summary>
internal sealed class ClientProcessWatch(Lifetime lifetime, TimeProvider clock, Func<int, bool> isRunning) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly Func<int, bool> isRunning = isRunning;
    private ITimer? timer;

    /// <summary>Looks after a process. The first look is taken here: a client that dies right after its greeting has been seen then.</summary>
    public void Begin(int processId)
    {
        bool wasSeen = isRunning(processId);
        timer = clock.CreateTimer(_ => Look(processId, ref wasSeen), null, Interval, Interval);
    }

    public void Dispose() => timer?.Dispose();

    /// <summary>Whether a process runs. Where the system does not tell (it belongs to another user), it does.</summary>
    public static bool IsRunning(int processId)
    {
        try
        {
            using Process process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (Exception exception) when (exception is Win32Exception or NotSupportedException)
        {
            return true;
        }
    }

    // A process that was never there belongs to another machine or container, and its absence says nothing.
    private void Look(int processId, ref bool wasSeen)
    {
        bool isRunning = this.isRunning(processId);
        if (wasSeen && !isRunning) lifetime.End();
        wasSeen |= isRunning;
    }
}
