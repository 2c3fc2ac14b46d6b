using Basewise.Syntax.Text;

namespace Basewise.Python.DataFiles;

/// <summary>A number, a date, <c>true</c> or <c>false</c>; in JSON also <c>null</c>.</summary>
public sealed class DataScalar : DataValue
{
    internal DataScalar(TextSpan span, string text) : base(span) => Text = text;

    /// <summary>As it is written.</summary>
    public string Text { get; }
}
