using Basewise.Analysis;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using BenchmarkDotNet.Attributes;

namespace Basewise.Benchmarks;

/// <summary>
/// All Dockerfiles of <c>samples/</c>, which are as long as those of most projects: what the rules cost beside the parsing of the same files. A
/// file is parsed when its instructions and the shell scripts in them are read; "Tree to findings" less "Tree to commands" is what the rules cost.
/// </summary>
public class SampleBenchmarks
{
    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 23));
    private SourceText[] sources = [];
    private DockerfileSyntax[] trees = [];

    [GlobalSetup]
    public void Prepare()
    {
        string folder = Path.Combine(FindRoot(), "samples");
        sources = [.. Directory.EnumerateFiles(folder, "Dockerfile", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => new SourceText(File.ReadAllText(file)))];
        trees = [.. sources.Select(source => DockerfileSyntax.Parse(source))];
    }

    [Benchmark(Baseline = true, Description = "Parse, shell scripts too")]
    public int Parse() => Sum(sources, FileSteps.Parse);

    [Benchmark(Description = "Parse, instructions alone")]
    public int ParseInstructions() => Sum(sources, source => DockerfileSyntax.Parse(source).Instructions.Length);

    [Benchmark(Description = "Tree to commands")]
    public int TreeToCommands() => Sum(trees, tree => FileSteps.ReadCommands(SemanticModel.Of(tree)).Stages.Length);

    [Benchmark(Description = "Tree to findings")]
    public int TreeToFindings() => Sum(trees, tree => Linter.Lint(SemanticModel.Of(tree), Options).Findings.Length);

    private static int Sum<T>(T[] files, Func<T, int> read)
    {
        int sum = 0;
        foreach (T file in files) sum += read(file);
        return sum;
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "LanguageServer.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The benchmarks are run within the checkout.");
    }
}
