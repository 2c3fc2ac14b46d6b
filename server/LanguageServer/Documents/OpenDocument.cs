using Basewise.Features;
using Basewise.LanguageServer.Tokens;

namespace Basewise.LanguageServer.Documents;

/// <summary>One version of a document that the client has open.</summary>
/// <param name="Uri">Its name, exactly as the client spells it.</param>
/// <param name="Edition">Differs between any two texts that the server was ever told of; versions begin anew when a document is opened again.</param>
/// <param name="Tokens">What the client was last told of its tokens.</param>
internal sealed record OpenDocument(string Uri, int Version, Snapshot Snapshot, long Edition, TokenHistory Tokens);
