using System.Collections.Immutable;
using Basewise.Features;
using Basewise.Features.Tokens;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Tokens;
using Basewise.Syntax.Text;
using CsCheck;

namespace Basewise.LanguageServer.Tests.Tokens;

public class TokenNumbersTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        "FROM ", "a:b", " AS c\n", "RUN ", "pip install ", "'é \uD83D\uDC0D\n", "\"$A", "\"", "'", "\n", "\r\n", "\r", "\\\n", "# e\u0301 \uD83D\uDC0D\n", "<<EOF\n", "EOF\n", "cat <<E\nx\nE\n", "\uD83D")
        .Array[0, 20].Select(fragments => string.Concat(fragments));

    private static readonly Gen<ColumnUnit> Units = Gen.Int[0, 2].Select(unit => (ColumnUnit)unit);

    [Fact]
    public void The_legend_names_types_and_modifiers_as_the_protocol_does()
    {
        Assert.Equal("enumMember", TokenNumbers.Legend.TokenTypes[(int)TokenType.EnumMember]);
        Assert.Equal(Enum.GetValues<TokenType>().Length, TokenNumbers.Legend.TokenTypes.Length);
        Assert.Equal(["declaration", "modification", "readonly"], TokenNumbers.Legend.TokenModifiers);
    }

    [Fact]
    public void A_token_of_several_lines_is_one_on_each() => Assert.Equal(
        [0, 2, 3, (int)TokenType.String, 0, 2, 0, 2, (int)TokenType.String, 0],
        TokenNumbers.Of(new SourceText("x abc\r\n\rde"), [new SemanticToken(new TextSpan(2, 10), TokenType.String, TokenModifiers.None)]));

    [Fact]
    public void Read_back_the_numbers_cover_what_the_tokens_do() => Gen.Select(Text, Units).Sample((text, unit) =>
    {
        SourceText source = new(text, unit);
        ImmutableArray<SemanticToken> tokens = TokenFeature.Of(new Snapshot(DocumentLanguage.Dockerfile, source), new TextSpan(0, text.Length));
        int[] numbers = TokenNumbers.Of(source, tokens);

        List<(int Offset, int Type)> covered = [];
        (int line, int column) = (0, 0);
        for (int i = 0; i < numbers.Length; i += 5)
        {
            (line, column) = numbers[i] == 0 ? (line, column + numbers[i + 1]) : (line + numbers[i], numbers[i + 1]);
            int start = source.OffsetOf(new LinePosition(line, column));
            int end = source.OffsetOf(new LinePosition(line, column + numbers[i + 2]));
            Assert.Equal(new LinePosition(line, column + numbers[i + 2]), source.PositionOf(end));
            covered.AddRange(Enumerable.Range(start, end - start).Select(offset => (offset, numbers[i + 3])));
        }

        Assert.Equal(
            from token in tokens
            from offset in Enumerable.Range(token.Span.Start, token.Span.Length)
            where text[offset] is not ('\r' or '\n')
            select (offset, (int)token.Type),
            covered);
    });

    [Fact]
    public void The_difference_makes_one_answer_of_the_other() => Gen.Select(Text, Text).Sample((one, other) =>
    {
        int[] before = NumbersOf(one);
        int[] after = NumbersOf(other);

        int[] result = before;
        foreach (SemanticTokensEdit edit in TokenNumbers.Difference(before, after))
        {
            Assert.Equal((0, 0, 0), (edit.Start % 5, edit.DeleteCount % 5, edit.Data.Length % 5));
            result = [.. result[..edit.Start], .. edit.Data, .. result[(edit.Start + edit.DeleteCount)..]];
        }

        Assert.Equal(after, result);
    });

    [Fact]
    public void What_stayed_the_same_has_no_difference() => Assert.Empty(TokenNumbers.Difference(NumbersOf("FROM a\n"), NumbersOf("FROM a\n\n")));

    [Fact]
    public void A_change_in_the_middle_leaves_what_is_before_and_behind_it()
    {
        string start = string.Concat(Enumerable.Repeat("FROM a\nRUN b | c\n", 100));

        SemanticTokensEdit edit = Assert.Single(TokenNumbers.Difference(NumbersOf(start + start), NumbersOf(start + "USER $d\n" + start)));

        Assert.Equal(0, edit.DeleteCount);
        Assert.Equal(10, edit.Data.Length);
    }

    private static int[] NumbersOf(string text)
    {
        SourceText source = new(text);
        return TokenNumbers.Of(source, TokenFeature.Of(new Snapshot(DocumentLanguage.Dockerfile, source), new TextSpan(0, text.Length)));
    }
}
