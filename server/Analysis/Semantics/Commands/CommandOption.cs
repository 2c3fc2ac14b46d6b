using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>An option of a command.</summary>
/// <param name="Name">The name it goes by, without dashes, however it is written: <c>requirement</c> for <c>-r</c>.</param>
/// <param name="Word">The word that it stands in; several letters may share one.</param>
/// <param name="Value">Its value, in that word or the next; null if it has none.</param>
public readonly record struct CommandOption(string Name, ShellWord Word, ShellWord? Value)
{
    /// <summary>The option with its value.</summary>
    public TextSpan Span => Word.Text.SourceSpan(Word.Start, Math.Max(Word.End, Value?.End ?? 0));
}
