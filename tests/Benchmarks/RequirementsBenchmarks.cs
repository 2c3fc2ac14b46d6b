using System.Text;
using Basewise.Features;
using Basewise.Features.Completion;
using Basewise.Syntax.Text;
using BenchmarkDotNet.Attributes;

namespace Basewise.Benchmarks;

/// <summary>Completion in the last line of a requirements.txt, text to list, as after each key.</summary>
public class RequirementsBenchmarks
{
    private SourceText name = new("");
    private SourceText version = new("");

    [Params(200, 5_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        StringBuilder text = new();
        for (int line = 1; line < Lines; line++) text.Append($"package-{line}[extra]>=1.{line},<2  # pinned for service {line}\n");
        name = new SourceText(text + "req");
        version = new SourceText(text + "django==");
    }

    [Benchmark]
    public CompletionList Name() => CompleteAtEnd(name);

    [Benchmark]
    public CompletionList Version() => CompleteAtEnd(version);

    private static CompletionList CompleteAtEnd(SourceText source) =>
        CompletionFeature.At(new Snapshot(DocumentLanguage.PipRequirements, source), source.Length, default);
}
