using System.Security.Authentication;
using Basewise.Knowledge.Ports;

namespace Basewise.Remote.Http;

/// <summary>Says in plain words why there was no connection, or why it broke off.</summary>
internal static class ConnectionFailure
{
    public static ObstacleException Explain(Exception exception, string host) =>
        Find<ObstacleException>(exception) is { } own ? own : new ObstacleException(ObstacleKind.Unreachable, $"{host} {Describe(exception)}", cause: exception);

    private static string Describe(Exception exception)
    {
        if (Find<AuthenticationException>(exception) is { } untrusted) return $"has no certificate that is trusted here ({untrusted.Message.TrimEnd('.')})";

        return ((exception as HttpRequestException)?.HttpRequestError ?? (exception as HttpIOException)?.HttpRequestError) switch
        {
            HttpRequestError.NameResolutionError => "is not found",
            HttpRequestError.ConnectionError => "cannot be reached",
            HttpRequestError.SecureConnectionError => "makes no secure connection",
            HttpRequestError.ProxyTunnelError => "cannot be reached by way of the proxy",
            HttpRequestError.InvalidResponse => "does not speak HTTP",
            _ => "breaks off its answer",
        };
    }

    private static T? Find<T>(Exception? exception)
        where T : Exception
    {
        while (exception is not null and not T) exception = exception.InnerException;
        return exception as T;
    }
}
