using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Python.DataFiles;

/// <summary>Makes a tree of a JSON file, up to where it is none.</summary>
internal sealed class JsonTree
{
    private readonly string text;
    private readonly byte[] bytes;
    private readonly Stack<Frame> frames = [];

    // How far the bytes have been counted in characters.
    private int byteAt;
    private int charAt;

    private JsonTree(string text)
    {
        this.text = text;
        bytes = Encoding.UTF8.GetBytes(text);
    }

    public static DataFile Read(string text, JsonReaderOptions options) => new JsonTree(text).Read(options);

    private DataFile Read(JsonReaderOptions options)
    {
        DataTable root = new(new TextSpan(0, text.Length), DataTableForm.Header);
        ImmutableArray<DependencyProblem> problems = [];
        int start = text.StartsWith('\uFEFF') ? Encoding.UTF8.Preamble.Length : 0;
        Utf8JsonReader reader = new(bytes.AsSpan(start), options);
        try
        {
            while (reader.Read()) Add(ref reader, start, root);
        }
        catch (JsonException exception)
        {
            // What stands before it is read, and where it stops is a problem.
            int at = OffsetOf(Math.Max(byteAt, ByteOf(exception, start)));
            problems = [new DependencyProblem(new TextSpan(at, Math.Min(at + 1, text.Length)), at == text.Length
                ? "The file ends before its JSON does." : "This is no JSON; what follows cannot be read.")];
        }

        while (frames.TryPop(out Frame? frame)) frame.CloseAt(text.Length);
        return new DataFile(root, problems);
    }

    private void Add(ref Utf8JsonReader reader, int start, DataTable root)
    {
        TextSpan span = new(OffsetOf(start + (int)reader.TokenStartIndex), OffsetOf(start + (int)reader.BytesConsumed));
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                // The colon is consumed with the name.
                int end = text.LastIndexOf('"', span.End - 1) + 1;
                DataText key = TextAt(new TextSpan(span.Start, end));
                frames.Peek().Key = key.Word;
                break;
            case JsonTokenType.StartObject:
                DataTable table = frames.Count == 0 ? root : new DataTable(span, DataTableForm.Closed);
                if (frames.Count > 0) Put(table);
                frames.Push(new Frame(table));
                break;
            case JsonTokenType.StartArray:
                List<DataValue> items = [];
                DataArray array = new(span, items);
                Put(array);
                frames.Push(new Frame(array, items));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                frames.Pop().CloseAt(span.End);
                break;
            case JsonTokenType.String:
                Put(TextAt(span));
                break;
            default:
                Put(new DataScalar(span, text[span.Start..span.End]));
                break;
        }
    }

    // A file that is but a text or a list tells nothing.
    private void Put(DataValue value)
    {
        if (frames.TryPeek(out Frame? frame)) frame.Put(value);
    }

    private DataText TextAt(TextSpan span)
    {
        TextSpan content = new(span.Start + 1, span.End - 1);
        TextEscapes escapes = TextEscapes.None;
        ReadOnlySpan<char> rest = text.AsSpan(content.Start, content.Length);
        while (rest.IndexOf('\\') is >= 0 and var at)
        {
            int length = QuotedText.LengthOfEscape(rest[at..], isMultiline: false, out bool standsForItself);
            escapes = !standsForItself || escapes == TextEscapes.OfCharacters ? TextEscapes.OfCharacters : TextEscapes.OfQuotes;
            rest = rest[(at + Math.Max(2, length))..];
        }

        return new DataText(text, span, content, escapes);
    }

    private int ByteOf(JsonException exception, int start)
    {
        int at = start;
        for (long line = exception.LineNumber ?? 0; line > 0; line--) at += bytes.AsSpan(at).IndexOf((byte)'\n') + 1;
        return (int)Math.Min(bytes.Length, at + (exception.BytePositionInLine ?? 0));
    }

    private int OffsetOf(int byteOffset)
    {
        charAt += Encoding.UTF8.GetCharCount(bytes, byteAt, byteOffset - byteAt);
        byteAt = byteOffset;
        return charAt;
    }

    /// <summary>A table or an array that is not closed yet.</summary>
    private sealed class Frame
    {
        private readonly DataTable? table;
        private readonly DataArray? array;
        private readonly List<DataValue>? items;

        public Frame(DataTable table) => this.table = table;

        public Frame(DataArray array, List<DataValue> items) => (this.array, this.items) = (array, items);

        /// <summary>The name that the next value is of.</summary>
        public RequirementsWord Key { get; set; }

        public void Put(DataValue value)
        {
            items?.Add(value);
            table?.Add(new DataEntry(Key, value));
        }

        public void CloseAt(int end)
        {
            table?.ExtendTo(end);
            array?.ExtendTo(end);
        }
    }
}
