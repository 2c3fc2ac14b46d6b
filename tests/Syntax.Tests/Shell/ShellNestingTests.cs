using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Syntax.Tests.Shell;

public sealed class ShellNestingTests
{
    [Theory]
    [InlineData("(a; b) && { c; }", "Subshell:a Subshell:b Group:c")]
    [InlineData("if a; then b; elif c; then d; else e; fi; f", "Condition:a Branch:b? Condition:c? Branch:d? Branch:e? TopLevel:f")]
    [InlineData("if a\nthen\n  b\nfi\nc", "Condition:a Branch:b? TopLevel:c")]
    [InlineData("for x in 1 2 do; do a $x; done && b", "Loop:a $x? TopLevel:b")]
    [InlineData("for x do a; done", "Loop:a?")]
    [InlineData("for ((i=0;i<3;i++)); do a; done; b", "Loop:a? TopLevel:b")]
    [InlineData("while read l; do a; done < file; b", "Condition:read l Loop:a? TopLevel:b")]
    [InlineData("until a; do b; done | c", "Condition:a Loop:b? TopLevel:c")]
    [InlineData("case \"$x\" in a|b) c ;; (d) e; f;; *) g;& esac; h", "Case:c? Case:e? Case:f? Case:g? TopLevel:h")]
    [InlineData("case $(uname -m) in\n  x86_64)\n    a ;;\n  *) ;;\nesac\nb", "Substitution:uname -m Case:a? TopLevel:b")]
    [InlineData("f() { a; }; f", "Function:a? TopLevel:f")]
    [InlineData("function f { a; }\nf", "Function:a? TopLevel:f")]
    [InlineData("function f ()\n(a)\nf", "Function:a? TopLevel:f")]
    [InlineData("echo $(a | b) c", "TopLevel:echo $(a | b) c Substitution:a Substitution:b")]
    [InlineData("echo \"x $(a \"$(b)\") y\"", "TopLevel:echo \"x $(a \"$(b)\") y\" Substitution:a \"$(b)\" Substitution:b")]
    [InlineData("echo `a 'b` c", "TopLevel:echo `a 'b` c Substitution:a 'b")]
    [InlineData("echo ${x:-$(a)} $(( $(b) + (1) ))", "TopLevel:echo ${x:-$(a)} $(( $(b) + (1) )) Substitution:a Substitution:b")]
    [InlineData("diff <(a) >(b)", "TopLevel:diff <(a) >(b) Substitution:a Substitution:b")]
    [InlineData("[[ $a && (b || c) < d ]] && e", "TopLevel:[[ $a && (b || c) < d ]] TopLevel:e?")]
    [InlineData("[ -f x ] && a && b || c && d", "TopLevel:[ -f x ] TopLevel:a? TopLevel:b? TopLevel:c? TopLevel:d")]
    [InlineData("a || (b; c); d", "TopLevel:a Subshell:b? Subshell:c? TopLevel:d")]
    [InlineData("echo if then fi done", "TopLevel:echo if then fi done")]
    [InlineData("'if' a", "TopLevel:'if' a")]
    [InlineData("a ) b } fi", "TopLevel:a TopLevel:b } fi")]
    [InlineData("(if a; then b) && c", "Condition:a Branch:b? TopLevel:c")]
    [InlineData("if (a) then b; fi", "Subshell:a Branch:b?")]
    [InlineData("sh -c 'a && b' && c", "TopLevel:sh -c 'a && b' ShellArgument:a ShellArgument:b TopLevel:c")]
    [InlineData("sudo bash -lc \"a $X\"", "TopLevel:sudo bash -lc \"a $X\" ShellArgument:a $X")]
    [InlineData("/bin/bash -o pipefail -c \"a | b\"", "TopLevel:/bin/bash -o pipefail -c \"a | b\" ShellArgument:a ShellArgument:b")]
    [InlineData("su - app -c 'a'", "TopLevel:su - app -c 'a' ShellArgument:a")]
    [InlineData("bash -c \"a \\\"b\\\"\"", "TopLevel:bash -c \"a \\\"b\\\"\"")]
    [InlineData("bash script.sh -c 'a'", "TopLevel:bash script.sh -c 'a'")]
    [InlineData("sh -c \"x 'y' && sh -c 'z'\"", "TopLevel:sh -c \"x 'y' && sh -c 'z'\" ShellArgument:x 'y' ShellArgument:sh -c 'z' ShellArgument:z")]
    [InlineData("set -eux; a \\\n  && b # no && c\n", "TopLevel:set -eux TopLevel:a TopLevel:b")]
    [InlineData("a &&\n\n b", "TopLevel:a TopLevel:b")]
    [InlineData("a & b && ! c", "TopLevel:a TopLevel:b TopLevel:c")]
    [InlineData("(a) > x; b", "Subshell:a TopLevel:b")]
    [InlineData("(a) > $(c); b", "Subshell:a Substitution:c TopLevel:b")]
    [InlineData("", "")]
    [InlineData(" # nothing", "")]
    [InlineData(";;", "")]
    public void Commands_know_where_they_stand_and_whether_they_may_be_skipped(string text, string expected)
    {
        ShellScript script = ShellScript.Parse(new JoinedText(text, new TextSpan(0, text.Length)));

        Assert.Equal(expected, string.Join(
            ' ', script.Commands.Select(command => $"{command.Nesting}:{command}{(command.IsConditional ? "?" : "")}")));
        Assert.Equal(Enumerable.Range(0, script.Commands.Count), script.Commands.Select(command => command.Index));
    }

    [Theory]
    [InlineData("ec[||]ho $(date)", "echo $(date)")]
    [InlineData("echo $([||]date)", "date")]
    [InlineData("echo $(date[||])", "date")]
    [InlineData("echo $(date) x[||]", "echo $(date) x")]
    [InlineData("a &&[||] b", null)]
    [InlineData("sh -c 'a && [||]b'", "b")]
    public void The_innermost_command_at_a_place_is_found(string marked, string? expected)
    {
        MarkedText text = MarkedText.Parse(marked);
        ShellScript script = ShellScript.Parse(new JoinedText(text.Text, new TextSpan(0, text.Text.Length)));

        Assert.Equal(expected, script.FindCommandAt(text.Cursor)?.ToString());
    }

    [Fact]
    public void The_operator_before_a_group_is_that_of_its_first_command()
    {
        ShellScript script = ShellScript.Parse(new JoinedText("a && (b; c) || ! d", new TextSpan(0, 18)));

        Assert.Equal(
            [ShellOperator.Start, ShellOperator.And, ShellOperator.Semicolon, ShellOperator.Or],
            script.Commands.Select(command => command.Operator));
        Assert.Equal([0, 0, 1, 1, 0], [0, .. script.Commands.Select(command => command.Depth)]);
        Assert.True(script.Commands[3].IsNegated);
        Assert.False(script.IsPlainSequence);
    }
}
