using Basewise.Features.Hover;
using Basewise.LanguageServer.Handlers;
using Basewise.LanguageServer.Protocol;
using Basewise.Syntax.Text;

namespace Basewise.LanguageServer;

/// <summary>What <c>initialize</c> told about the client. Written once, before any other message is handled; only the folders change.</summary>
internal sealed class Session
{
    /// <summary>In <c>initializationOptions</c>: whether the person trusts the workspace.</summary>
    public const string TrustKey = "trusted";

    /// <summary>In <c>initializationOptions</c>: whether another extension formats TOML.</summary>
    public const string TomlFormatterKey = "hasTomlFormatter";

    public ClientCapabilities Capabilities { get; private set; } = new();

    /// <summary>Whether the person trusts the workspace. A client that does not say may have opened a stranger's.</summary>
    public bool IsTrusted { get; private set; }

    /// <summary>The URIs of the workspace's folders, as the client spells them.</summary>
    public IReadOnlyList<string> Folders { get; private set; } = [];

    /// <summary>What both sides count columns in: what the client likes best, and UTF-16 where it does not say.</summary>
    public ColumnUnit Columns { get; private set; }

    /// <summary>Whether the client asks for diagnostics. Then none are pushed: it would show them twice.</summary>
    public bool PullsDiagnostics => Capabilities.TextDocument?.Diagnostic is not null;

    public bool ShowsRelatedInformation =>
        Capabilities.TextDocument?.Diagnostic?.RelatedInformation == true || Capabilities.TextDocument?.PublishDiagnostics?.RelatedInformation == true;

    /// <summary>Whether the client draws a diagnostic's tag, given as the protocol numbers it.</summary>
    public bool ShowsTag(int tag) =>
        Capabilities.TextDocument?.Diagnostic?.TagSupport?.ValueSet?.Contains(tag) == true
        || Capabilities.TextDocument?.PublishDiagnostics?.TagSupport?.ValueSet?.Contains(tag) == true;

    /// <summary>Whether completions may have places to fill in.</summary>
    public bool TakesSnippets => Capabilities.TextDocument?.Completion?.CompletionItem?.SnippetSupport == true;

    /// <summary>Whether the client strikes a completion through that nobody should choose.</summary>
    public bool MarksDeprecatedCompletions =>
        Capabilities.TextDocument?.Completion?.CompletionItem?.TagSupport?.ValueSet?.Contains(CompletionHandler.DeprecatedTag) == true;

    public bool TakesDocumentChanges => Capabilities.Workspace?.WorkspaceEdit?.DocumentChanges == true;

    public bool CreatesFiles => TakesDocumentChanges && Capabilities.Workspace?.WorkspaceEdit?.ResourceOperations?.Contains("create") == true;

    public bool AnswersConfiguration => Capabilities.Workspace?.Configuration == true;

    public bool RegistersConfiguration => Capabilities.Workspace?.DidChangeConfiguration?.DynamicRegistration == true;

    public bool WatchesFiles => Capabilities.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true;

    /// <summary>
    /// Whether it can be told which documents are formatted. A formatter that is announced for all of them stands beside the one that somebody has
    /// for TOML and YAML, and an editor with two asks which to take.
    /// </summary>
    public bool RegistersFormatting => Capabilities.TextDocument?.Formatting?.DynamicRegistration == true;

    /// <summary>Whether pyproject.toml and Pipfile are formatted too: of two formatters, the one for all TOML is the one that somebody chose.</summary>
    public bool FormatsToml { get; private set; }

    public bool RefreshesDiagnostics => PullsDiagnostics && Capabilities.Workspace?.Diagnostics?.RefreshSupport == true;

    public bool ShowsInlayHints => Capabilities.TextDocument?.InlayHint is not null;

    public bool RefreshesInlayHints => ShowsInlayHints && Capabilities.Workspace?.InlayHint?.RefreshSupport == true;

    /// <summary>A text of ours for a hover, in the form that the client shows.</summary>
    public MarkupContent ForHover(string markdown) => Markup(markdown, Capabilities.TextDocument?.Hover?.ContentFormat);

    /// <summary>The same for the documentation of a completion.</summary>
    public MarkupContent ForCompletion(string markdown) => Markup(markdown, Capabilities.TextDocument?.Completion?.CompletionItem?.DocumentationFormat);

    public bool ShowsCodeLenses => Capabilities.TextDocument?.CodeLens is not null;

    public bool RefreshesCodeLenses => ShowsCodeLenses && Capabilities.Workspace?.CodeLens?.RefreshSupport == true;

    public void Begin(InitializeParams parameters)
    {
        Capabilities = parameters.Capabilities ?? new();
        Columns = PositionEncodings.Choose(Capabilities.General?.PositionEncodings);
        Folders = parameters.WorkspaceFolders is { } folders
            ? [.. folders.Select(folder => folder.Uri)]
            : parameters.RootUri is { } root ? [root] : [];
        IsTrusted = parameters.IsTrusted;
        FormatsToml = !parameters.HasTomlFormatter;
    }

    public void GrantTrust() => IsTrusted = true;

    public void ChangeFolders(WorkspaceFoldersChange change)
    {
        HashSet<string> removed = [.. change.Removed.Select(folder => folder.Uri)];
        Folders = [.. Folders.Where(folder => !removed.Contains(folder)), .. change.Added.Select(folder => folder.Uri)];
    }

    // A client that says nothing of it shows Markdown; one that lists what it shows must list it.
    private static MarkupContent Markup(string markdown, string?[]? formats) => formats is not { Length: > 0 } || formats.Contains("markdown")
        ? new MarkupContent("markdown", markdown)
        : new MarkupContent("plaintext", PlainText.Of(markdown));
}
