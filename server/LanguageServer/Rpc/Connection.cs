using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Basewise.LanguageServer.Protocol;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace Basewise.LanguageServer.Rpc;

/// <summary>JSON-RPC as the protocol wants it: errors carry the protocol's codes, and a failing request costs one line of the log and no more.</summary>
internal sealed class Connection : JsonRpc
{
    /// <summary>The protocol's code for a request that is valid and cannot be fulfilled.</summary>
    private const int RequestFailed = -32803;

    public Connection(IJsonRpcMessageHandler frames)
        : base(frames) => TraceSource.Switch.Level = SourceLevels.Off;

    /// <summary>A handler threw: the method and what it threw.</summary>
    public event Action<string, Exception>? Failed;

    /// <summary>A message had parameters that its method does not take. A notification is lost then, and nobody else would say so.</summary>
    public event Action<string>? Misunderstood;

    /// <summary>
    /// StreamJsonRpc's formatter over our source-generated types. The options are a new object on purpose: changing those that the formatter
    /// has drops StreamJsonRpc's own types from them.
    /// </summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Every type that is read or written is in ProtocolJson.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Every type that is read or written is in ProtocolJson.")]
    public static SystemTextJsonFormatter CreateFormatter() => new()
    {
        JsonSerializerOptions = new(ProtocolJson.Default.Options) { TypeInfoResolver = ProtocolJson.Default },
    };

    /// <summary>
    /// Has a method of the protocol handled. The handler takes the parameters as one object, or none at all, and perhaps a cancellation token.
    /// </summary>
    // The overload of AddLocalRpcMethod that takes the delegate itself compiles, and fails with -32602 on parameters that are an object.
    public void Handle(string method, Delegate handler) => AddLocalRpcMethod(
        handler.Method, handler.Target, new JsonRpcMethodAttribute(method) { UseSingleObjectParameterDeserialization = true });

    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        // No handler reads JSON by itself, so this is about its parameters.
        if (exception is JsonException or RpcArgumentDeserializationException)
        {
            Misunderstood?.Invoke($"The parameters of {request.Method} are not what the protocol says: {exception.Message}");
            return new() { Code = JsonRpcErrorCode.InvalidParams, Message = $"{request.Method}: {exception.Message}" };
        }

        if (exception is RefusalException) return new() { Code = (JsonRpcErrorCode)RequestFailed, Message = exception.Message };

        Failed?.Invoke(request.Method ?? "?", exception);
        return new() { Code = JsonRpcErrorCode.InternalError, Message = $"{request.Method} failed: {exception.Message}" };
    }
}
