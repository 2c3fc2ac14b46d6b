using System.Text.Json;

namespace Basewise.LanguageServer.Protocol;

internal sealed record InitializeParams(
    ClientCapabilities? Capabilities = null,
    int? ProcessId = null,
    JsonElement? InitializationOptions = null,
    WorkspaceFolder[]? WorkspaceFolders = null,
    string? RootUri = null)
{
    /// <summary>Whether the client says that the person trusts the workspace.</summary>
    internal bool IsTrusted => Says(Session.TrustKey);

    /// <summary>Whether the client says that something else formats TOML already.</summary>
    internal bool HasTomlFormatter => Says(Session.TomlFormatterKey);

    private bool Says(string key) =>
        InitializationOptions is { ValueKind: JsonValueKind.Object } options
        && options.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.True;
}

internal sealed record WorkspaceFolder(string Uri);

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

/// <summary>An answer or notification without contents.</summary>
internal sealed record Nothing;
