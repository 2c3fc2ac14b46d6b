using System.Collections.Immutable;
using Basewise.Features.Formatting;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;
using CsCheck;

namespace Basewise.Features.Tests.Formatting;

public sealed class RequirementsFormatterTests
{
    private static readonly Gen<string> Lines = Gen.OneOf(
        "flask  == 1.0", "  a [b , c] >=1 ,<2;python_version<'3'  # why", "x@https://example.org/x.whl", "\t-r  base.txt ", "    # via flask  ", "a==1 \\", "    --hash=sha256:00  --hash = sha256:11",
        "", " \t", "a == ", "b (>= 1)", "# c \\", "--index-url  https://${USER}@example.org", "==", "./local  [x]", "é==1", "a;", "name==1;sys_platform  ==  'linux'  and extra=='x'").Select(line => line);

    private static readonly Gen<string> Texts = Gen.Select(Lines, Gen.OneOf("\n", "\r\n", "\r")).Select(pair => pair.Item1 + pair.Item2).Array[0, 12].Select(string.Concat);

    [Theory]
    [InlineData("flask  ==  1.0 , != 1.1\n", "flask==1.0,!=1.1\n")]
    [InlineData("  a [ b , c ]>=1  \n", "a[b,c]>=1\n")]
    [InlineData("a==1   ;python_version  <  '3'\n", "a==1 ; python_version < '3'\n")]
    [InlineData("a==1;python_version<'3'\n", "a==1; python_version<'3'\n")]
    [InlineData("a@https://example.org/a.whl\n", "a @ https://example.org/a.whl\n")]
    [InlineData("-r   base.txt\t\n", "-r base.txt\n")]
    [InlineData("a==1    # why  \n", "a==1    # why\n")]
    [InlineData("    # via flask\n", "    # via flask\n")]
    [InlineData("a==1 \\\n    --hash=sha256:00 \\\n    --hash=sha256:11\n", "a==1 \\\n    --hash=sha256:00 \\\n    --hash=sha256:11\n")]
    [InlineData("a   b == 1\nc  == 1\n", "a   b == 1\nc==1\n")]
    [InlineData("", "")]
    public void White_space_that_means_nothing_is_tidied(string text, string formatted) => Assert.Equal(formatted, Format(text));

    [Fact]
    public void The_end_of_the_file_is_as_the_editor_wants_it()
    {
        Assert.Equal("a\r\nb\r\n", Format("a\r\nb", new FormattingOptions { InsertsFinalNewLine = true }));
        Assert.Equal("a\n", Format("a\n\n\n", new FormattingOptions { TrimsFinalNewLines = true }));
    }

    [Fact]
    public void Only_the_range_is_formatted() => Assert.Equal(
        "a  ==1\nb==1\nc  ==1\n", Apply("a  ==1\nb  ==1\nc  ==1\n", FormattingFeature.Format(DependencySnapshots.Requirements("a  ==1\nb  ==1\nc  ==1\n"), new TextSpan(8, 10), new FormattingOptions())));

    [Fact]
    public void Any_file_asks_for_the_same_afterwards_and_is_formatted_once_and_for_all() => Texts.Sample(
        text =>
        {
            string formatted = Format(text);

            Assert.Equal(Meaning(text), Meaning(formatted));
            Assert.Equal(formatted, Format(formatted));
        },
        iter: 2_000);

    // What pip would read, comments included, without the places.
    private static IEnumerable<string> Meaning(string text)
    {
        RequirementsSyntax syntax = RequirementsSyntax.Parse(new SourceText(text));
        foreach (RequirementsLine line in syntax.Lines)
        {
            if (line.Comment is { } comment) yield return syntax.Source.ToString(comment).TrimEnd();
            if (line.Requirement is { } requirement)
            {
                yield return $"{requirement.Kind} {requirement.Name} [{string.Join(',', requirement.Extras)}] {requirement.Location} {requirement.Condition is not null}"
                    + string.Join(',', requirement.Specifiers.Select(specifier => $"{specifier.Operator}{specifier.Version}"));
            }

            foreach (OptionSyntax option in line.Options) yield return $"{option.Name} {option.Value}";
        }

        yield return $"{syntax.Problems.Length} problems";
    }

    private static string Format(string text, FormattingOptions? options = null) =>
        Apply(text, FormattingFeature.Format(DependencySnapshots.Requirements(text), new TextSpan(0, text.Length), options ?? new FormattingOptions()));

    private static string Apply(string text, ImmutableArray<TextEdit> edits)
    {
        foreach (TextEdit edit in edits.Reverse()) text = string.Concat(text.AsSpan(0, edit.Span.Start), edit.NewText, text.AsSpan(edit.Span.End));
        return text;
    }
}
