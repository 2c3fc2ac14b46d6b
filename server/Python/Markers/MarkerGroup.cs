using System.Text;

namespace Basewise.Python.Markers;

/// <summary>A marker in parentheses.</summary>
public sealed class MarkerGroup(Marker content) : Marker
{
    public override bool? IsTrueIn(MarkerEnvironment environment) => content.IsTrueIn(environment);

    internal override Marker WithoutOuterParentheses => content.WithoutOuterParentheses;

    internal override void WriteTo(StringBuilder text)
    {
        // Parentheses around a single comparison are left out.
        if (content.WithoutOuterParentheses is MarkerComparison comparison)
        {
            comparison.WriteTo(text);
            return;
        }

        text.Append('(');
        content.WithoutOuterParentheses.WriteTo(text);
        text.Append(')');
    }
}
