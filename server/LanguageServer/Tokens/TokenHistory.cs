namespace Basewise.LanguageServer.Tokens;

/// <summary>The last answer about a document's tokens. It goes from version to version with the document, and goes with it when it is closed.</summary>
internal sealed class TokenHistory
{
    private volatile TokenAnswer? last;

    public TokenAnswer? Last => last;

    public void Keep(TokenAnswer answer) => last = answer;
}
