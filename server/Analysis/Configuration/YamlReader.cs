using Basewise.Syntax.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Basewise.Analysis.Configuration;

/// <summary>
/// Reads the first document of a YAML text. Where the text stops being YAML, that is a problem, and what was read before it counts: while
/// somebody writes a line, the others keep their meaning.
/// </summary>
internal sealed class YamlReader(SourceText source, ICollection<ConfigurationProblem> problems)
{
    /// <summary>In UTF-16 units. Configurations are a page long; a text that is made to be slow is not.</summary>
    private const int LongestText = 32 * 1024;

    private const int DeepestNesting = 16;
    private readonly Parser parser = new(new StringReader(source.Content));

    /// <summary>The value that the document is; <c>null</c> where it is none.</summary>
    public YamlNode? Read()
    {
        if (source.Length > LongestText)
        {
            problems.Add(new ConfigurationProblem(new TextSpan(0, 0), "The file is longer than 32,768 characters, so nothing of it is read."));
            return null;
        }

        YamlNode document = new(YamlNodeKind.List, new TextSpan(0, 0), "");
        try
        {
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _)) ReadValue(document.Items, 0);
        }
        catch (YamlException exception)
        {
            Report(exception.Start.Index, exception.InnerException?.Message ?? exception.Message);
        }
#pragma warning disable CA1031 // The library has no one type for what it cannot read: an unclosed bracket, a tag that is no address. Each becomes a problem.
        catch (Exception)
#pragma warning restore CA1031
        {
            Report(parser.Current?.End.Index ?? 0, "a bracket or a quotation mark is not closed, or a tag is wrong");
        }

        return document.Items.Count == 0 ? null : document.Items[0];
    }

    private void Report(long index, string reason)
    {
        int at = (int)Math.Clamp(index, 0, source.Length);
        TextSpan line = source.LineAt(source.PositionOf(at).Line);
        problems.Add(new ConfigurationProblem(new TextSpan(Math.Min(at, line.End), line.End), $"From here on this is no YAML: {reason.TrimEnd('.')}."));
    }

    /// <summary>Reads one value into a list, before what is in it: what an error cuts off stays there in part.</summary>
    private void ReadValue(List<YamlNode> into, int depth)
    {
        ParsingEvent first = parser.Consume<ParsingEvent>();
        YamlNode node = Begin(first, depth);
        into.Add(node);
        if (node.Kind == YamlNodeKind.List)
        {
            while (!parser.TryConsume<SequenceEnd>(out _)) ReadValue(node.Items, depth + 1);
        }
        else if (node.Kind == YamlNodeKind.Mapping)
        {
            while (!parser.TryConsume<MappingEnd>(out _)) ReadEntry(node, depth + 1);
        }
    }

    private void ReadEntry(YamlNode mapping, int depth)
    {
        List<YamlNode> pair = [];
        try
        {
            ReadValue(pair, depth);
            ReadValue(pair, depth);
        }
        finally
        {
            if (pair.Count == 2) mapping.Entries.Add((pair[0], pair[1]));
        }
    }

    private YamlNode Begin(ParsingEvent first, int depth)
    {
        if (depth > DeepestNesting) throw new YamlException(first.Start, first.End, $"it is nested deeper than {DeepestNesting} times");

        TextSpan span = SpanOf(first);
        return first switch
        {
            Scalar scalar => new YamlNode(YamlNodeKind.Scalar, span, scalar.Value),
            SequenceStart => new YamlNode(YamlNodeKind.List, span, ""),
            MappingStart => new YamlNode(YamlNodeKind.Mapping, span, ""),
            _ => new YamlNode(YamlNodeKind.Reference, span, ""),
        };
    }

    private TextSpan SpanOf(ParsingEvent part)
    {
        int start = Math.Clamp((int)part.Start.Index, 0, source.Length);
        int end = Math.Clamp((int)part.End.Index, start, source.Length);
        return new TextSpan(start, end);
    }
}
