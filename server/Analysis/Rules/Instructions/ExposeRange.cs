using System.Buffers;
using System.Globalization;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>Reports an exposed port that is none: beyond 65535, a range that runs backwards, no number, or with an unknown protocol.</summary>
internal sealed class ExposeRange : StageRule
{
    private static readonly SearchValues<char> RangeCharacters = SearchValues.Create("0123456789-");

    public override RuleDescriptor Descriptor { get; } = new(
        "expose-range", Category.Instructions, Severity.Error,
        "EXPOSE names a port that does not exist", FixKind.Safe, ["DL3011", "DS-0008"]);

    public override Subjects Subjects => Subjects.Expose;

    public override void Check(RuleContext context)
    {
        JoinedText? commented = null;
        foreach ((WordSyntax word, string ports) in ExposedPorts.Unusual(context))
        {
            // The words of a comment are one mistake.
            if (ReferenceEquals(word.Line, commented)) continue;

            if (word.Raw[0] == '#')
            {
                commented = word.Line;
                TextSpan comment = word.Line.SourceSpan(word.Start, word.Line.Start + word.Line.Content.TrimEnd().Length);
                context.Report(
                    comment,
                    "A comment cannot stand behind an instruction: EXPOSE takes its words for ports. Give it a line of its own.",
                    TrailingComment.FixesOfRefused(context, comment));
                continue;
            }

            // A template's tags are no ports yet.
            if (word.Line.Content.Contains("{{", StringComparison.Ordinal)) continue;

            // Variables may stand for several ports, or for none.
            foreach (string port in ports.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (Judge(port) is { } message) context.Report(word.Span, message);
            }
        }
    }

    private static string? Judge(string port)
    {
        string inside = port[(port.LastIndexOf(':') + 1)..];
        int slash = inside.IndexOf('/', StringComparison.Ordinal);
        string protocol = slash < 0 ? "" : inside[(slash + 1)..];
        string range = slash < 0 ? inside : inside[..slash];
        if (range.Length == 0) return $"There is no port in `{port}`.";
        if (protocol.Length > 0 && protocol.ToLowerInvariant() is not ("tcp" or "udp" or "sctp"))
        {
            return $"`{protocol}` is no protocol of EXPOSE: there are tcp, udp and sctp.";
        }

        int dash = range.IndexOf('-', StringComparison.Ordinal);
        int? first = ReadPort(dash < 0 ? range : range[..dash]);
        int? last = dash < 0 ? first : ReadPort(range[(dash + 1)..]);
        if (first is null || last is null)
        {
            return range.AsSpan().ContainsAnyExcept(RangeCharacters)
                ? $"`{range}` is no port: EXPOSE takes numbers, such as 8000 or 8000-8010/udp."
                : $"`{range}` is beyond the ports, which go from 0 to 65535.";
        }

        return last < first ? $"The range `{range}` runs backwards: its first port is the higher one." : null;
    }

    private static int? ReadPort(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ushort port) ? port : null;
}
