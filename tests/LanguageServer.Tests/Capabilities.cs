namespace Basewise.LanguageServer.Tests;

/// <summary>Clients, by what they can do.</summary>
internal static class Capabilities
{
    /// <summary>Answers workspace/configuration, and lets the server register.</summary>
    public static object AnswersConfiguration { get; } = new
    {
        workspace = new { configuration = true, didChangeConfiguration = new { dynamicRegistration = true } },
    };

    /// <summary>Asks for diagnostics.</summary>
    public static object Pulls { get; } = new { textDocument = new { diagnostic = new { } } };

    /// <summary>Asks for diagnostics, refreshes them, answers workspace/configuration, and tells of files that change: Visual Studio Code.</summary>
    public static object PullsAndWatches { get; } = new
    {
        textDocument = new { diagnostic = new { relatedInformation = true, tagSupport = new { valueSet = new[] { 1, 2 } } } },
        workspace = new
        {
            configuration = true,
            didChangeWatchedFiles = new { dynamicRegistration = true },
            diagnostics = new { refreshSupport = true },
            workspaceEdit = new { documentChanges = true },
        },
    };
}
