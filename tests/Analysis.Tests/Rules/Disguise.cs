using System.Text;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules;

/// <summary>A way to write the same Dockerfile that no author of a test thinks of. Marks stay where they are.</summary>
/// <param name="Apply">Text to text; a rule must find the same words in it, and fix them to the same.</param>
internal sealed record Disguise(string Name, Func<string, string> Apply, bool IgnoresCase = false)
{
    public static IReadOnlyList<Disguise> Ordinary { get; } =
    [
        new("as written", text => text),
        new("carriage returns", text => text.Replace("\n", "\r\n", StringComparison.Ordinal)),
        new("a comment beyond the BMP", text => AsksBuildKit(text) ? text : "# \U0001F40D \U0001F40D\n" + text),
        new("no final line end", text => text.TrimEnd('\n')),
        new("backquote escape", WithBackquotes),
        new("lower-case keywords", WithLowerCaseKeywords, IgnoresCase: true),
        new("a byte order mark", text => "\uFEFF" + text),
    ];

    /// <summary>For rules that judge what an ONBUILD will do as if it were done here.</summary>
    public static Disguise Onbuild { get; } = new("ONBUILD", text => PrefixInstructions(text, "ONBUILD "));

    public override string ToString() => Name;

    private static string WithBackquotes(string text) =>
        text.Contains('`') || text.Contains("escape=", StringComparison.Ordinal)
            ? text
            : "# escape=`\n" + text.Replace("\\\n", "`\n", StringComparison.Ordinal);

    /// <summary>Whether a directive tells what to report: it has to stay on top.</summary>
    private static bool AsksBuildKit(string text) => text.StartsWith("# check=", StringComparison.Ordinal);

    private static string WithLowerCaseKeywords(string marked)
    {
        StringBuilder result = new(marked);
        foreach ((int start, int end, InstructionKind _) in Keywords(marked))
        {
            for (int i = start; i < end; i++) result[i] = char.ToLowerInvariant(result[i]);
        }

        return result.ToString();
    }

    private static string PrefixInstructions(string marked, string prefix)
    {
        StringBuilder result = new(marked);
        foreach ((int start, int _, InstructionKind kind) in Keywords(marked).Reverse())
        {
            if (kind is InstructionKind.Run or InstructionKind.Copy or InstructionKind.Add) result.Insert(start, prefix);
        }

        return result.ToString();
    }

    /// <summary>Where the keywords stand in the text with its marks.</summary>
    private static IEnumerable<(int Start, int End, InstructionKind Kind)> Keywords(string marked)
    {
        MarkedText parsed = MarkedText.Parse(marked);
        foreach (InstructionSyntax instruction in DockerfileSyntax.Parse(parsed.Source).Instructions)
        {
            TextSpan keyword = instruction.Keyword.Span;
            int marksBefore = parsed.Spans.Sum(span => (span.Start <= keyword.Start ? 2 : 0) + (span.End <= keyword.Start ? 2 : 0));
            yield return (keyword.Start + marksBefore, keyword.End + marksBefore, instruction.Kind);
        }
    }
}
