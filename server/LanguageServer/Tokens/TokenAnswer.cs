namespace Basewise.LanguageServer.Tokens;

/// <param name="ResultId">By which the client asks for what has changed since.</param>
internal sealed record TokenAnswer(string ResultId, int[] Numbers);
