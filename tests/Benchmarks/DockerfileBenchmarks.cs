using Basewise.Analysis;
using Basewise.Analysis.Semantics;
using Basewise.Features;
using Basewise.Features.Completion;
using Basewise.Features.Hover;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using BenchmarkDotNet.Attributes;

namespace Basewise.Benchmarks;

/// <summary>From a text to what an editor shows, step by step. Each step has what it needs from the one before.</summary>
public class DockerfileBenchmarks
{
    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 23));
    private SourceText source = new("");
    private DockerfileSyntax syntax = DockerfileSyntax.Parse(new SourceText(""));
    private SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText("")));
    private Snapshot snapshot = new(DocumentLanguage.Dockerfile, new SourceText(""));
    private int image;
    private int command;

    [Params(50, 200, 5_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        source = new SourceText(GeneratedDockerfile.Of(Lines));
        syntax = DockerfileSyntax.Parse(source);
        model = SemanticModel.Of(syntax);
        snapshot = new Snapshot(DocumentLanguage.Dockerfile, source);
        image = source.Content.LastIndexOf("python:3", StringComparison.Ordinal);
        command = source.Content.LastIndexOf("-r requirements", StringComparison.Ordinal) + 1;
    }

    [Benchmark]
    public DockerfileSyntax Parse() => DockerfileSyntax.Parse(source);

    [Benchmark(Description = "Parse, shell scripts too")]
    public int ParseScripts() => FileSteps.Parse(source);

    [Benchmark]
    public SemanticModel Model() => SemanticModel.Of(syntax);

    [Benchmark(Description = "Tree to commands")]
    public SemanticModel TreeToCommands() => FileSteps.ReadCommands(SemanticModel.Of(syntax));

    [Benchmark(Description = "Tree to findings")]
    public LintResult TreeToFindings() => Linter.Lint(SemanticModel.Of(syntax), Options);

    [Benchmark(Description = "All rules once more")]
    public LintResult AllRules() => Linter.Lint(model, Options);

    [Benchmark]
    public HoverContent? Hover() => HoverFeature.At(snapshot, image, Options.Today);

    [Benchmark]
    public CompletionList Completion() => CompletionFeature.At(snapshot, command, new CompletionOccasion('-', Options.Today));

    [Benchmark(Description = "Text to findings")]
    public LintResult TextToFindings() => new Snapshot(DocumentLanguage.Dockerfile, source).Lint(Options);
}
