using System.Text;

namespace Basewise.Testing.Hosts;

/// <summary>What a host sends back.</summary>
public sealed record ScriptedAnswer(int Status, byte[] Body)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>How many bytes of the body are sent before the connection is closed; all where none is named.</summary>
    public int? CutOffAfter { get; init; }

    /// <summary>Whether nothing is sent, for as long as the client waits.</summary>
    public bool IsSilent { get; init; }

    public static ScriptedAnswer Silence { get; } = new(0, []) { IsSilent = true };

    public static ScriptedAnswer Json(string body, params (string Name, string Value)[] headers) =>
        new(200, Encoding.UTF8.GetBytes(body)) { Headers = [("Content-Type", "application/json"), .. headers] };

    public static ScriptedAnswer Of(int status, params (string Name, string Value)[] headers) => new(status, []) { Headers = headers };
}
