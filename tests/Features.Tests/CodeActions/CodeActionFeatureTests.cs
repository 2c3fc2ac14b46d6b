using Basewise.Analysis;
using Basewise.Features.CodeActions;
using Basewise.Syntax.Text;

namespace Basewise.Features.Tests.CodeActions;

public sealed class CodeActionFeatureTests
{
    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 23));

    [Fact]
    public void Fix_all_applies_every_safe_fix_and_the_edits_that_two_of_them_share_once()
    {
        Snapshot snapshot = Dockerfile("""
            ARG PYTHON=3
            FROM python:$PYTHON AS build
            FROM python:$PYTHON
            RUN pip install flask
            """);

        CodeAction? action = CodeActionFeature.FindFixAll(snapshot, Options);

        Assert.NotNull(action);
        Assert.Equal(
            """
            ARG PYTHON=3.14
            FROM python:$PYTHON-trixie AS build
            FROM python:$PYTHON-trixie
            RUN pip install --no-cache-dir flask
            """,
            snapshot.Source.With(action.Edits).Content);
        Assert.Equal(["python-floating-tag", "python-floating-tag", "pip-cache-left"], action.Fixes.Select(finding => finding.Rule.Name));
    }

    [Fact]
    public void Fix_all_leaves_what_needs_consent() =>
        Assert.Null(CodeActionFeature.FindFixAll(Dockerfile("FROM python:3.9-slim-bookworm\nUSER app\n"), Options));

    [Fact]
    public void Quick_fixes_are_those_of_the_findings_under_the_cursor_best_first()
    {
        Snapshot snapshot = Dockerfile("FROM python:3.14-slim\nRUN pip install flask\nUSER app\n");

        IReadOnlyList<CodeAction> actions = CodeActionFeature.QuickFixes(snapshot, new TextSpan(8, 8), Options);

        Assert.Equal(
            [
                "Pin to 3.14-slim-trixie (patch releases still arrive)",
                "Pin to 3.14.7-slim-trixie (exactly this release)",
                "Pin to the digest of 3.14.7-slim-trixie (the build of 2026-08-25)",
            ],
            actions.Select(action => action.Title));
        Assert.Equal([true, false, false], actions.Select(action => action.IsPreferred));
    }

    [Fact]
    public void All_findings_of_one_rule_are_fixed_by_one_action()
    {
        Snapshot snapshot = new(DocumentLanguage.PipRequirements, new SourceText("django==4.2.1  # web\nrequests==2.30.0\nsix==1.16.0\nflask==2.2.2\n"));

        CodeAction action = Assert.Single(CodeActionFeature.FixesOfOneKind(snapshot, new TextSpan(8, 8), Options));

        Assert.Equal("Fix all 3 of vulnerable-package in this file", action.Title);
        Snapshot after = new(DocumentLanguage.PipRequirements, snapshot.Source.With(action.Edits));
        Assert.Contains("  # web\n", after.Source.Content, StringComparison.Ordinal);
        Assert.Contains("\nsix==1.16.0\n", after.Source.Content, StringComparison.Ordinal);
        Assert.Equal(3, action.Fixes.Length);
        Assert.All(snapshot.Source.Content.Split('\n').Where(line => line.Length > 0 && line[0] != 's'), line => Assert.DoesNotContain(line, after.Source.Content, StringComparison.Ordinal));
    }

    [Fact]
    public void One_finding_of_a_rule_and_those_of_images_have_no_such_action() =>
        Assert.Empty(CodeActionFeature.FixesOfOneKind(
            Dockerfile("FROM python:3.14-slim AS a\nRUN pip install flask==3.1.1\nFROM python:3.14-slim\nUSER app\n"), new TextSpan(0, 200), Options));

    private static Snapshot Dockerfile(string text) => new(DocumentLanguage.Dockerfile, new SourceText(text));
}
