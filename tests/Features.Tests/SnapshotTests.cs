using System.Runtime.CompilerServices;
using Basewise.Analysis;
using Basewise.Analysis.Semantics;
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

    [Fact]
    public void A_version_has_the_commands_above_its_change_from_the_one_before()
    {
        Snapshot before = Judged("FROM python:3.13-slim\nRUN pip install flask\nRUN pip install django\n", earlier: null);

        Snapshot after = Judged("FROM python:3.13-slim\nRUN pip install flask\nRUN pip install djangox\n", before);

        Assert.Same(StepOf(before, 0).Commands[0], StepOf(after, 0).Commands[0]);
        Assert.NotSame(StepOf(before, 1).Commands[0], StepOf(after, 1).Commands[0]);
    }

    [Fact]
    public void A_version_has_the_stages_above_its_change_from_the_one_before()
    {
        const string Above = "ARG V=3.13\nFROM python:$V AS a\nRUN pip install flask\n";
        Snapshot before = Judged(Above + "FROM a AS b\nRUN b\nFROM b\nRUN c\n", earlier: null);

        Snapshot after = Judged(Above + "FROM a AS b\nRUN bx\nFROM b\nRUN c\n", before);

        Assert.Same(StageOf(before, 0), StageOf(after, 0));
        Assert.NotSame(StageOf(before, 1), StageOf(after, 1));
        Assert.Same(StageOf(after, 0), StageOf(after, 1).Base.Parent);
        Assert.Equal("3.13", after.Model?.GlobalVariables.ValueOf("V").Text);
    }

    [Theory]
    [InlineData("FROM a\n", "FROM b\n")]
    [InlineData("FROM b\n", "FROM a\n")]
    [InlineData("FROM debian AS c\n", "FROM a\n")]
    [InlineData("FROM a AS c\nFROM b\n", "FROM b\n")]
    public void A_stage_that_becomes_part_of_another_image_is_another_one(string end, string changedEnd)
    {
        const string Above = "FROM python:3.13 AS a\nRUN a\nFROM debian AS b\nRUN b\n";
        Snapshot before = Judged(Above + end, earlier: null);
        string fates = FatesIn(before);

        Snapshot after = Judged(Above + changedEnd, before);

        Assert.Equal(FatesIn(Judged(Above + changedEnd, earlier: null)), FatesIn(after));
        Assert.Equal(fates, FatesIn(before));
        Assert.NotSame(StageOf(before, 0), StageOf(after, 0));
    }

    [Fact]
    public void Addresses_of_indexes_are_looked_for_in_the_text_of_now()
    {
        const string Above = "FROM python:3.13\nRUN a\n";
        Snapshot before = Judged(Above + "RUN b\n", earlier: null);

        Snapshot after = Judged(Above + "RUN pip install --index-url https://user:secret@pypi.example/simple flask\n", before);

        Assert.Equal("https://user:secret@pypi.example/simple", Assert.Single(Assert.IsType<SemanticModel>(after.Model).IndexSettings).Written);
    }

    [Fact]
    public void Stages_on_an_image_of_the_project_are_looked_at_anew()
    {
        Snapshot before = Judged("FROM python:3.13\nRUN a\nFROM ghcr.io/acme/app\nRUN b\nFROM python:3.13\nRUN c\nFROM python:3.13\nRUN d\n", earlier: null);

        Snapshot after = Judged("FROM python:3.13\nRUN a\nFROM ghcr.io/acme/app\nRUN b\nFROM python:3.13\nRUN c\nFROM python:3.13\nRUN dx\n", before);

        Assert.Same(StageOf(before, 0), StageOf(after, 0));
        Assert.NotSame(StageOf(before, 1), StageOf(after, 1));
        Assert.Same(after.Model?.Images, StageOf(after, 1).Base.Images);
    }

    [Fact]
    public void Commands_are_read_anew_where_another_shell_reads_them()
    {
        Snapshot before = Judged("FROM python:3.13-slim AS a\nRUN pip install flask\nRUN b\n", earlier: null);

        Snapshot after = Judged("FROM python:3.13-slim AS a\nRUN pip install flask\nRUN c\n", before);

        Assert.NotEmpty(StepOf(after, 0).Commands);
        Assert.Empty(StepOf(Judged("FROM python:3.13-windowsservercore-ltsc2022\nRUN pip install flask\nRUN c\n", after), 0).Commands);
    }

    [Fact]
    public void A_version_does_not_keep_the_ones_before_it()
    {
        (Snapshot last, WeakReference first) = Versions();

        GC.Collect();

        Assert.False(first.IsAlive);
        Assert.NotNull(last.Model);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Snapshot Last, WeakReference First) Versions()
    {
        const string Above = "FROM python:3.13-slim AS a\nRUN pip install flask\nFROM a\nRUN pip install flask\n";
        Snapshot first = Judged(Above + "RUN a\n", earlier: null);
        Snapshot second = Judged(Above + "RUN ab\n", first);
        Snapshot third = Judged(Above + "RUN abc\n", second);
        Assert.Same(StageOf(first, 0), StageOf(third, 0));
        return (third, new WeakReference(first.Model));
    }

    private static Snapshot Judged(string text, Snapshot? earlier)
    {
        Snapshot snapshot = new(DocumentLanguage.Dockerfile, new SourceText(text), earlier: earlier);
        Assert.Empty(snapshot.Lint(Options).Failures);
        return snapshot;
    }

    private static Step StepOf(Snapshot snapshot, int index) => StageOf(snapshot, 0).Steps[index];

    private static Stage StageOf(Snapshot snapshot, int index) => Assert.IsType<SemanticModel>(snapshot.Model).Stages[index];

    private static string FatesIn(Snapshot snapshot) =>
        string.Join(' ', Assert.IsType<SemanticModel>(snapshot.Model).Stages.Select(stage => $"{stage.IsInFinalImage}/{stage.HasStagesOnIt}"));
}
