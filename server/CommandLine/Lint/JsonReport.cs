using System.Text.Json;
using Basewise.Analysis;
using Basewise.Syntax.Text;

namespace Basewise.CommandLine.Lint;

/// <summary>
/// The findings as one JSON object. Programs read it: its shape stays. Lines and UTF-16 columns count from zero, as in the Language Server
/// Protocol. What only some findings have (tags, related places) is left out of the others.
/// </summary>
internal static class JsonReport
{
    public static void Write(IEnumerable<LintedFile> files, TextWriter output) => JsonOutput.WriteObject(output, writer =>
    {
        writer.WriteStartArray("files");
        foreach (LintedFile file in files)
        {
            if (file.Source is not null) Write(file, file.Source, writer);
        }

        writer.WriteEndArray();
    });

    private static void Write(LintedFile file, SourceText source, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("path", file.Path);
        writer.WriteStartArray("findings");
        foreach (Finding finding in file.Findings) Write(file, finding, source, writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(LintedFile file, Finding finding, SourceText source, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", finding.Rule.Name);
        writer.WriteStartArray("aliases");
        foreach (string alias in finding.Rule.Aliases) writer.WriteStringValue(alias);
        writer.WriteEndArray();
        writer.WriteString("severity", SeverityNames.Of(finding.Severity));
        writer.WriteString("message", finding.Message);
        WriteRange(finding.Span, source, writer);
        writer.WriteBoolean("fixable", !finding.Fixes.IsEmpty);
        writer.WriteString("url", finding.Rule.Url);
        if (TagOf(finding) is { } tag)
        {
            writer.WriteStartArray("tags");
            writer.WriteStringValue(tag);
            writer.WriteEndArray();
        }

        WriteRelated(file, finding, source, writer);
        writer.WriteEndObject();
    }

    private static string? TagOf(Finding finding) => finding.Rule.Tag switch
    {
        FindingTag.Unnecessary => "unnecessary",
        FindingTag.Deprecated => "deprecated",
        _ => null,
    };

    private static void WriteRelated(LintedFile file, Finding finding, SourceText source, Utf8JsonWriter writer)
    {
        if (finding.Related.IsEmpty) return;

        writer.WriteStartArray("related");
        foreach (RelatedPlace place in finding.Related)
        {
            writer.WriteStartObject();
            writer.WriteString("message", place.Message);
            if (place.File is { } elsewhere) writer.WriteString("path", file.PathOf(elsewhere));
            WriteRange(place.Span, place.File?.Source ?? source, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteRange(TextSpan span, SourceText source, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("range");
        Write("start", source.PositionOf(span.Start), writer);
        Write("end", source.PositionOf(span.End), writer);
        writer.WriteEndObject();
    }

    private static void Write(string name, LinePosition position, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("line", position.Line);
        writer.WriteNumber("character", position.Character);
        writer.WriteEndObject();
    }
}
