using System.Diagnostics;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;
using CsCheck;

namespace Basewise.Syntax.Tests.Shell;

public sealed class ShellScriptPropertyTests
{
    private static readonly Gen<string> Fragment = Gen.OneOf(
        "pip install", "a", "b", "A=1", "A=(", " ", "  ", "\t", "\n", "\r\n", "\\\n", "\\", "'", "\"", "`", "$", "$(", "$((", "${", "$'", "(", ")", "))", "{", "}",
        " { ", "; }", "if ", "; then ", "; else ", "; fi", " fi ", "for x in ", "; do ", "; done", "while ", "case x in ", "esac", ";;", ";", "&", "&&", "||", "|", "|&",
        "! ", "function f ", "f() ", "[[ ", " ]]", "[ ", " ]", "<", ">", ">>", "2>&1", "&>", "<(", "<<EOF", "<<-'E'", "\nEOF\n", "\nE\n", "<<<", "# c", "sh -c ", "bash -lc '",
        "sh -c \"", "su x -c ", "\0", "\uD83D", "é", "x=", "$x", "*");

    private static readonly Gen<string> Script = Fragment.Array[0, 40].Select(fragments => string.Concat(fragments));

    [Fact]
    public void Any_text_is_a_script_whose_words_are_in_order_and_within_their_commands() => Script.Sample(text =>
    {
        ShellScript script = ShellScript.Parse(new JoinedText(text, new TextSpan(0, text.Length)));

        int start = -1;
        foreach (ShellCommand command in script.Commands)
        {
            Assert.True(command.Start > start, "commands are in the order in which they begin");
            start = command.Start;
            Assert.True(command.End > command.Start && command.End <= text.Length);
            Assert.Same(command, script.Commands[command.Index]);
            Assert.True(command.Outer is null || (command.Outer.Start <= command.Start && command.End <= command.Outer.End));

            int end = command.Start;
            foreach (ShellWord word in command.Words)
            {
                Assert.True(end <= word.Start && word.Start < word.End && word.End <= command.End, "words are in order");
                Assert.Equal(word.HasExpansion, word.Value is null);
                Assert.True(word.Value is not { } value || word.Is(value));
                Assert.True(word.StartsWith(word.LiteralPrefix));
                end = word.End;
            }

            foreach (ShellRedirection redirection in command.Redirections)
            {
                Assert.True(command.Start <= redirection.Start && redirection.Start < redirection.End && redirection.End <= command.End);
            }
        }
    });

    [Fact]
    public void A_word_behind_a_compound_command_does_not_take_its_redirections()
    {
        const string Text = "if a; then b; fi >log c";
        ShellScript script = ShellScript.Parse(new JoinedText(Text, new TextSpan(0, Text.Length)));

        Assert.Equal(["a", "b", "c"], script.Commands.Select(command => command.ToString()));
        Assert.All(script.Commands, command => Assert.True(command.Redirections.IsEmpty));
    }

    [Fact]
    public void A_script_in_pieces_says_the_same_as_the_whole() => Gen.Select(Script, Gen.Int[1, 9]).Sample((text, length) =>
    {
        string spaced = string.Join('\u0001', text.Chunk(length).Select(chunk => new string(chunk)));
        TextSpan[] pieces = [.. text.Chunk(length).Select((chunk, i) => new TextSpan(i * (length + 1), i * (length + 1) + chunk.Length))];
        if (pieces.Length == 0) return;

        ShellScript whole = ShellScript.Parse(new JoinedText(text, new TextSpan(0, text.Length)));
        ShellScript joined = ShellScript.Parse(new JoinedText(spaced, pieces));

        Assert.Equal(whole.Commands.Select(Describe), joined.Commands.Select(Describe));
        Assert.All(joined.Commands, command => Assert.True(command.Span.End <= spaced.Length));

        static (int, int, string, ShellNesting, ShellOperator) Describe(ShellCommand command) =>
            (command.Start, command.End, command.ToString(), command.Nesting, command.Operator);
    });

    [Theory]
    [InlineData("(")]
    [InlineData("$(")]
    [InlineData("$((")]
    [InlineData("\"$(")]
    [InlineData("${a:-")]
    [InlineData("\"${a:-")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("`")]
    [InlineData("<(")]
    [InlineData("{ ")]
    [InlineData("if ")]
    [InlineData("case x in a) ")]
    [InlineData("case $(")]
    [InlineData("f() ")]
    [InlineData("a (")]
    [InlineData("a=(")]
    [InlineData("\\")]
    [InlineData("<<E\n")]
    [InlineData("<<E ")]
    [InlineData("sh -c '")]
    [InlineData("sh -c ")]
    [InlineData("2>")]
    [InlineData("&& ")]
    [InlineData("[[ ")]
    [InlineData("a;")]
    [InlineData(")")]
    [InlineData("$")]
    public void A_megabyte_of_anything_is_read_in_a_moment(string fragment)
    {
        string text = string.Concat(Enumerable.Repeat(fragment, 1_000_000 / fragment.Length));
        Stopwatch watch = Stopwatch.StartNew();
        ShellScript script = ShellScript.Parse(new JoinedText(text, new TextSpan(0, text.Length)));

        // Linear takes about a tenth of a second; quadratic takes hours.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.DoesNotContain(script.Commands, command => command.End > text.Length);
    }

    [Fact]
    public void Reading_allocates_nothing_per_word()
    {
        string text = string.Concat(Enumerable.Repeat("pip install flask --no-cache-dir 'x y' && ", 2_000));
        JoinedText joined = new(text, new TextSpan(0, text.Length));
        ShellScript.Parse(joined);

        long before = GC.GetAllocatedBytesForCurrentThread();
        ShellScript script = ShellScript.Parse(joined);
        long perCommand = (GC.GetAllocatedBytesForCurrentThread() - before) / script.Commands.Count;

        // One object for the command and its share of the list of words: five of 32 bytes.
        Assert.InRange(perCommand, 0, 500);
    }
}
