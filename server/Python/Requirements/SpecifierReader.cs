using System.Collections.Immutable;
using Basewise.Python.Versions;

namespace Basewise.Python.Requirements;

/// <summary>Reads the versions after a name, in parentheses or not.</summary>
/// <param name="isPip">Whether <c>${NAME}</c> stands for what pip puts in.</param>
internal sealed class SpecifierReader(LineCursor cursor, bool isPip)
{
    // Kept from one requirement to the next, so that a file of thousands makes no garbage of it.
    private List<SpecifierSyntax>? specifiers;

    public ImmutableArray<SpecifierSyntax> Read()
    {
        int parenthesis = cursor.Current == '(' ? cursor.At : -1;
        if (parenthesis >= 0) cursor.Take(RequirementsTokenKind.OpenParenthesis);

        specifiers?.Clear();
        bool afterComma = true;
        while (true)
        {
            cursor.SkipWhiteSpace();
            VersionOperator? @operator = VersionOperators.FindAtStart(cursor.Rest);
            if (@operator is not null || cursor.Current == '=')
            {
                (specifiers ??= []).Add(ReadSpecifier(@operator, afterComma));
                afterComma = false;
            }
            else if (cursor.Current == ',' && !afterComma)
            {
                cursor.Take(RequirementsTokenKind.Comma);
                afterComma = true;
            }
            else
            {
                break;
            }
        }

        if (parenthesis >= 0)
        {
            if (cursor.Current == ')') cursor.Take(RequirementsTokenKind.CloseParenthesis);
            else cursor.Report(parenthesis, parenthesis + 1, "The parenthesis is not closed.");
        }

        return specifiers is null ? [] : [.. specifiers];
    }

    // Without a known operator there is a lone "=".
    private SpecifierSyntax ReadSpecifier(VersionOperator? known, bool afterComma)
    {
        int start = cursor.At;
        string text = known?.Text() ?? "=";
        cursor.Take(RequirementsTokenKind.Operator, text.Length);
        int operatorEnd = cursor.At;
        RequirementsWord @operator = new(cursor.SourceSpan(start), text);
        if (!afterComma) cursor.Report(start, operatorEnd, "A comma is missing before this.");

        cursor.SkipWhiteSpace(takesAny: true);
        int versionStart = cursor.At;
        while (cursor.At < cursor.End && !EndsVersion(known)) cursor.At++;
        RequirementsWord version = cursor.At == versionStart
            ? cursor.MissingWord(operatorEnd)
            : cursor.Word(RequirementsTokenKind.Version, versionStart);

        VersionSpecifier? specifier = known is { } comparison ? VersionSpecifier.Find(comparison, version.Text) : null;
        bool isPutIn = isPip && version.Text.Contains("${", StringComparison.Ordinal);
        if (known is null) cursor.Report(start, operatorEnd, "= is no operator; == names a version.");
        else if (specifier is null && version.Text.Length == 0) cursor.Report(start, operatorEnd, $"A version is missing after {text}.");
        else if (specifier is null && !isPutIn) cursor.Report(versionStart, cursor.At, Refusal(text, version.Text));
        return new SpecifierSyntax(@operator, version, specifier);
    }

    private static string Refusal(string @operator, string version) => version.EndsWith(".*", StringComparison.Ordinal)
        ? $"{@operator} takes no {version}: only == and != do, after numbers."
        : PackageVersion.Find(version) is not { } known ? $"{version} is not a version as Python packages have them (PEP 440)."
        : known.Local is not null ? $"{@operator} compares no local version (+{known.Local}); only == and != do."
        : $"~= needs two numbers or more: ~={version} says nothing of a series.";

    // After === stands any text, operators included.
    private bool EndsVersion(VersionOperator? known) => cursor.Current switch
    {
        ',' or ';' or ')' => true,
        '<' or '>' or '=' or '~' => known is not VersionOperator.Arbitrary,
        '!' => known is not VersionOperator.Arbitrary && cursor.Rest is ['!', '=', ..],
        char c => char.IsWhiteSpace(c),
    };
}
