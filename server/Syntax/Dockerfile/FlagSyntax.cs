using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>A flag of an instruction: <c>--name</c> or <c>--name=value</c>.</summary>
/// <param name="Word">The whole flag as written.</param>
/// <param name="Name">Without the two dashes.</param>
/// <param name="Value">Without quotes and escapes; <c>null</c> where there is no equals sign.</param>
public sealed record FlagSyntax(WordSyntax Word, string Name, string? Value)
{
    public TextSpan Span => Word.Span;

    /// <summary>The value as written; empty, at the flag's end, where there is none.</summary>
    public TextSpan ValueSpan
    {
        get
        {
            int equals = Word.Raw.IndexOf('=');
            int start = equals < 0 ? Word.End : Word.Start + equals + 1;
            return Word.Line.SourceSpan(start, Word.End);
        }
    }
}
