using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Basewise.Testing;

/// <summary>Reads frames as strictly as the protocol writes them: one header, <c>\r\n</c>, nothing between the frames.</summary>
public sealed class LspFrameReader(Stream stream)
{
    private const string Header = "Content-Length: ";

    /// <summary>The next message, or <c>null</c> at the end of the stream.</summary>
    /// <exception cref="InvalidDataException">Something else than a frame is in the stream.</exception>
    public async Task<JObject?> ReadAsync()
    {
        string? header = await ReadLineAsync();
        if (header is null) return null;
        if (!header.StartsWith(Header, StringComparison.Ordinal) || await ReadLineAsync() != "") throw new InvalidDataException($"\"{header}\" is no header of a frame.");

        byte[] body = new byte[int.Parse(header[Header.Length..], NumberStyles.None, CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body);
        return JObject.Parse(Encoding.UTF8.GetString(body));
    }

    private async Task<string?> ReadLineAsync()
    {
        List<byte> line = [];
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] != '\n')
            {
                line.Add(one[0]);
                continue;
            }

            return line is [.., (byte)'\r'] ? Encoding.ASCII.GetString([.. line[..^1]]) : throw new InvalidDataException("A header line ends in \\n alone.");
        }

        return line.Count == 0 ? null : throw new InvalidDataException($"The output ends in the middle of a header: {Encoding.ASCII.GetString([.. line])}");
    }
}
