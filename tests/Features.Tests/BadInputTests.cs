using Basewise.Features.Completion;
using Basewise.Features.Folding;
using Basewise.Features.Hover;
using Basewise.Features.Links;
using Basewise.Features.Selection;
using Basewise.Features.Signatures;
using Basewise.Features.Symbols;
using Basewise.Features.Tokens;
using Basewise.Syntax.Text;

namespace Basewise.Features.Tests;

/// <summary>Files that somebody made to bring an editor's server down: every feature answers, in a moment and without a stack frame for each level.</summary>
public sealed class BadInputTests
{
    private const int Deep = 100_000;

    [Theory]
    [InlineData("FROM python:3.13-slim\nENV A=", "${A:-", "\n")]
    [InlineData("FROM python:3.13-slim\nRUN echo ", "${A:-", "\n")]
    [InlineData("FROM ", "${A:-", "\n")]
    [InlineData("FROM python:3.13-slim\nRUN ", "(", "\n")]
    [InlineData("FROM python:3.13-slim\nRUN ", "$(", "\n")]
    [InlineData("FROM python:3.13-slim\nRUN ", "\"$(", "\n")]
    [InlineData("FROM python:3.13-slim\nRUN ", "{ ", "\n")]
    [InlineData("FROM python:3.13-slim\nRUN ", "if ", "\n")]
    [InlineData("FROM python:3.13-slim\nRUN a", " \\\n", "b\n")]
    [InlineData("FROM python:3.13-slim\n", "ONBUILD ", "RUN a\n")]
    [InlineData("FROM python:3.13-slim\nCMD ", "[", "\n")]
    [InlineData("FROM python:3.13-slim\nRUN ", "--mount=type=cache ", "a\n")]
    [InlineData("FROM python:3.13-slim\n", "\0\ud83d", "\n")]
    [InlineData("FROM python:3.13-slim\n", "\r", "\n")]
    public void Every_feature_answers(string first, string repeated, string last)
    {
        string text = first + string.Concat(Enumerable.Repeat(repeated, Deep)) + last;
        Snapshot snapshot = new(DocumentLanguage.Dockerfile, new SourceText(text));

        Assert.All(FoldingFeature.Of(snapshot), fold => Assert.True(fold.Span.End <= text.Length));
        Assert.All(OutlineFeature.Of(snapshot), entry => Assert.True(entry.Span.End <= text.Length));
        Assert.All(LinkFeature.Of(snapshot), link => Assert.True(link.Span.End <= text.Length));
        Assert.All(TokenFeature.Of(snapshot, new TextSpan(0, text.Length)), token => Assert.True(token.Span.End <= text.Length));
        foreach (int offset in (int[])[first.Length, first.Length + (repeated.Length * Deep / 2), text.Length])
        {
            Assert.NotEmpty(SelectionFeature.Around(snapshot, offset));
            _ = HoverFeature.At(snapshot, offset, new DateOnly(2026, 11, 23));
            _ = SignatureFeature.At(snapshot, offset);
            _ = snapshot.FindName(offset);
            _ = CompletionFeature.At(snapshot, offset, new CompletionOccasion(null, new DateOnly(2026, 11, 23)));
        }
    }
}
