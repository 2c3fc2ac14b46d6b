namespace Basewise.LanguageServer.Protocol;

/// <param name="Severity">1 error, 2 warning, 3 information, 4 hint.</param>
/// <param name="Tags">1 unnecessary, 2 deprecated.</param>
internal sealed record Diagnostic(
    DocumentRange Range,
    int Severity,
    string Code,
    CodeDescription CodeDescription,
    string Source,
    string Message,
    int[]? Tags = null,
    DiagnosticRelatedInformation[]? RelatedInformation = null);

internal sealed record CodeDescription(string Href);

internal sealed record DiagnosticRelatedInformation(Location Location, string Message);

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);

/// <param name="Kind"><c>full</c>, or <c>unchanged</c> without items.</param>
internal sealed record DocumentDiagnosticReport(string Kind, string ResultId, Diagnostic[]? Items = null);

internal sealed record WorkspaceDiagnosticParams(PreviousResultId[] PreviousResultIds);

internal sealed record PreviousResultId(string Uri, string Value);

internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentDiagnosticReport[] Items);

/// <param name="Version">The document's, where the client has it open; otherwise <c>null</c>, which the protocol wants written.</param>
internal sealed record WorkspaceDocumentDiagnosticReport(
    string Kind,
    string ResultId,
    string Uri,
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)] int? Version,
    Diagnostic[]? Items = null);
