using System.Text;
using System.Text.RegularExpressions;
using Basewise.Syntax.Ignore;
using CsCheck;

namespace Basewise.Syntax.Tests.Ignore;

public sealed class PathPatternPropertyTests
{
    private static readonly Gen<string> Path = Gen.OneOf("a", "b", "ab", ".", "/", "/", "é", "\U0001F40D").Array[1, 8].Select(string.Concat);

    private static readonly Gen<string> Pattern = Gen.OneOf("a", "b", ".", "/", "/", "*", "**", "**/", "/**", "?", "[ab]", "[^a]", "[a-é]", "é", "\\*", "\\a").Array[1, 8].Select(string.Concat);

    private static readonly Gen<string> Anything = Gen.Char.Array[0, 20].Select(characters => new string(characters));

    /// <summary>The pattern as a regular expression, which is what moby makes of it.</summary>
    [Fact]
    public void A_pattern_matches_what_the_regular_expression_matches_that_it_stands_for() =>
        Gen.Select(Pattern, Path).Sample(
            (pattern, path) => PathPattern.ParseIgnore(pattern) is not { } parsed || parsed.Matches(path) == Oracle(pattern, path),
            iter: 20_000,
            threads: 1);

    [Fact]
    public void A_folder_that_matches_takes_all_that_is_in_it() =>
        Gen.Select(Pattern, Path).Sample(
            (pattern, path) => PathPattern.ParseIgnore(pattern) is not { } parsed
                || parsed.MatchesOrParentMatches(path) == (parsed.Matches(path) || FoldersOf(path).Any(folder => parsed.Matches(folder))),
            iter: 20_000,
            threads: 1);

    [Fact]
    public void Any_text_is_a_pattern_or_is_none_and_never_breaks_anything() =>
        Gen.Select(Anything, Anything).Sample(
            (pattern, path) => PathPattern.ParseIgnore(pattern) is not { } parsed || parsed.Matches(path) || parsed.MatchesOrParentMatches(path) || parsed.Length <= 2 * pattern.Length,
            iter: 5_000,
            threads: 1);

    private static IEnumerable<string> FoldersOf(string path) =>
        from index in Enumerable.Range(0, path.Length)
        where path[index] == '/'
        select path[..index];

    private static bool Oracle(string pattern, string path)
    {
        if (pattern.StartsWith("**", StringComparison.Ordinal) && !pattern[2..].AsSpan().ContainsAny("*?[]\\"))
        {
            string end = pattern[2..];
            return end is "" or "/" || path.EndsWith(end, StringComparison.Ordinal) || (end[0] == '/' && path == end[1..]);
        }

        StringBuilder expression = new("^");
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '*' && i + 1 < pattern.Length && pattern[i + 1] == '*')
            {
                i++;
                if (i + 1 < pattern.Length && pattern[i + 1] == '/') i++;
                expression.Append(i + 1 == pattern.Length ? ".*" : "(.*/)?");
            }
            else if (pattern[i] == '[')
            {
                int close = pattern.IndexOf(']', i);
                expression.Append("(?:").Append(pattern[i + 1] == '^' ? $"(?![{pattern[(i + 2)..close]}]){One}" : pattern[i..(close + 1)]).Append(')');
                i = close;
            }
            else
            {
                expression.Append(pattern[i] switch
                {
                    '*' => "[^/]*",
                    '?' => $"(?!/){One}",
                    '\\' => Regex.Escape(pattern[++i].ToString()),
                    _ => Regex.Escape(pattern[i].ToString()),
                });
            }
        }

        return Regex.IsMatch(path, expression.Append("\\z").ToString(), RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    /// <summary>One character, which may be of two units.</summary>
    private const string One = @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\uD800-\uDFFF])";
}
