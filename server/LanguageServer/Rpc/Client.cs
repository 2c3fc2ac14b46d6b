using System.Text.Json;
using Basewise.LanguageServer.Protocol;
using StreamJsonRpc;

namespace Basewise.LanguageServer.Rpc;

/// <summary>
/// What the server says and asks of its own accord. Every message's parameters are a dictionary: StreamJsonRpc would write the top level of an
/// object in PascalCase, which clients pass over in silence.
/// </summary>
internal sealed class Client(JsonRpc rpc)
{
    public Task PublishDiagnosticsAsync(string uri, int? version, Diagnostic[] diagnostics)
    {
        Dictionary<string, object?> parameters = new() { ["uri"] = uri, ["diagnostics"] = diagnostics };
        if (version is not null) parameters["version"] = version;
        return NotifyAsync("textDocument/publishDiagnostics", parameters);
    }

    public Task LogAsync(MessageType type, string message) =>
        NotifyAsync("window/logMessage", new() { ["type"] = (int)type, ["message"] = message });

    /// <summary>The settings of each scope, in the same order; fewer where the client makes a mistake.</summary>
    public Task<JsonElement[]?> ConfigurationAsync(ConfigurationItem[] items, CancellationToken cancellationToken) =>
        AskAsync<JsonElement[]?>("workspace/configuration", new() { ["items"] = items }, cancellationToken);

    public Task RegisterAsync(Registration[] registrations, CancellationToken cancellationToken) =>
        AskAsync<JsonElement?>("client/registerCapability", new() { ["registrations"] = registrations }, cancellationToken);

    public Task RefreshDiagnosticsAsync(CancellationToken cancellationToken) =>
        AskAsync<JsonElement?>("workspace/diagnostic/refresh", [], cancellationToken);

    public Task RefreshInlayHintsAsync(CancellationToken cancellationToken) =>
        AskAsync<JsonElement?>("workspace/inlayHint/refresh", [], cancellationToken);

    public Task RefreshCodeLensesAsync(CancellationToken cancellationToken) =>
        AskAsync<JsonElement?>("workspace/codeLens/refresh", [], cancellationToken);

    private Task NotifyAsync(string method, Dictionary<string, object?> parameters) =>
        rpc.NotifyWithParameterObjectAsync(method, parameters, argumentDeclaredTypes: null);

    private Task<T> AskAsync<T>(string method, Dictionary<string, object?> parameters, CancellationToken cancellationToken) =>
        rpc.InvokeWithParameterObjectAsync<T>(method, parameters, argumentDeclaredTypes: null, cancellationToken);
}
