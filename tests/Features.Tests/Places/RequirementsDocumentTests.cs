using Basewise.Features.Completion;
using Basewise.Features.Hover;
using Basewise.Features.Tokens;
using Basewise.Syntax.Text;

namespace Basewise.Features.Tests.Places;

/// <summary>Requirements in a here-document of a Dockerfile are the same as in a file.</summary>
public sealed class RequirementsDocumentTests
{
    private const string Piped = "FROM python:3.12\nRUN pip install --no-cache-dir -r /dev/stdin <<EOF\nhttpx==0.28.1  # web\nurllib3==1.26.3\nEOF\n";

    private static readonly DateOnly Today = new(2026, 11, 26);

    [Theory]
    [InlineData(Piped)]
    [InlineData("FROM python:3.12\nRUN uv pip install --system -r - <<EOF\nhttpx==0.28.1\nEOF\n")]
    [InlineData("FROM python:3.12\nCOPY <<EOF /app/requirements.txt\nhttpx==0.28.1\nEOF\n")]
    [InlineData("FROM python:3.12\nCOPY <<requirements.txt /app/\nhttpx==0.28.1\nrequirements.txt\n")]
    [InlineData("FROM python:3.12\nRUN cat <<EOF > requirements.txt\nhttpx==0.28.1\nEOF\n")]
    public void A_package_has_its_hover_and_its_colours(string text)
    {
        Snapshot snapshot = new(DocumentLanguage.Dockerfile, new SourceText(text));
        int at = text.IndexOf("httpx", StringComparison.Ordinal);

        HoverContent? hover = HoverFeature.At(snapshot, at + 2, Today);
        Assert.NotNull(hover);
        Assert.StartsWith("**httpx 0.28.1**", hover.Markdown);
        Assert.Contains("Python 3.12", hover.Markdown);
        Assert.Equal("httpx==0.28.1", text[hover.Span.Start..hover.Span.End]);
        Assert.Contains("Class httpx", TokenFeature.Of(snapshot, new TextSpan(0, text.Length)).Select(token => $"{token.Type} {text[token.Span.Start..token.Span.End]}"));
    }

    [Theory]
    [InlineData("FROM python:3.12\nRUN python <<EOF\nhttpx==0.28.1\nEOF\n")]
    [InlineData("FROM python:3.12\nCOPY <<EOF /app/notes.txt\nhttpx==0.28.1\nEOF\n")]
    [InlineData("FROM python:3.12\nRUN pip install flask <<EOF\nhttpx==0.28.1\nEOF\n")]
    [InlineData("FROM python:3.12\nCOPY <<EOF /app/requirements.txt\nhttpx==$V\nEOF\n")]
    public void What_is_no_requirements_file_has_none(string text) => Assert.Null(
        HoverFeature.At(new Snapshot(DocumentLanguage.Dockerfile, new SourceText(text)), text.IndexOf("httpx", StringComparison.Ordinal) + 2, Today));

    [Fact]
    public void Names_are_completed()
    {
        string typed = Piped.Replace("urllib3==1.26.3", "urllib", StringComparison.Ordinal);
        Snapshot snapshot = new(DocumentLanguage.Dockerfile, new SourceText(typed));
        int end = typed.IndexOf("urllib", StringComparison.Ordinal) + "urllib".Length;

        CompletionItem item = CompletionFeature.At(snapshot, end, new CompletionOccasion(null, Today)).Items.First(candidate => candidate.Label == "urllib3");

        Assert.Equal("urllib", typed[item.Edit.Span.Start..item.Edit.Span.End]);
        Assert.Empty(CompletionFeature.At(snapshot, end, new CompletionOccasion(' ', Today)).Items);
    }
}
