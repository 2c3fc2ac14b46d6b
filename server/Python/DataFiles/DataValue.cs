using Basewise.Syntax.Text;

namespace Basewise.Python.DataFiles;

/// <summary>A value in a TOML or JSON file, with its place.</summary>
public abstract class DataValue
{
    private protected DataValue(TextSpan span) => Span = span;

    /// <summary>From its first to its last character, with quotes or brackets. That of a table under a header reaches to the end of what it holds.</summary>
    public TextSpan Span { get; private protected set; }
}
