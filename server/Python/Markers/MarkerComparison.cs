using System.Text;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Python.Markers;

/// <summary>One comparison: a variable with a text, either way round.</summary>
public sealed class MarkerComparison(MarkerOperand left, string @operator, MarkerOperand right) : Marker
{
    public override bool? IsTrueIn(MarkerEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(environment);

        // Of two variables packaging looks up the left one and takes the other's name for a text.
        MarkerOperand variable = left.IsVariable ? left : right;
        if (!variable.IsVariable) return null;
        if (variable.Text is "extras" or "dependency_groups") return IsIn(environment.FindSet(variable.Text));
        if (environment.FindValue(variable.Text) is not { } value) return null;

        string leftValue = left.IsVariable ? value : left.Text;
        string rightValue = left.IsVariable ? right.Text : value;
        return variable.Text == "extra"
            ? Compare(PackageName.Normalize(leftValue), PackageName.Normalize(rightValue))
            : MarkerVariables.IsVersion(variable.Text) && VersionSpecifier.Find(@operator + rightValue) is { } specifier
            ? IsContained(specifier, leftValue)
            : Compare(leftValue, rightValue);
    }

    internal override void WriteTo(StringBuilder text) => text.Append(left).Append(' ').Append(@operator).Append(' ').Append(right);

    private static bool IsContained(VersionSpecifier specifier, string value) => PackageVersion.Find(value) is { } version
        ? specifier.Contains(version)
        : specifier.Operator is VersionOperator.Arbitrary && string.Equals(specifier.VersionText, value, StringComparison.OrdinalIgnoreCase);

    private bool? IsIn(IReadOnlySet<string> names) => (left.IsVariable, @operator) switch
    {
        (false, "in") => names.Contains(PackageName.Normalize(left.Text)),
        (false, "not in") => !names.Contains(PackageName.Normalize(left.Text)),
        _ => null,
    };

    // Texts have no order: "<=" and ">=" ask whether they are the same, "<" and ">" are never true.
    private bool? Compare(string leftValue, string rightValue) => @operator switch
    {
        "in" => rightValue.Contains(leftValue, StringComparison.Ordinal),
        "not in" => !rightValue.Contains(leftValue, StringComparison.Ordinal),
        "==" or "<=" or ">=" => leftValue == rightValue,
        "!=" => leftValue != rightValue,
        "<" or ">" => false,
        _ => null,
    };
}
