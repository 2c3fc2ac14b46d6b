using System.Text;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;
using Basewise.Testing;
using CsCheck;

namespace Basewise.Python.Tests.Requirements;

public class RequirementsSyntaxTests
{
    private static readonly Gen<string> Fragment = Gen.OneOf(
        "requests", "typing_ext", "zope.interface", "[", "]", "standard", ",", "==", ">=", "~=", "===", "=", "<", "1.0", "2.*", "1!2", "(", ")",
        ";", "python_version", "'3.8'", "\"linux", "and", "not in", "@", "https://example.org/a.whl#sha256=0f", "git+ssh://git@example.org/a@v1#egg=a",
        "./local[dev]", "-r", "-c", "--hash=sha256:0f", "--index-url", "-e", "--pre", "--unknown", "-", "--", "'", "#", " # comment", " ", "\t",
        "\\", "\\\n", "\\\r\n", "\n", "\r\n", "\r", "\f", "\u2028", "\u0000", "😀", "${NAME}", "\uFEFF");

    private static readonly Gen<string> Text = Fragment.Array[0, 40].Select(string.Concat);

    [Fact]
    public void The_tokens_joined_are_the_text() => Text.Sample(text =>
    {
        RequirementsSyntax syntax = Parse(text);
        StringBuilder joined = new();
        foreach (RequirementsToken token in syntax.Tokens)
        {
            if (token.Span.Start != joined.Length || token.Span.IsEmpty) return false;
            joined.Append(syntax.Source.Slice(token.Span));
        }

        return joined.ToString() == text;
    }, iter: 3000);

    [Fact]
    public void Every_line_holds_its_own_tokens_and_words() => Text.Sample(text =>
    {
        RequirementsSyntax syntax = Parse(text);
        int token = syntax.Lines[0].Tokens.Start.Value;
        foreach (RequirementsLine line in syntax.Lines)
        {
            if (line.Tokens.Start.Value != token) return false;
            token = line.Tokens.End.Value;
            if (WordsOf(line).Any(span => !line.Span.Contains(span))) return false;
        }

        return token == syntax.Tokens.Length && syntax.Problems.All(problem => problem.Span.End <= text.Length);
    }, iter: 3000);

    [Theory]
    [InlineData("requests")]
    [InlineData("requests[security,socks] >= 2.8.1, == 2.8.* ; python_version < '2.7'")]
    [InlineData("name@https://example.org/name-1.0.zip")]
    [InlineData("foo (>=1,<2)")]
    [InlineData("")]
    [InlineData("# nothing but a comment")]
    [InlineData("foo==${VERSION}")]
    [InlineData("foo===1.0<2!")]
    [InlineData("foo ;")]
    [InlineData("foo @ https://example.org/foo.zip;python_version>'3'")]
    [InlineData("-- nonsense --more")]
    [InlineData("foo -")]
    [InlineData("./downloads/numpy-1.9.2-cp34-none-win32.whl")]
    [InlineData("numpy-1.9.2-cp34-none-win32.whl ; os_name == 'nt'")]
    [InlineData("git+https://github.com/a/b@main#egg=b")]
    [InlineData("--no-index --find-links=/my/wheels")]
    [InlineData("foo==1 --hash=sha256:ab --hash sha256:cd")]
    public void What_pip_reads_is_no_problem(string text) => Assert.Empty(Parse(text).Problems);

    [Theory]
    [InlineData("foo==1 --hash=[|md5:0f|]", "pip takes digests of sha256, sha384 and sha512, not of md5.")]
    [InlineData("foo==1 --hash [|0f|]", "A digest has its algorithm before it: sha256:…")]
    [InlineData("[|./wheels/tool.whl|]", "pip takes the name and the version of a wheel from its file's name, which is NAME-VERSION-PYTHON-ABI-PLATFORM.whl.")]
    [InlineData("foo[|=|]1.0", "= is no operator; == names a version.")]
    [InlineData("foo[|==|]", "A version is missing after ==.")]
    [InlineData("foo==[|1.x|]", "1.x is not a version as Python packages have them (PEP 440).")]
    [InlineData("foo>=[|1.*|]", ">= takes no 1.*: only == and != do, after numbers.")]
    [InlineData("foo~=[|1|]", "~= needs two numbers or more: ~=1 says nothing of a series.")]
    [InlineData("foo>=[|1+cpu|]", ">= compares no local version (+cpu); only == and != do.")]
    [InlineData("foo>=1 [|<|]2", "A comma is missing before this.")]
    [InlineData("foo[|[|]a==1", "The bracket is not closed.")]
    [InlineData("foo[|(|]>=1", "The parenthesis is not closed.")]
    [InlineData("name @ https://example.org/a [|b|]", "pip expects versions, a ; or the end of the line here.")]
    [InlineData("foo [|bar|]", "pip expects versions, a ; or the end of the line here.")]
    [InlineData("[|!|]!", "A requirement starts with the name of a package.")]
    [InlineData("[|foo-|]", "The name of a package starts and ends with a letter or a digit.")]
    [InlineData("[|--nonsense|]", "pip knows no option --nonsense in a requirements file.")]
    [InlineData("-r[||]", "--requirement needs a value: FILE.")]
    [InlineData("-e abc[|\\|] # c", "A backslash needs a character after it.")]
    [InlineData("-- [|'abc|]", "The quotation mark ' is not closed.")]
    [InlineData("-e [|'abc|]", "The quotation mark ' is not closed.")]
    public void What_pip_refuses_is_reported_where_it_stands(string marked, string message)
    {
        MarkedText text = MarkedText.Parse(marked);

        Assert.Equal(new RequirementsProblem(text.Span, message), Assert.Single(RequirementsSyntax.Parse(text.Source).Problems));
    }

