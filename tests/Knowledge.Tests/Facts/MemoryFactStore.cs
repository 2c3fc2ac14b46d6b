using Basewise.Knowledge.Facts;

namespace Basewise.Knowledge.Tests.Facts;

/// <summary>A person's copy of the facts that a test makes.</summary>
internal sealed class MemoryFactStore : IFactStore
{
    private readonly Dictionary<string, byte[]> files = [];

    /// <summary>"set: reason", in order.</summary>
    public List<string> Refused { get; } = [];

    public void Add(string set, byte[] packed) => files[set] = packed;

    public void Add(string set, DateOnly day, string[] lines, int? format = null) =>
        Add(set, FactSetFile.Pack(new Provenance("somewhere", day), "content", "licence", format ?? EmbeddedFacts.HeadOfBundled(set).Format, lines));

    public Stream? Open(string set) => files.TryGetValue(set, out byte[]? packed) ? new MemoryStream(packed) : null;

    public void Refuse(string set, string reason) => Refused.Add($"{set}: {reason}");
}
