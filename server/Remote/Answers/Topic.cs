using Basewise.Knowledge.Ports;

namespace Basewise.Remote.Answers;

/// <summary>What is asked about, and how. It is made once and kept, since whoever judges a file asks the same at every key.</summary>
/// <param name="Key">What tells it from all others: <c>docker.io/library/python:3.12</c>.</param>
/// <param name="Host">Who answers, with its port.</param>
/// <param name="FindRefusal">Why that host may not be asked at this moment; null where it may.</param>
/// <param name="Fetch">Asks the host, given what was known before.</param>
internal sealed record Topic<T>(string Key, string Host, Func<Obstacle?> FindRefusal, Func<Known<T>?, CancellationToken, Task<Known<T>>> Fetch)
    where T : class;
