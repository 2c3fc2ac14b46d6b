using System.Reflection;
using Basewise.Knowledge.Facts;

namespace Basewise.Knowledge.Tests.Facts;

public sealed class EmbeddedFactsTests
{
    /// <summary>What all sets together may add to the binary.</summary>
    private const long Budget = 3_000_000;

    private static readonly Assembly knowledge = typeof(EmbeddedFacts).Assembly;

    [Fact]
    public void Every_embedded_set_says_what_it_is_and_is_whole()
    {
        Assert.Contains("python-tags", EmbeddedFacts.Names);
        foreach (string name in EmbeddedFacts.Names)
        {
            EmbeddedFacts facts = ReadWhole(name);

            Assert.NotEmpty(facts.Head.Source);
            Assert.NotEmpty(facts.Head.Content);
            Assert.NotEmpty(facts.Head.Licence);
            Assert.InRange(facts.Head.AsOf, new DateOnly(2025, 11, 1), new DateOnly(2027, 1, 1));
            Assert.InRange(facts.Head.Format, 1, 100);
            Assert.True(facts.Records.Length > 100, name);
            Assert.Equal(facts.Head, EmbeddedFacts.HeadOfBundled(name));
            Assert.InRange(facts.Head.Records, 10, facts.Rows().Count());
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

    [Fact]
    public void A_newer_copy_is_preferred()
    {
        MemoryFactStore store = new();
        store.Add("life-cycles", new DateOnly(2030, 1, 2), ["python\t3.99"]);

        EmbeddedFacts facts = Load("life-cycles", store);

        Assert.Equal(new Provenance("somewhere", new DateOnly(2030, 1, 2)), facts.Provenance);
        Assert.Equal(["python", "3.99"], Assert.Single(facts.Rows()));
        Assert.Empty(store.Refused);
    }

    [Fact]
    public void What_is_not_there_is_taken_from_the_program_without_a_word()
    {
        MemoryFactStore store = new();

        Assert.Equal(EmbeddedFacts.HeadOfBundled("life-cycles"), Load("life-cycles", store).Head);
        Assert.Empty(store.Refused);
    }

    [Fact]
    public void An_older_copy_is_refused_with_both_days()
    {
        MemoryFactStore store = new();
        store.Add("life-cycles", new DateOnly(2020, 1, 2), ["python\t3.99"]);

        Assert.Equal(EmbeddedFacts.HeadOfBundled("life-cycles"), Load("life-cycles", store).Head);
        Assert.StartsWith("life-cycles: it is of 2020-01-02, and the program has facts of 2026-", Assert.Single(store.Refused), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_of_another_format_is_refused()
    {
        MemoryFactStore store = new();
        int format = EmbeddedFacts.HeadOfBundled("life-cycles").Format;
        store.Add("life-cycles", new DateOnly(2030, 1, 2), ["python\t3.99"], format + 1);

        Assert.Equal(EmbeddedFacts.HeadOfBundled("life-cycles"), Load("life-cycles", store).Head);
        Assert.Equal($"life-cycles: it is of format {format + 1}, and this program reads format {format}", Assert.Single(store.Refused));
    }

    [Fact]
    public void A_copy_that_is_cut_off_or_changed_anywhere_is_refused_and_the_programs_own_is_used()
    {
        using Stream stream = knowledge.GetManifestResourceStream("life-cycles") ?? Stream.Null;
        byte[] whole = NewerOf(stream);
        for (int at = 0; at < whole.Length; at += 97)
        {
            byte[] changed = [.. whole];
            changed[at] ^= 0x55;
            foreach (byte[] damaged in (byte[][])[whole[..at], changed])
            {
                MemoryFactStore store = new();
                store.Add("life-cycles", damaged);

                EmbeddedFacts facts = Load("life-cycles", store);

                // One bit in the head's words may change and harm nobody; the records are those that were packed.
                if (store.Refused.Count == 0) Assert.Equal(EmbeddedFacts.HeadOfBundled("life-cycles").Checksum, facts.Head.Checksum);
                Assert.Equal(388, facts.Rows().Count());
            }
        }
    }

    [Fact]
    public void A_copy_whose_records_cannot_be_understood_is_refused()
    {
        MemoryFactStore store = new();
        store.Add("life-cycles", new DateOnly(2030, 1, 2), ["python"]);

        string read = EmbeddedFacts.Load("life-cycles", store, facts => facts.Rows().First()[1]);

        Assert.Equal("3.14", read);
        Assert.StartsWith("life-cycles: its records cannot be read: ", Assert.Single(store.Refused), StringComparison.Ordinal);
    }

    private static EmbeddedFacts Load(string name, MemoryFactStore store) => EmbeddedFacts.Load(name, store, facts => facts);

    private static EmbeddedFacts ReadWhole(string name)
    {
        using Stream packed = knowledge.GetManifestResourceStream(name) ?? Stream.Null;
        return EmbeddedFacts.Read(packed);
    }

    private static byte[] NewerOf(Stream packed)
    {
        EmbeddedFacts facts = EmbeddedFacts.Read(packed);
        FactSetHead head = facts.Head;
        string[] lines = facts.Records.ToString().TrimEnd('\n').Split('\n');
        return FactSetFile.Pack(head.Provenance with { AsOf = head.AsOf.AddDays(1) }, head.Content, head.Licence, head.Format, lines);
    }
}
