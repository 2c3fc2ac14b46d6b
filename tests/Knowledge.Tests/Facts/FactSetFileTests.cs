using System.IO.Compression;
using System.Text;
using Basewise.Knowledge.Facts;

namespace Basewise.Knowledge.Tests.Facts;

public sealed class FactSetFileTests
{
    private static readonly Provenance provenance = new("somewhere", new DateOnly(2026, 2, 3));

    [Fact]
    public void What_is_packed_is_read_again()
    {
        byte[] packed = FactSetFile.Pack(provenance, "names", "MIT", 3, ["a\tb", "ü\t"]);

        FactSetHead head = FactSetFile.ReadHead(new MemoryStream(packed));

        Assert.Equal(("somewhere", new DateOnly(2026, 2, 3), "names", "MIT", 3, 2), (head.Source, head.AsOf, head.Content, head.Licence, head.Format, head.Records));
        Assert.Equal(head.ToLine() + "\na\tb\nü\t\n", FactSetFile.ReadWhole(new MemoryStream(packed)));
    }

    [Fact]
    public void The_same_facts_are_the_same_bytes() =>
        Assert.Equal(FactSetFile.Pack(provenance, "names", "MIT", 1, ["a"]), FactSetFile.Pack(provenance, "names", "MIT", 1, ["a"]));

    [Theory]
    [InlineData("")]
    [InlineData("no line end")]
    [InlineData("a\tb\n")]
    [InlineData("somewhere\t2026-02-31\tnames\tMIT\t1\t0\t0\n")]
    [InlineData("somewhere\t2026-02-03\tnames\tMIT\t-1\t0\t0\n")]
    [InlineData("somewhere\t2026-02-03\tnames\tMIT\t1\t0\tcbf29ce484222325\tmore\n")]
    public void What_begins_otherwise_is_no_set(string text)
    {
        Assert.Throws<InvalidDataException>(() => FactSetFile.ReadHead(Compressed(text)));
        Assert.Throws<InvalidDataException>(() => FactSetFile.ReadWhole(Compressed(text)));
    }

    [Fact]
    public void Records_that_are_not_those_of_the_head_are_damage() =>
        Assert.Throws<InvalidDataException>(() => FactSetFile.ReadWhole(Compressed("somewhere\t2026-02-03\tnames\tMIT\t1\t1\tcbf29ce484222325\na\n")));

    [Fact]
    public void Records_that_are_written_column_by_column_are_counted_once() =>
        Assert.Equal(2, FactSetFile.ReadHead(new MemoryStream(FactSetFile.Pack(provenance, "names", "MIT", 1, ["a", "b", "1", "2"], records: 2))).Records);

    [Fact]
    public void A_file_that_unpacks_without_end_is_refused_before_it_fills_the_memory()
    {
        using MemoryStream bomb = new();
        using (BrotliStream brotli = new(bomb, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] block = new byte[1024 * 1024];
            Array.Fill(block, (byte)'a');
            brotli.Write(Encoding.UTF8.GetBytes("somewhere\t2026-02-03\tnames\tMIT\t1\t1\t0\n"));
            for (int i = 0; i < 200; i++) brotli.Write(block);
        }

        Assert.True(bomb.Length < 1_000_000);
        bomb.Position = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<InvalidDataException>(() => FactSetFile.ReadWhole(bomb));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 150_000_000);
    }

    private static MemoryStream Compressed(string text)
    {
        MemoryStream packed = new();
        using (BrotliStream brotli = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(Encoding.UTF8.GetBytes(text));
        }

        packed.Position = 0;
        return packed;
    }
}
