namespace Basewise.LanguageServer.Protocol;

internal sealed record CodeLens(DocumentRange Range, Command Command);

/// <param name="Name">The command that a click runs; empty for a text that is only read. The protocol calls it <c>command</c>.</param>
internal sealed record Command(string Title, [property: System.Text.Json.Serialization.JsonPropertyName("command")] string Name);

internal sealed record CodeLensOptions(bool ResolveProvider);
