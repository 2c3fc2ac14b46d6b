using System.Text.Json.Serialization;

namespace Basewise.LanguageServer.Protocol;

/// <param name="ActiveParameter">
/// <c>null</c> where the cursor is in none. It is written all the same: what is missing means the first one.
/// </param>
internal sealed record SignatureHelp(
    SignatureInformation[] Signatures,
    int ActiveSignature,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? ActiveParameter);

internal sealed record SignatureInformation(string Label, MarkupContent Documentation, ParameterInformation[] Parameters);

/// <param name="Label">A part of the signature's label.</param>
internal sealed record ParameterInformation(string Label, MarkupContent Documentation);

internal sealed record SignatureHelpOptions(string[] TriggerCharacters);
