using Basewise.Analysis;
using Basewise.Features;
using Basewise.Knowledge.Ports;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using CsCheck;

namespace Basewise.LanguageServer.Tests.Documents;

/// <summary>Whatever an editor does to a document, what is known of it is what is known of the text that is left.</summary>
public class DocumentStoreTests
{
    private const string Uri = "file:///shop/Dockerfile";

    private static readonly Gen<string> Fragment = Gen.OneOf(
        "FROM ", "python:3.9-slim", "python", " AS build\n", "RUN ", "pip install flask", "apt-get update && apt-get install -y curl", "COPY --from=build . .", "ARG A=1",
        "ENV A=$A", "USER root", "CMD app", "\n", "\n", "\n", "\r\n", "\r", " ", "\t", "\\\n", "# é \uD83D\uDC0D e\u0301\n", "# escape=`\n", "<<EOF\n", "EOF\n", "\"", "'", "${A:-",
        "}", "\uD83D\uDC0D", "\uD83D", "\0", "\uFEFF");

    private static readonly Gen<string> Text = Fragment.Array[0, 12].Select(fragments => string.Concat(fragments));

    // Some beyond the text, some in front of it, some as far away as a number can be.
    private static readonly Gen<int> Number = Gen.Frequency((20, Gen.Int[0, 12]), (1, Gen.Int[-3, -1]), (1, Gen.OneOf(int.MinValue, int.MaxValue, 100_000)));

    private static readonly Gen<ContentChange> Change = Gen.Frequency(
        (12, Gen.Select(Number, Number, Number, Number, Text).Select(change =>
            new ContentChange(change.Item5, new DocumentRange(new Position(change.Item1, change.Item2), new Position(change.Item3, change.Item4))))),
        (1, Text.Select(text => new ContentChange(text))));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    [InlineData("utf-32")]
    public void Any_changes_leave_what_opening_their_result_gives(string encoding) => Gen.Select(Text, Change.Array[0, 4].Array[0, 6]).Sample((text, batches) =>
    {
        Session session = new();
        session.Begin(new InitializeParams(new ClientCapabilities(General: new GeneralClientCapabilities([encoding]))));
        DocumentStore changed = new(session, TimeProvider.System, NoRegistry.Instance);
        changed.Open(new TextDocumentItem(Uri, "dockerfile", 0, text));
        string expected = text;
        foreach ((int at, ContentChange[] batch) in batches.Index())
        {
            Assert.Null(changed.Change(new VersionedTextDocumentIdentifier(Uri, at + 1), batch));
            foreach (ContentChange change in batch) expected = NaiveText.Apply(expected, change, session.Columns);
        }

        DocumentStore opened = new(session, TimeProvider.System, NoRegistry.Instance);
        opened.Open(new TextDocumentItem(Uri, "dockerfile", 0, expected));

        Assert.Equal(Describe(opened), Describe(changed));
    });

    [Fact]
    public void A_document_that_rests_keeps_its_text_its_version_and_its_name_for_a_report()
    {
        DocumentStore documents = new(new Session(), TimeProvider.System, NoRegistry.Instance);
        documents.Open(new TextDocumentItem(Uri, "dockerfile", 7, "FROM python:3.12-slim AS build\n"));
        OpenDocument before = documents.Find(Uri) ?? throw new InvalidOperationException();
        string described = Describe(documents);

        documents.Rest();

        OpenDocument after = documents.Find(Uri) ?? throw new InvalidOperationException();
        Assert.NotSame(before.Snapshot, after.Snapshot);
        Assert.Same(before.Snapshot.Source, after.Snapshot.Source);
        Assert.Equal((before.Version, before.Edition), (after.Version, after.Edition));
        Assert.NotSame(before.Snapshot.Model, after.Snapshot.Model);
        Assert.Equal(described, Describe(documents));
    }

    [Fact]
    public void What_takes_long_to_be_made_again_is_kept()
    {
        DocumentStore documents = new(new Session(), TimeProvider.System, NoRegistry.Instance);
        documents.Open(new TextDocumentItem(Uri, "dockerfile", 1, "FROM python\n" + new string('#', DocumentStore.LongestResting)));
        Snapshot? before = documents.Find(Uri)?.Snapshot;

        documents.Rest();

        Assert.Same(before, documents.Find(Uri)?.Snapshot);
    }

    /// <summary>The text, its shape, its names and its findings, with their positions.</summary>
    private static string Describe(DocumentStore documents)
    {
        Snapshot snapshot = documents.Find(Uri)?.Snapshot ?? throw new InvalidOperationException();
        DockerfileSyntax syntax = snapshot.Model?.Syntax ?? throw new InvalidOperationException();
        IEnumerable<string> lines =
        [
            snapshot.Source.Content,
            .. DockerfileTokens.Of(syntax).Select(token => $"{token.Kind} {PlaceOf(token.Span)}"),
            .. syntax.Instructions.Select(instruction => $"{instruction.Kind} {PlaceOf(instruction.LinesSpan)}"),
            .. syntax.Problems.Select(problem => $"{problem.Message} {PlaceOf(problem.Span)}"),
            .. snapshot.Names?.Uses.Select(use => $"{use.Name.Text} {use.Role} {PlaceOf(use.Span)}") ?? [],
            .. snapshot.Lint(new LintOptions(new DateOnly(2026, 11, 25))).Findings.Select(finding => $"{finding.Rule.Name} {finding.Message} {PlaceOf(finding.Span)}"),
        ];
        return string.Join('\n', lines);

        string PlaceOf(TextSpan span) => $"{span} {Convert.ToRange(snapshot.Source, span)}";
    }
}
