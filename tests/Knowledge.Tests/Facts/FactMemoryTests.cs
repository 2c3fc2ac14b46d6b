using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Images.Pypy;
using Basewise.Knowledge.Releases;
using Xunit.Abstractions;

namespace Basewise.Knowledge.Tests.Facts;

/// <summary>Alone, after all others: what they keep in memory would be counted too.</summary>
[CollectionDefinition(nameof(FactMemoryTests), DisableParallelization = true)]
[Collection(nameof(FactMemoryTests))]
public sealed class FactMemoryTests(ITestOutputHelper output)
{
    /// <summary>What all facts about images together may take, in bytes.</summary>
    private const long Budget = 10_000_000;

    [Fact]
    public void All_facts_about_images_together_keep_within_their_memory()
    {
        // Once, so that code and statics are not counted.
        GC.KeepAlive(LoadAll());
        long before = GC.GetTotalMemory(forceFullCollection: true);

        object[] loaded = LoadAll();

        long taken = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(loaded);
        output.WriteLine($"{taken:N0} bytes");
        Assert.InRange(taken, 100_000, Budget);
    }

    [Fact]
    public void All_facts_of_the_program_together_keep_within_the_same()
    {
        GC.KeepAlive(LoadAll());
        long before = GC.GetTotalMemory(forceFullCollection: true);

        EmbeddedFacts[] loaded = [.. EmbeddedFacts.Names.Select(EmbeddedFacts.LoadBundled)];
        object[] indexed = LoadAll();

        long taken = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(loaded);
        GC.KeepAlive(indexed);
        output.WriteLine($"{taken:N0} bytes");
        Assert.InRange(taken, 1_000_000, Budget);
    }

    [Fact]
    public void All_facts_about_images_together_are_small_in_the_program()
    {
        long bytes = 0;
        foreach (string name in (string[])["life-cycles", "python-tags", "python-sizes", "python-contents", "pypy-tags", "os-packages", "base-images"])
        {
            using Stream packed = typeof(EmbeddedFacts).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException(name);
            bytes += packed.Length;
        }

        output.WriteLine($"{bytes:N0} bytes");
        Assert.InRange(bytes, 10_000, 1_500_000);
    }

    private static object[] LoadAll() =>
    [
        new LifeCycles(EmbeddedFacts.LoadBundled("life-cycles")),
        PythonTagTable.ReadAll(EmbeddedFacts.LoadBundled("python-tags")),
        new DownloadSizes(EmbeddedFacts.LoadBundled("python-sizes")),
        new ImageContentTable(EmbeddedFacts.LoadBundled("python-contents")),
        new PypyCatalog(EmbeddedFacts.LoadBundled("pypy-tags")),
        new OsPackages(EmbeddedFacts.LoadBundled("os-packages")),
        new KnownImages(EmbeddedFacts.LoadBundled("base-images")),
    ];
}
