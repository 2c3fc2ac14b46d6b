namespace Basewise.LanguageServer.Rpc;

/// <summary>The protocol's weights of a log line.</summary>
internal enum MessageType
{
    Error = 1,
    Warning = 2,
    Information = 3,
    Log = 4,
}
