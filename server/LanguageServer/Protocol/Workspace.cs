using System.Text.Json;

namespace Basewise.LanguageServer.Protocol;

internal sealed record ConfigurationItem(string Section, string? ScopeUri = null);

internal sealed record DidChangeConfigurationParams(JsonElement? Settings = null);

internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChange Event);

internal sealed record WorkspaceFoldersChange(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

/// <summary>The protocol's Registration: a capability that is announced after the handshake.</summary>
internal sealed record Registration(string Id, string Method, RegistrationOptions? RegisterOptions = null);

/// <param name="Section">Of the settings; only its changes are told.</param>
/// <param name="Watchers">Of files; only theirs are told.</param>
/// <param name="DocumentSelector">The documents that it is about; all of the client's where it is null.</param>
/// <param name="FirstTriggerCharacter">What is typed where a line is to be indented.</param>
internal sealed record RegistrationOptions(
    string? Section = null, FileSystemWatcher[]? Watchers = null, DocumentFilter[]? DocumentSelector = null, string? FirstTriggerCharacter = null);

internal sealed record DocumentFilter(string? Language = null, string? Pattern = null);

internal sealed record FileSystemWatcher(string GlobPattern);

internal sealed record DidChangeWatchedFilesParams(FileEvent[]? Changes = null);

/// <summary>How a file changed does not matter: what is read of the disk is read when it is asked for.</summary>
internal sealed record FileEvent(string Uri);
