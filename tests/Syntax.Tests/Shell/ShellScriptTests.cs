using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Syntax.Tests.Shell;

public sealed class ShellScriptTests
{
    [Fact]
    public void Commands_have_words_operators_and_spans()
    {
        MarkedText marked = MarkedText.Parse("[|apt-get update|] [|&&|] [|pip install flask|] ; [|echo done|]");
        ShellScript script = Parse(marked.Text);

        Assert.Equal([marked.Spans[0], marked.Spans[2], marked.Spans[3]], script.Commands.Select(command => command.Span));
        Assert.Equal(
            [ShellOperator.Start, ShellOperator.And, ShellOperator.Semicolon], script.Commands.Select(command => command.Operator));
        Assert.Equal(marked.Spans[1], script.Commands[1].OperatorSpan);
        Assert.Equal(["pip", "install", "flask"], Values(script.Commands[1]));
        Assert.True(script.IsPlainSequence);
    }

    [Theory]
    [InlineData("a b", "a|b")]
    [InlineData("a  \t b\r", "a|b")]
    [InlineData("'a b' c", "a b|c")]
    [InlineData("\"a b\"'c d'e", "a bc de")]
    [InlineData(@"a\ b c\\d", @"a b|c\d")]
    [InlineData("\"a\\qb\\\"c\\$\"", "a\\qb\"c$")]
    [InlineData(@"echo $'a\tb\x41\u00e9\101\'' x", "echo|a\tbAéA'|x")]
    [InlineData("echo $\"hi there\"", "echo|hi there")]
    [InlineData("a# b #c d", "a#|b")]
    [InlineData("a ''", "a|")]
    [InlineData("cost 5$ '$x'", "cost|5$|$x")]
    [InlineData("x 'unterminated y", "x|unterminated y")]
    [InlineData("x \"unterminated y", "x|unterminated y")]
    [InlineData("x \\", @"x|\")]
    [InlineData("pip install 'flask>=2' django\\>4", "pip|install|flask>=2|django>4")]
    [InlineData("rm -rf /var/lib/apt/lists/*", "rm|-rf|/var/lib/apt/lists/*")]
    [InlineData("a \\\n  b", "a|b")]
    [InlineData("fo\\\no", "foo")]
    [InlineData("a \\\r\n  b", "a|b")]
    public void Words_have_the_value_that_the_shell_gives_them(string text, string words) =>
        Assert.Equal(words.Split('|'), Values(Assert.Single(Parse(text).Commands)));

    [Theory]
    [InlineData("--cache-dir=$X", "--cache-dir=")]
    [InlineData("\"--cache dir=${X:-y}\"z", "--cache dir=")]
    [InlineData("'a'b$(c)", "ab")]
    [InlineData("a`b`", "a")]
    [InlineData("$((1 << 2))", "")]
    [InlineData("/dev/fd/$#", "/dev/fd/")]
    [InlineData("<(ls)", "")]
    public void A_word_with_an_expansion_keeps_what_is_known_of_it(string word, string prefix)
    {
        ShellCommand command = Parse($"echo {word} next").Commands[0];

        Assert.Equal(3, command.Words.Length);
        Assert.True(command.Words[1].HasExpansion);
        Assert.Null(command.Words[1].Value);
        Assert.Equal(prefix, command.Words[1].LiteralPrefix);
        Assert.Equal(word, command.Words[1].ToString());
    }

    [Fact]
    public void Assignments_stand_before_the_name_and_nowhere_else()
    {
        ShellCommand command = Assert.Single(Parse("A=1 B+='x y' C[2]=$z D=(1 'b c' \"d)\") make E=5").Commands);

        Assert.Equal(["A", "B", "C", "D"], command.Assignments.ToArray().Select(assignment => assignment.Name.ToString()));
        Assert.Equal(["1", "x y", null, null], command.Assignments.ToArray().Select(assignment => assignment.Value.Value));
        Assert.Equal(["make", "E=5"], Values(command));
    }

    [Fact]
    public void An_assignment_alone_is_a_command_without_words()
    {
        ShellScript script = Parse("V=$(cat x) && echo $V");

        Assert.Equal(["V=$(cat x)", "cat x", "echo $V"], script.Commands.Select(command => command.ToString()));
        Assert.Equal(0, script.Commands[0].Words.Length);
        Assert.Same(script.Commands[0], script.Commands[1].Outer);
        Assert.Null(script.Commands[2].Outer);
    }

    [Fact]
    public void Redirections_are_no_words()
    {
        ShellCommand command = Assert.Single(Parse("<in cmd a 2>&1 >>'o ut' b &>all 3<> rw <<< here >|x >").Commands);

        Assert.Equal(["cmd", "a", "b"], Values(command));
        Assert.Equal(
            [
                (ShellRedirectionKind.Input, null, "in"), (ShellRedirectionKind.DuplicateOutput, 2, "1"),
                (ShellRedirectionKind.Append, null, "o ut"), (ShellRedirectionKind.OutputAndErrors, null, "all"),
                (ShellRedirectionKind.ReadWrite, 3, "rw"), (ShellRedirectionKind.HereString, null, "here"),
                (ShellRedirectionKind.Output, null, "x"), (ShellRedirectionKind.Output, null, ""),
            ],
            command.Redirections.ToArray().Select(redirection => (redirection.Kind, redirection.Descriptor, redirection.Target.Value)));
        Assert.Equal(0, command.Start);
        Assert.Equal(command.Text.End, command.End);
    }

    [Fact]
    public void A_command_ends_after_its_last_word_whatever_follows()
    {
        MarkedText marked = MarkedText.Parse("[|pip install flask|]   && ( [|a > b|] ) # comment");

        Assert.Equal(marked.Spans, Parse(marked.Text).Commands.Select(command => command.Span));
    }

    [Fact]
    public void Here_documents_are_content_and_not_commands()
    {
        const string Script = "cat <<EOF > /a && cat <<-'E F' | tee b\nrm $x\n EOF\nEOF\n\tpip install\n\tE F\necho after\n";
        ShellScript script = Parse(Script);

        Assert.Equal(["cat <<EOF > /a", "cat <<-'E F'", "tee b", "echo after"], script.Commands.Select(command => command.ToString()));
        Assert.Equal("rm $x\n EOF\n", Body(script.Commands[0]));
        Assert.Equal("\tpip install\n", Body(script.Commands[1]));
        Assert.Equal(ShellOperator.NewLine, script.Commands[3].Operator);

        static string Body(ShellCommand command) =>
            command.Redirections[0].Body is (int start, int end) ? command.Text.ToString(start, end) : "none";
    }

    [Fact]
    public void A_here_document_on_the_last_line_has_no_body() =>
        Assert.Null(Parse("python3 - <<EOF").Commands[0].Redirections[0].Body);

    [Fact]
    public void Joined_lines_map_back_to_their_source()
    {
        const string Source = "RUN pip \\\n  # why\n  install fl\\\nask";
        JoinedText text = new(Source, [Of("pip "), Of("  install fl"), Of("ask")]);
        ShellCommand command = Assert.Single(ShellScript.Parse(text).Commands);

        Assert.Equal(["pip", "install", "flask"], Values(command));
        Assert.Equal(Of("install"), command.Words[1].Span);
        Assert.Equal(Of("fl\\\nask"), command.Words[2].Span);

        TextSpan Of(string part)
        {
            int start = Source.IndexOf(part, StringComparison.Ordinal);
            return new TextSpan(start, start + part.Length);
        }
    }

    [Fact]
    public void What_follows_an_option_in_the_same_word_has_its_own_span()
    {
        MarkedText marked = MarkedText.Parse("pip install --requirement=[|a.txt|] [|\"--requirement=b.txt\"|] -r'[|c.txt|]'");
        ShellCommand command = Parse(marked.Text).Commands[0];

        Assert.Equal("a.txt", command.Words[2].After("--requirement=".Length).Value);
        Assert.Equal(marked.Spans[0], command.Words[2].After("--requirement=".Length).Span);
        Assert.Equal("b.txt", command.Words[3].After("--requirement=".Length).Value);
        Assert.Equal(marked.Spans[1], command.Words[3].After("--requirement=".Length).Span);
        Assert.Equal("c.txt", command.Words[4].After(2).Value);
    }

    private static ShellScript Parse(string text) => ShellScript.Parse(new JoinedText(text, new TextSpan(0, text.Length)));

    private static IEnumerable<string?> Values(ShellCommand command) => command.Words.ToArray().Select(word => word.Value);
}
