namespace Basewise.LanguageServer.Rpc;

/// <summary>A request that is understood, and makes no sense where it was made. The message is for the user, and no line of the log.</summary>
internal sealed class RefusalException(string message) : Exception(message);
