using Basewise.Knowledge;

namespace Basewise.Remote.Answers;

/// <summary>What was heard of one thing.</summary>
/// <param name="Value">Null: there is no such thing.</param>
/// <param name="At">When it was heard.</param>
/// <param name="Source">The host that said so.</param>
/// <param name="ETag">What the host calls this answer, to ask whether it still holds.</param>
internal sealed record Known<T>(T? Value, DateTimeOffset At, string Source, string? ETag = null)
    where T : class
{
    public Provenance Provenance => new(Source, DateOnly.FromDateTime(At.UtcDateTime));
}
