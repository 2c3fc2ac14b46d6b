using System.Diagnostics;
using Basewise.Syntax.Ignore;

namespace Basewise.Syntax.Tests.Ignore;

public sealed class PathPatternTests
{
    [Theory]
    // Plain names.
    [InlineData("app", "app", true)]
    [InlineData("app", "apps", false)]
    [InlineData("app", "src/app", false)]
    [InlineData("app/main.py", "app/main.py", true)]
    [InlineData("a+b(c)|{d}$.txt", "a+b(c)|{d}$.txt", true)]
    [InlineData("readme.md", "readmeXmd", false)]
    // A star and a question mark take no slash.
    [InlineData("*", "app", true)]
    [InlineData("*", ".env", true)]
    [InlineData("*", "app/main.py", false)]
    [InlineData("*.py", "main.py", true)]
    [InlineData("*.py", ".py", true)]
    [InlineData("*.py", "main.pyc", false)]
    [InlineData("*.py", "app/main.py", false)]
    [InlineData("app/*", "app", false)]
    [InlineData("app/*", "app/main.py", true)]
    [InlineData("app/*", "app/a/main.py", false)]
    [InlineData("*/*.py", "app/main.py", true)]
    [InlineData("a*c*e", "abcde", true)]
    [InlineData("a*c*e", "ace", true)]
    [InlineData("a*c*e", "acd", false)]
    [InlineData(".env*", ".env.local", true)]
    [InlineData("?", "a", true)]
    [InlineData("?", "", false)]
    [InlineData("?", "é", true)]
    [InlineData("?", "\U0001F40D", true)]
    [InlineData("??", "\U0001F40D", false)]
    [InlineData("a?b", "a/b", false)]
    // Classes.
    [InlineData("[abc].py", "b.py", true)]
    [InlineData("[a-c].py", "d.py", false)]
    [InlineData("[^a-c].py", "d.py", true)]
    [InlineData("[^a-c].py", "b.py", false)]
    [InlineData("[!a].py", "!.py", true)]
    [InlineData("[!a].py", "b.py", false)]
    [InlineData("[a-cx-z0]", "y", true)]
    [InlineData("[a-ω]", "π", true)]
    [InlineData("[\\]]", "]", true)]
    [InlineData("[\\-a]", "-", true)]
    [InlineData("x[^y]z", "x/z", true)]
    // Escapes.
    [InlineData("\\*.py", "*.py", true)]
    [InlineData("\\*.py", "a.py", false)]
    [InlineData("\\!important", "!important", true)]
    [InlineData("a\\[b", "a[b", true)]
    // Two stars.
    [InlineData("**", "app", true)]
    [InlineData("**", "app/main.py", true)]
    [InlineData("**/app", "app", true)]
    [InlineData("**/app", "src/x/app", true)]
    [InlineData("**/app", "myapp", false)]
    [InlineData("**/*.pyc", "main.pyc", true)]
    [InlineData("**/*.pyc", "a/b/main.pyc", true)]
    [InlineData("**/*.pyc", "a/b/main.py", false)]
    [InlineData("app/**", "app", false)]
    [InlineData("app/**", "app/a", true)]
    [InlineData("app/**", "app/a/b", true)]
    [InlineData("app/**/test", "app/test", true)]
    [InlineData("app/**/test", "app/a/b/test", true)]
    [InlineData("app/**/test", "app/atest", false)]
    [InlineData("**/node_modules/**", "web/node_modules/x/y", true)]
    [InlineData("**/node_modules/**", "web/node_modules", false)]
    [InlineData("**/**/*.txt", "a.txt", true)]
    [InlineData("**/**", "a/b/c", true)]
    [InlineData("a**", "abc/def", true)]
    [InlineData("a**/*.txt", "a/b/c.txt", true)]
    [InlineData("a**/*.txt", "ab.txt", true)]
    // moby compares ends where two stars stand in front of plain characters, and only there.
    [InlineData("**.pyc", "a/b.pyc", true)]
    [InlineData("**pyc", "a/b.pyc", true)]
    [InlineData("**c?", "a/bcd", false)]
    [InlineData("**c?", "a/cd", true)]
    [InlineData("a**b", "ab", true)]
    [InlineData("a**b", "axb", false)]
    [InlineData("a**b", "ax/b", true)]
    [InlineData("***", "a/b", true)]
    public void A_pattern_of_a_dockerignore_matches_what_moby_says(string pattern, string path, bool matches) =>
        Assert.Equal(matches, Assert.IsType<PathPattern>(PathPattern.ParseIgnore(pattern)).Matches(path));

    [Theory]
    [InlineData("app", "app/main.py", true)]
    [InlineData("app", "app/a/b/main.py", true)]
    [InlineData("app", "apps/main.py", false)]
    [InlineData("app/*", "app/a/b/c", true)]
    [InlineData("*", "a/b/c", true)]
    [InlineData("*.egg-info", "x.egg-info/PKG-INFO", true)]
    [InlineData("**/__pycache__", "a/__pycache__/x.pyc", true)]
    [InlineData("**/*.d", "a/b.d/c/d", true)]
    [InlineData("a/?", "a/bc/d", false)]
    public void What_matches_a_folder_matches_what_is_in_it(string pattern, string path, bool matches) =>
        Assert.Equal(matches, Assert.IsType<PathPattern>(PathPattern.ParseIgnore(pattern)).MatchesOrParentMatches(path));

    [Theory]
    [InlineData("[")]
    [InlineData("[a")]
    [InlineData("[]")]
    [InlineData("[]a]")]
    [InlineData("[^]")]
    [InlineData("[-a]")]
    [InlineData("[a-]")]
    [InlineData("[a-b-c]")]
    [InlineData("[z-a]")]
    [InlineData("a[")]
    [InlineData("[\\")]
    [InlineData("a\\")]
    public void What_Go_calls_a_bad_pattern_is_none(string pattern)
    {
        Assert.Null(PathPattern.ParseIgnore(pattern));
        Assert.Null(PathPattern.ParseSource(pattern));
    }

    [Theory]
    [InlineData("**/a", "x/a", true)]
    [InlineData("**/a", "x/y/a", false)]
    [InlineData("src/**", "src/a", true)]
    [InlineData("src/**", "src/a/b", false)]
    public void Two_stars_are_one_in_the_source_of_a_copy(string pattern, string path, bool matches) =>
        Assert.Equal(matches, Assert.IsType<PathPattern>(PathPattern.ParseSource(pattern)).Matches(path));

    [Theory]
    [InlineData("a\\*b", "a*b")]
    [InlineData("plain", "plain")]
    [InlineData("a*", null)]
    public void A_pattern_without_wildcards_names_one_path(string pattern, string? literal) =>
        Assert.Equal(literal, Assert.IsType<PathPattern>(PathPattern.ParseIgnore(pattern)).Literal);

    [Fact]
    public void A_hostile_pattern_is_matched_in_time_that_grows_with_both_lengths()
    {
        PathPattern pattern = Assert.IsType<PathPattern>(PathPattern.ParseIgnore("**/" + string.Concat(Enumerable.Repeat("a*", 500)) + "**/b*c"));
        Stopwatch watch = Stopwatch.StartNew();

        Assert.False(pattern.MatchesOrParentMatches(string.Concat(Enumerable.Repeat("aaaaaaaaaaaaaaa/", 250))));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }
}
