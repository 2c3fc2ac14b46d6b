using Basewise.Analysis;
using Basewise.Syntax.Text;

namespace Basewise.Features.Tests;

public sealed class SnapshotTests
{
    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 1));

    [Fact]
    public async Task All_who_ask_for_findings_at_once_get_those_of_one_judgement()
    {
        const int Askers = 8;
        string text = "FROM python:3.12-slim\n" + string.Concat(Enumerable.Repeat("RUN apt-get update && apt-get install -y curl\n", 500));
        Snapshot snapshot = new(DocumentLanguage.Dockerfile, new SourceText(text));
        using Barrier start = new(Askers);

        LintResult[] results = await Task.WhenAll(Enumerable.Range(0, Askers).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return snapshot.Lint(Options);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.NotEmpty(results[0].Findings);
        Assert.All(results, result => Assert.Same(results[0], result));
    }

    [Fact]
    public void Other_options_are_another_judgement()
    {
        Snapshot snapshot = new(DocumentLanguage.Dockerfile, new SourceText("FROM python\nRUN apt-get install curl\n"));

        LintResult first = snapshot.Lint(Options);

        Assert.NotSame(first, snapshot.Lint(Options with { HasAllRules = true }));
        Assert.Equal(first.Findings.Length, snapshot.Lint(Options).Findings.Length);
    }
}
