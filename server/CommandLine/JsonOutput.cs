using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Basewise.CommandLine;

/// <summary>What a command says to another program: one JSON object on one line.</summary>
internal static class JsonOutput
{
    // The output is a file or a pipe, not part of a web page, so people's languages stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="content">Writes what is in the object.</param>
    public static void WriteObject(TextWriter output, Action<Utf8JsonWriter> content)
    {
        using MemoryStream json = new();
        using (Utf8JsonWriter writer = new(json, Options))
        {
            writer.WriteStartObject();
            content(writer);
            writer.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length));
    }
}
