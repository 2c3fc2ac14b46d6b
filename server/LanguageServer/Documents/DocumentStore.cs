using System.Collections.Concurrent;
using Basewise.Analysis.Context;
using Basewise.Features;
using Basewise.Knowledge.Ports;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Tokens;
using Basewise.Syntax.Text;

namespace Basewise.LanguageServer.Documents;

/// <summary>
/// The open documents. Written to by notifications only, one after the other; read from any thread: what is found is immutable, so a request
/// that has its document before its first await is answered from the version that the client saw when it asked.
/// </summary>
internal sealed class DocumentStore
{
    private readonly Session session;
    private readonly WorkspaceTrees trees;
    private readonly ConcurrentDictionary<string, OpenDocument> documents = new(StringComparer.Ordinal);
    private readonly IImageRegistry registry;
    private readonly Lock refreshing = new();
    private long editions;

    public DocumentStore(Session session, TimeProvider clock, IImageRegistry registry)
    {
        this.session = session;
        this.registry = registry;
        trees = new WorkspaceTrees(session, clock, FindTextAt);
    }

    /// <summary>What is made of a longer text is kept, in characters: to make it again would take longer than anybody wants to wait.</summary>
    public const int LongestResting = 100_000;

    /// <summary>Grows whenever the files beside the documents may have changed.</summary>
    public int FilesGeneration => trees.Generation;

    public ICollection<OpenDocument> All => documents.Values;

    public OpenDocument? Find(string uri) => documents.GetValueOrDefault(uri);

    public void Open(TextDocumentItem item) => Put(
        item.Uri, item.Version, DocumentLanguages.FromId(item.LanguageId, item.Uri), new SourceText(item.Text, session.Columns), new TokenHistory(), earlier: null);

    public void Close(string uri) => documents.TryRemove(uri, out _);

    /// <summary>Applies a change.</summary>
    /// <returns>Why it was ignored, in one sentence, or <c>null</c>.</returns>
    public string? Change(VersionedTextDocumentIdentifier id, ReadOnlySpan<ContentChange> changes)
    {
        if (Find(id.Uri) is not { } document) return $"A change of {id.Uri}, which is not open, is ignored.";

        // A whole text is right whatever came before it. A part is right on top of exactly one version.
        bool isWhole = changes is [{ Range: null }, ..];
        if (!isWhole && id.Version <= document.Version)
        {
            return $"A change to version {id.Version} of {id.Uri}, which has version {document.Version}, is ignored.";
        }

        Put(id.Uri, id.Version, document.Snapshot.Language, ContentChanges.Apply(document.Snapshot.Source, changes), document.Tokens, document.Snapshot);
        return null;
    }

    /// <summary>Where a document stands that need not be open.</summary>
    public DockerfilePlace? FindPlace(string uri) => trees.Find(uri);

    /// <summary>The URI of a file beside a document, by its path in the tree of files.</summary>
    public string? FindUri(OpenDocument document, string path) => trees.FindUri(document.Uri, path);

    /// <inheritdoc cref="FindUri(OpenDocument, string)"/>
    /// <param name="documentUri">Of a document that need not be open.</param>
    public string? FindUri(string documentUri, string path) => trees.FindUri(documentUri, path);

    /// <summary>Gives every open document that rules judge the files beside it as they are by now.</summary>
    /// <returns>Those documents.</returns>
    public string[] RefreshFiles()
    {
        trees.Forget();
        return RefreshPlaces();
    }

    /// <summary>The same, where nothing but the text of an open document changed.</summary>
    public string[] RefreshTexts()
    {
        trees.ForgetTexts();
        return RefreshPlaces();
    }

    /// <summary>The same, where registries have told something new.</summary>
    public void RefreshModels() => RefreshPlaces();

    /// <summary>
    /// Lets go of all that is made of short texts. A hundred open files hold 10 MB of it, and a person looks at one or two of them; what is
    /// asked for is made again in a millisecond.
    /// </summary>
    public void Rest()
    {
        lock (refreshing)
        {
            foreach (OpenDocument document in All)
            {
                if (document.Snapshot.Source.Length > LongestResting) continue;

                documents.TryUpdate(document.Uri, document with { Snapshot = document.Snapshot.Afresh() }, document);
            }
        }
    }

    private string[] RefreshPlaces()
    {
        lock (refreshing) return RefreshPlacesOfAll();
    }

    private string[] RefreshPlacesOfAll()
    {
        OpenDocument[] judged = [.. All.Where(document => DocumentLanguages.HasRules(document.Snapshot.Language))];
        foreach (OpenDocument document in judged)
        {
            // A text that has changed meanwhile has been put among the files of now already.
            OpenDocument refreshed = document with { Snapshot = document.Snapshot.With(trees.Find(document.Uri)), Edition = Interlocked.Increment(ref editions) };
            documents.TryUpdate(document.Uri, refreshed, document);
        }

        return [.. judged.Select(document => document.Uri)];
    }

    private SourceText? FindTextAt(string path)
    {
        foreach (OpenDocument document in All)
        {
            if (DocumentUri.ToPath(document.Uri, OperatingSystem.IsWindows()) == path) return document.Snapshot.Source;
        }

        return null;
    }

    private void Put(string uri, int version, DocumentLanguage language, SourceText source, TokenHistory tokens, Snapshot? earlier)
    {
        Snapshot snapshot = new(language, source, DocumentLanguages.HasRules(language) ? trees.Find(uri) : null, earlier: earlier) { Registry = registry };
        documents[uri] = new OpenDocument(uri, version, snapshot, Interlocked.Increment(ref editions), tokens);
    }
}
