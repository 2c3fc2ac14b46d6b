namespace Basewise.Python.Versions;

/// <summary>The operators' spellings.</summary>
public static class VersionOperators
{
    /// <summary>The longest operator that the text begins with; null where it begins with none.</summary>
    public static VersionOperator? FindAtStart(ReadOnlySpan<char> text) => text switch
    {
        ['=', '=', '=', ..] => VersionOperator.Arbitrary,
        ['=', '=', ..] => VersionOperator.Equal,
        ['!', '=', ..] => VersionOperator.NotEqual,
        ['~', '=', ..] => VersionOperator.Compatible,
        ['<', '=', ..] => VersionOperator.LessOrEqual,
        ['>', '=', ..] => VersionOperator.GreaterOrEqual,
        ['<', ..] => VersionOperator.Less,
        ['>', ..] => VersionOperator.Greater,
        _ => null,
    };

    public static string Text(this VersionOperator @operator) => @operator switch
    {
        VersionOperator.Compatible => "~=",
        VersionOperator.Equal => "==",
        VersionOperator.NotEqual => "!=",
        VersionOperator.LessOrEqual => "<=",
        VersionOperator.GreaterOrEqual => ">=",
        VersionOperator.Less => "<",
        VersionOperator.Greater => ">",
        VersionOperator.Arbitrary => "===",
        _ => throw new ArgumentOutOfRangeException(nameof(@operator)),
    };
}
