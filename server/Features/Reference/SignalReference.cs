using System.Collections.Immutable;

namespace Basewise.Features.Reference;

/// <summary>The signals that are worth a STOPSIGNAL.</summary>
public static class SignalReference
{
    public static ImmutableArray<ReferenceValue> All { get; } =
    [
        new("SIGTERM", "The default: please end. Gunicorn and uvicorn finish what they are at."),
        new("SIGINT", "As Ctrl+C does; Python raises `KeyboardInterrupt`. A Python program that sets no handler for SIGTERM ends cleanly with this one."),
        new("SIGQUIT", "nginx and uWSGI finish their requests with it; Gunicorn drops them."),
        new("SIGHUP", "The terminal is gone; many servers read their configuration again instead of ending."),
        new("SIGUSR1", "Means what the program says; Gunicorn opens its logs again."),
        new("SIGUSR2", "Means what the program says; Gunicorn starts a new binary."),
        new("SIGWINCH", "Apache finishes its requests with it."),
        new("SIGRTMIN+3", "Shuts systemd down in an orderly way."),
        new("SIGKILL", "Ends the program at once, whatever it is at. Docker sends it by itself when the time to stop is over."),
    ];

    /// <summary>By name, with or without <c>SIG</c>, in any case.</summary>
    public static ReferenceValue? Find(ReadOnlySpan<char> name)
    {
        foreach (ReferenceValue signal in All)
        {
            if (name.Equals(signal.Text, StringComparison.OrdinalIgnoreCase) || name.Equals(signal.Text.AsSpan(3), StringComparison.OrdinalIgnoreCase)) return signal;
        }

        return null;
    }
}
