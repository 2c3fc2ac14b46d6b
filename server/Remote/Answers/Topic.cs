using Basewise.Knowledge.Ports;

namespace Basewise.Remote.Answers;

/// <summary>What a question is about.</summary>
/// <param name="Key">What tells it from all others: <c>docker.io/library/python:3.12</c>.</param>
/// <param name="Host">Who answers, with its port.</param>
/// <param name="Refusal">Why that host may not be asked; null where it may.</param>
internal sealed record Topic(string Key, string Host, Obstacle? Refusal);
