using Newtonsoft.Json.Linq;

namespace Basewise.Testing;

/// <summary>The messages about documents, in the words of a test.</summary>
public static class LspDocuments
{
    public static Task OpenAsync(this LspClient client, string uri, string text, int version = 1, string languageId = "dockerfile") =>
        client.NotifyAsync("textDocument/didOpen", new { textDocument = new { uri, languageId, version, text } });

    public static Task ChangeAsync(this LspClient client, string uri, int version, params object[] contentChanges) =>
        client.NotifyAsync("textDocument/didChange", new { textDocument = new { uri, version }, contentChanges });

    public static Task CloseAsync(this LspClient client, string uri) =>
        client.NotifyAsync("textDocument/didClose", new { textDocument = new { uri } });

    /// <summary>A change of a part; the end is not in it.</summary>
    public static object Part(int startLine, int startCharacter, int endLine, int endCharacter, string text) =>
        new { range = Range(startLine, startCharacter, endLine, endCharacter), text };

    /// <summary>A change of everything.</summary>
    public static object Whole(string text) => new { text };

    public static object Range(int startLine, int startCharacter, int endLine, int endCharacter) => new
    {
        start = new { line = startLine, character = startCharacter },
        end = new { line = endLine, character = endCharacter },
    };

    public static object At(string uri, int line, int character) =>
        new { textDocument = new { uri }, position = new { line, character } };

    public static object CodeActionsAt(string uri, int line, int character, params string[] only) => new
    {
        textDocument = new { uri },
        range = Range(line, character, line, character),
        context = only.Length == 0 ? (object)new { diagnostics = Array.Empty<object>() } : new { diagnostics = Array.Empty<object>(), only },
    };

    /// <summary>The properties of both.</summary>
    public static JObject With(this object parameters, object more)
    {
        JObject both = JObject.FromObject(parameters);
        both.Merge(JObject.FromObject(more));
        return both;
    }

    /// <summary>The diagnostics that are pushed for a version of a document; for one that was closed, without a version.</summary>
    public static async Task<JArray> NextDiagnosticsAsync(this LspClient client, string uri, int? version)
    {
        JToken parameters = await client.Next(
            "textDocument/publishDiagnostics", token => token.Value<string>("uri") == uri && token.Value<int?>("version") == version);
        return (JArray)(parameters["diagnostics"] ?? throw new InvalidDataException("There are no diagnostics in the notification."));
    }

    /// <summary>The rules that a list of diagnostics names.</summary>
    public static string[] Rules(this JToken diagnostics) => [.. diagnostics.Select(diagnostic => diagnostic.Value<string>("code") ?? "")];
}
