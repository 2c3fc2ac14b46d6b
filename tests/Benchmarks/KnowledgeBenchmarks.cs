using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Images.Pypy;
using Basewise.Knowledge.Releases;
using BenchmarkDotNet.Attributes;

namespace Basewise.Benchmarks;

/// <summary>What the first question about an image costs, set by set, and what a later one does.</summary>
public class KnowledgeBenchmarks
{
    private readonly ImageReference image = ImageReference.Parse("python:3.12-slim") ?? throw new InvalidOperationException();

    [Benchmark]
    public object LoadLifeCycles() => new LifeCycles(EmbeddedFacts.LoadBundled("life-cycles"));

    [Benchmark]
    public object LoadPythonTags() => new PythonTagTable(EmbeddedFacts.LoadBundled("python-tags"));

    [Benchmark]
    public object LoadPythonSizes() => new DownloadSizes(EmbeddedFacts.LoadBundled("python-sizes"));

    [Benchmark]
    public object LoadPythonContents() => new ImageContentTable(EmbeddedFacts.LoadBundled("python-contents"));

    [Benchmark]
    public object LoadPypyTags() => new PypyCatalog(EmbeddedFacts.LoadBundled("pypy-tags"));

    [Benchmark]
    public object LoadOsPackages() => new OsPackages(EmbeddedFacts.LoadBundled("os-packages"));

    [Benchmark]
    public object LoadBaseImages() => new KnownImages(EmbeddedFacts.LoadBundled("base-images"));

    [Benchmark]
    public object? AskWhatAnImageIs() => image.FindKnown();

    [Benchmark]
    public object? AskForAPackage() => OsPackages.Bundled.Find(image, "libpq5");
}
