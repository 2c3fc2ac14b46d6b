using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Suppressions;

/// <summary>
/// Reads <c># basewise [file] ignore=NAME[,NAME] reason</c>, and <c># hadolint [global] ignore=CODE[,CODE] [# reason]</c> exactly as hadolint's
/// <c>Pragma.hs</c> does: in this case, with capital letters and digits as codes, and nothing else behind them.
/// </summary>
internal ref struct SuppressionReader
{
    private readonly ReadOnlySpan<char> text;
    private readonly TextSpan comment;
    private int at;

    private SuppressionReader(SourceText source, TextSpan comment)
    {
        this.comment = comment;
        text = source.Slice(comment);
        if (text.EndsWith("\r")) text = text[..^1];
    }

    /// <summary>What the comment switches off; <c>null</c> for every other comment.</summary>
    public static SuppressionComment? Find(SourceText source, TextSpan comment) => new SuppressionReader(source, comment).Read();

    private SuppressionComment? Read()
    {
        at = 1;
        SkipBlanks();
        if (Take("basewise")) return ReadRest(SuppressionDialect.Basewise);
        return Take("hadolint") ? ReadRest(SuppressionDialect.Hadolint) : null;
    }

    private SuppressionComment? ReadRest(SuppressionDialect dialect)
    {
        if (!SkipBlanks()) return null;

        bool isForFile = Take("global") || (dialect == SuppressionDialect.Basewise && Take("file"));
        if (isForFile && !SkipBlanks()) return null;
        if (!Take("ignore")) return null;

        SkipBlanks();
        if (!Take("=")) return null;

        ImmutableArray<TextSpan>.Builder names = ImmutableArray.CreateBuilder<TextSpan>();
        bool isWhole = ReadNames(dialect, names);
        return dialect == SuppressionDialect.Basewise || (isWhole && names.Count > 0)
            ? new SuppressionComment(dialect, comment, isForFile, names.ToImmutable())
            : null;
    }

    /// <summary>Reads the names.</summary>
    /// <returns>Whether hadolint would take what follows them.</returns>
    private bool ReadNames(SuppressionDialect dialect, ImmutableArray<TextSpan>.Builder names)
    {
        do
        {
            SkipBlanks();
            int start = at;
            while (at < text.Length && IsInName(dialect, text[at])) at++;
            if (at == start) return false;

            names.Add(new TextSpan(comment.Start + start, comment.Start + at));
            SkipBlanks();
        }
        while (Take(","));

        return at == text.Length || text[at] == '#';
    }

    private static bool IsInName(SuppressionDialect dialect, char c) => dialect == SuppressionDialect.Hadolint
        ? char.IsAsciiDigit(c) || c is 'D' or 'L' or 'S' or 'C'
        : char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    private bool Take(string word)
    {
        if (!text[at..].StartsWith(word, StringComparison.Ordinal)) return false;

        at += word.Length;
        return true;
    }

    private bool SkipBlanks()
    {
        int start = at;
        while (at < text.Length && text[at] is ' ' or '\t') at++;
        return at > start;
    }
}
