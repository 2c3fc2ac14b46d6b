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

    private static Snapshot Dockerfile(string text) => new(DocumentLanguage.Dockerfile, new SourceText(text));
}
