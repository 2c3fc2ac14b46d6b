using Basewise.Testing;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace Basewise.LanguageServer.Tests;

public sealed class LifetimeTests
{
    private readonly Lifetime lifetime = new();

    [Fact]
    public void Where_no_request_is_open_nobody_waits() => Assert.True(lifetime.WhenNoneIsOpenAsync().IsCompleted);

    [Fact]
    public async Task The_answer_to_the_last_open_request_ends_the_wait()
    {
        lifetime.Received(Request("textDocument/hover"));
        lifetime.Received(Request("textDocument/completion"));
        Task waiting = lifetime.WhenNoneIsOpenAsync();

        lifetime.Answered(1);
        Assert.False(waiting.IsCompleted);

        lifetime.Answered(1);
        await waiting;
        Assert.True(lifetime.WhenNoneIsOpenAsync().IsCompleted);
    }

    [Fact]
    public async Task All_who_wait_are_told()
    {
        lifetime.Received(Request("textDocument/hover"));
        Task[] waiting = [lifetime.WhenNoneIsOpenAsync(), lifetime.WhenNoneIsOpenAsync()];
        Assert.DoesNotContain(waiting, task => task.IsCompleted);

        lifetime.Answered(1);

        await Task.WhenAll(waiting).WaitAsync(LspClient.Patience);
        Assert.All(waiting, task => Assert.True(task.IsCompletedSuccessfully));
    }

    [Fact]
    public void Rest_comes_with_the_last_answer_unless_somebody_has_waited_for_it()
    {
        int rests = 0;
        lifetime.Rested += () => rests++;
        lifetime.Received(Request("textDocument/hover"));
        lifetime.Received(Request("textDocument/completion"));
        lifetime.Answered(1);
        Assert.Equal(0, rests);

        lifetime.Answered(1);
        Assert.Equal(1, rests);

        lifetime.Received(Request("textDocument/hover"));
        Task waiting = lifetime.WhenNoneIsOpenAsync();
        lifetime.Answered(1);
        Assert.True(waiting.IsCompleted);
        Assert.Equal(1, rests);
    }

    [Fact]
    public void A_notification_is_no_open_request()
    {
        lifetime.Received(new JsonRpcRequest { Method = "textDocument/didChange" });

        Assert.True(lifetime.WhenNoneIsOpenAsync().IsCompleted);
    }

    private static JsonRpcRequest Request(string method) => new() { Method = method, RequestId = new RequestId(1) };
}
