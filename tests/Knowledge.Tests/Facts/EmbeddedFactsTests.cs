using System.Reflection;
using Basewise.Knowledge.Facts;

namespace Basewise.Knowledge.Tests.Facts;

public sealed class EmbeddedFactsTests
{
    /// <summary>What all sets together may add to the binary.</summary>
    private const long Budget = 1_500_000;

    private static readonly Assembly knowledge = typeof(EmbeddedFacts).Assembly;

    [Fact]
    public void Every_embedded_set_names_its_source_and_day_and_has_records()
    {
        string[] names = knowledge.GetManifestResourceNames();

        Assert.Contains("python-tags", names);
        foreach (string name in names)
        {
            EmbeddedFacts facts = EmbeddedFacts.Load(name);
            Assert.NotEmpty(facts.Provenance.Source);
            Assert.InRange(facts.Provenance.AsOf, new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1));
            Assert.True(facts.Records.Length > 100, name);
            Assert.Equal('\n', facts.Records[^1]);
        }
    }

    [Fact]
    public void The_embedded_sets_keep_within_their_budget()
    {
        long bytes = 0;
        foreach (string name in knowledge.GetManifestResourceNames())
        {
            using Stream? packed = knowledge.GetManifestResourceStream(name);
            bytes += packed?.Length ?? 0;
        }

        Assert.InRange(bytes, 1, Budget);
    }

    [Fact]
    public void A_set_that_is_not_embedded_is_named() =>
        Assert.Contains("'nothing'", Assert.Throws<InvalidOperationException>(() => EmbeddedFacts.Load("nothing")).Message, StringComparison.Ordinal);
}