    [Fact]
    public void A_requirement_is_taken_apart()
    {
        const string text = "Typing_Extensions [a,b] >= 4.1, !=4.2.* ; python_version < '3.11'  # why";
        RequirementsLine line = Assert.Single(Parse(text).Lines);
        RequirementSyntax requirement = line.Requirement ?? throw new InvalidOperationException("There is no requirement.");

        Assert.Equal(RequirementKind.Named, requirement.Kind);
        Assert.Equal("Typing_Extensions", requirement.Name?.Text);
        Assert.Equal(["a", "b"], requirement.Extras.Select(extra => extra.Text));
        Assert.Equal([">= 4.1", "!= 4.2.*"], requirement.Specifiers.Select(specifier => $"{specifier.Operator} {specifier.Version}"));
        Assert.Equal([">=4.1", "!=4.2.*"], requirement.Specifiers.Select(specifier => specifier.Specifier?.ToString()));
        Assert.Equal("python_version < '3.11'", requirement.Marker?.Text);
        Assert.Equal("# why", line.Comment is { } comment ? text[comment.Start..comment.End] : null);
    }

    [Fact]
    public void A_continuation_joins_a_word_and_keeps_its_place()
    {
        const string text = "req\\\nuests == 2.\\\r\n31.0 \\\n    --hash=sha256:ab\nflask";
        RequirementsSyntax syntax = Parse(text);

        Assert.Equal(2, syntax.Lines.Length);
        Assert.Equal("requests", syntax.Lines[0].Requirement?.Name?.Text);
        Assert.Equal(new TextSpan(0, 10), syntax.Lines[0].Requirement?.Name?.Span);
        Assert.Equal("2.31.0", syntax.Lines[0].Requirement?.Specifiers[0].Version.Text);
        Assert.Equal("sha256:ab", Assert.Single(syntax.Lines[0].Options).Value?.Text);
        Assert.Equal("flask", syntax.Lines[1].Requirement?.Name?.Text);
    }

    [Fact]
    public void A_comment_line_ends_what_was_continued()
    {
        RequirementsSyntax syntax = Parse("requests \\\n# comment \\\nflask");

        Assert.Equal(["requests", "flask"], syntax.Lines.Select(line => line.Requirement?.Name?.Text));
    }

    [Fact]
    public void A_comment_that_ends_in_a_backslash_swallows_the_next_line()
    {
        RequirementsSyntax syntax = Parse("requests # comment \\\nflask");

        Assert.Equal("requests", Assert.Single(syntax.Lines).Requirement?.Name?.Text);
    }

    [Theory]
    [InlineData("-r base.txt", "--requirement", "base.txt")]
    [InlineData("-rbase.txt", "--requirement", "base.txt")]
    [InlineData("--requirem=base.txt", "--requirement", "base.txt")]
    [InlineData("--find-links '/my wheels'", "--find-links", "/my wheels")]
    [InlineData("--index-url  https://example.org/simple # mirror", "--index-url", "https://example.org/simple")]
    [InlineData("--pre", "--pre", null)]
    public void An_option_is_known_by_all_its_spellings(string text, string name, string? value)
    {
        OptionSyntax option = Assert.Single(Assert.Single(Parse(text).Lines).Options);

        Assert.Equal(name, option.Option?.Name);
        Assert.Equal(value, option.Value?.Text);
    }

    [Fact]
    public void A_file_of_a_megabyte_is_read_in_time_that_grows_with_its_length()
    {
        string oneLine = string.Concat(Enumerable.Repeat("a,==;[@'#", 120_000));
        string manyLines = string.Concat(Enumerable.Repeat("typing-extensions>=4.1 ; python_version < '3.11'\n", 20_000));
        string oneContinuedLine = string.Concat(Enumerable.Repeat("a==1,\\\n", 150_000));

        Assert.Single(Parse(oneLine).Lines);
        Assert.Equal(20_001, Parse(manyLines).Lines.Length);
        Assert.Single(Parse(oneContinuedLine).Lines);
    }

    private static RequirementsSyntax Parse(string text) => RequirementsSyntax.Parse(new SourceText(text));

    private static IEnumerable<TextSpan> WordsOf(RequirementsLine line)
    {
        if (line.Comment is { } comment) yield return comment;
        foreach (OptionSyntax option in line.Options)
        {
            yield return option.Name.Span;
            if (option.Value is { } value) yield return value.Span;
        }

        if (line.Requirement is not { } requirement) yield break;
        yield return requirement.Span;
        if (requirement.Name is { } name) yield return name.Span;
        if (requirement.Location is { } location) yield return location.Span;
        if (requirement.Marker is { } marker) yield return marker.Span;
        foreach (RequirementsWord extra in requirement.Extras) yield return extra.Span;
        foreach (SpecifierSyntax specifier in requirement.Specifiers)
        {
            yield return specifier.Operator.Span;
            yield return specifier.Version.Span;
        }
    }
}
