using System.Collections.Immutable;
using Basewise.Python.Markers;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Python.Requirements;

/// <summary>Reads one requirement (PEP 508, and the URLs and paths that pip allows) without ever giving up.</summary>
/// <param name="isPip">
/// Whether a requirements file is read: there pip takes URLs and paths without a name, puts in environment variables, and ends a
/// name's URL at a semicolon. In metadata none of it holds.
/// </param>
internal sealed class RequirementReader(TokenWriter writer, ImmutableArray<RequirementsProblem>.Builder problems, bool isPip)
{
    private readonly MarkerReader markerReader = new(writer, problems);
    private int at;
    private int end;

    /// <param name="start">Where the requirement starts in the joined line: a character that is not white space.</param>
    public RequirementSyntax Read(int start, int end)
    {
        at = start;
        this.end = end;
        ReadOnlySpan<char> text = writer.Line.Slice(start, end);
        RequirementKind kind = isPip ? RequirementLocations.KindOf(text) : RequirementKind.Named;
        return kind is RequirementKind.Named ? ReadNamed() : ReadLocation(kind);
    }

    private RequirementSyntax ReadLocation(RequirementKind kind)
    {
        int start = at;
        int locationEnd = start + RequirementLocations.LengthOf(writer.Line.Slice(start, end), kind);
        RequirementsWord location = writer.Word(start, locationEnd);
        writer.Write(kind is RequirementKind.Url ? RequirementsTokenKind.Url : RequirementsTokenKind.Path, start, locationEnd);
        at = locationEnd;

        (TextSpan? extrasSpan, ImmutableArray<RequirementsWord> extras) = ReadExtras();
        SkipBad(isKnown: false);
        (TextSpan? semicolon, RequirementsWord? marker, Marker? condition) = ReadMarker();
        return new RequirementSyntax
        {
            Kind = kind,
            Span = writer.Line.SourceSpan(start, end),
            Location = location,
            ExtrasSpan = extrasSpan,
            Extras = extras,
            Semicolon = semicolon,
            Marker = marker,
            Condition = condition,
        };
    }

    private RequirementSyntax ReadNamed()
    {
        int start = at;
        RequirementsWord? name = ReadName();
        SkipWhiteSpace();
        (TextSpan? extrasSpan, ImmutableArray<RequirementsWord> extras) = ReadExtras();
        SkipWhiteSpace();

        RequirementsWord? url = null;
        ImmutableArray<SpecifierSyntax> specifiers = [];
        if (Current == '@') url = ReadUrl();
        else specifiers = ReadSpecifiers();

        SkipBad(isKnown: name is null);
        (TextSpan? semicolon, RequirementsWord? marker, Marker? condition) = ReadMarker();
        return new RequirementSyntax
        {
            Kind = RequirementKind.Named,
            Span = writer.Line.SourceSpan(start, end),
            Name = name,
            ExtrasSpan = extrasSpan,
            Extras = extras,
            Specifiers = specifiers,
            Location = url,
            Semicolon = semicolon,
            Marker = marker,
            Condition = condition,
        };
    }

    private RequirementsWord? ReadName()
    {
        int start = at;
        while (PackageName.IsNameCharacter(Current)) at++;
        if (at == start)
        {
            Report(start, start + 1, "A requirement starts with the name of a package.");
            return null;
        }

        RequirementsWord name = writer.Word(start, at);
        writer.Write(RequirementsTokenKind.Name, start, at);
        if (!PackageName.IsValid(name.Text)) Report(start, at, "The name of a package starts and ends with a letter or a digit.");
        return name;
    }

    private (TextSpan?, ImmutableArray<RequirementsWord>) ReadExtras()
    {
        if (Current != '[') return (null, []);

        int start = at;
        WriteOne(RequirementsTokenKind.OpenBracket);
        ImmutableArray<RequirementsWord>.Builder extras = ImmutableArray.CreateBuilder<RequirementsWord>();
        bool wantsComma = false;
        while (at < end)
        {
            SkipWhiteSpace();
            int wordStart = at;
            if (Current == ']')
            {
                // "[a,]" is refused, "[]" is not.
                if (!wantsComma && extras.Count > 0) Report(at, at + 1, "An extra is missing after the comma.");
                WriteOne(RequirementsTokenKind.CloseBracket);
                return (writer.Line.SourceSpan(start, at), extras.ToImmutable());
            }

            if (PackageName.IsNameCharacter(Current))
            {
                while (PackageName.IsNameCharacter(Current)) at++;
                if (wantsComma || !PackageName.IsValid(writer.Line.Slice(wordStart, at))) Report(wordStart, at, "This is not an extra's name after a comma.");
                extras.Add(writer.Word(wordStart, at));
                writer.Write(RequirementsTokenKind.Extra, wordStart, at);
                wantsComma = true;
            }
            else if (Current == ',')
            {
                if (!wantsComma) Report(at, at + 1, "An extra is missing before the comma.");
                WriteOne(RequirementsTokenKind.Comma);
                wantsComma = false;
            }
            else if (at < end && VersionOperators.FindAtStart(Rest) is null && Current is not (';' or '@' or '='))
            {
                Report(at, at + 1, "This cannot be in the name of an extra.");
                WriteOne(RequirementsTokenKind.Bad);
            }
            else
            {
                break;
            }
        }

        Report(start, start + 1, "The bracket is not closed.");
        return (writer.Line.SourceSpan(start, at), extras.ToImmutable());
    }

    private RequirementsWord ReadUrl()
    {
        WriteOne(RequirementsTokenKind.At);
        SkipWhiteSpace();
        int start = at;
        while (at < end && !char.IsWhiteSpace(Current) && !(isPip && Current == ';')) at++;
        if (at == start) Report(start - 1, start, "A URL is missing after the @.");
        RequirementsWord url = writer.Word(start, at);
        writer.Write(RequirementsTokenKind.Url, start, at);
        return url;
    }

    private ImmutableArray<SpecifierSyntax> ReadSpecifiers()
    {
        int parenthesis = Current == '(' ? at : -1;
        if (parenthesis >= 0) WriteOne(RequirementsTokenKind.OpenParenthesis);

        ImmutableArray<SpecifierSyntax>.Builder specifiers = ImmutableArray.CreateBuilder<SpecifierSyntax>();
        bool afterComma = true;
        while (true)
        {
            SkipWhiteSpace();
            int length = Current == '=' && VersionOperators.FindAtStart(Rest) is null
                ? 1
                : VersionOperators.FindAtStart(Rest)?.Text().Length ?? 0;
            if (length > 0)
            {
                if (!afterComma) Report(at, at + length, "A comma is missing before this.");
                specifiers.Add(ReadSpecifier(length));
                afterComma = false;
            }
            else if (Current == ',' && !afterComma)
            {
                WriteOne(RequirementsTokenKind.Comma);
                afterComma = true;
            }
            else
            {
                break;
            }
        }

        if (parenthesis < 0) return specifiers.ToImmutable();
        if (Current == ')') WriteOne(RequirementsTokenKind.CloseParenthesis);
        else Report(parenthesis, parenthesis + 1, "The parenthesis is not closed.");
        return specifiers.ToImmutable();
    }

    private SpecifierSyntax ReadSpecifier(int operatorLength)
    {
        int start = at;
        at += operatorLength;
        RequirementsWord @operator = writer.Word(start, at);
        writer.Write(RequirementsTokenKind.Operator, start, at);
        int operatorEnd = at;
        SkipWhiteSpace();

        int versionStart = at;
        while (at < end && !EndsVersion(at)) at++;
        RequirementsWord version = at == versionStart ? writer.Word(operatorEnd, operatorEnd) : writer.Word(versionStart, at);
        writer.Write(RequirementsTokenKind.Version, versionStart, at);

        VersionSpecifier? specifier = VersionOperators.FindAtStart(@operator.Text) is { } known ? VersionSpecifier.Find(known, version.Text) : null;
        if (@operator.Text == "=") Report(start, operatorEnd, "= is no operator; == names a version.");
        else if (version.Text.Length == 0 && specifier is null) Report(start, operatorEnd, $"A version is missing after {@operator}.");
        else if (specifier is null && !(isPip && version.Text.Contains("${", StringComparison.Ordinal))) Report(versionStart, at, Refusal(@operator.Text, version.Text));
        return new SpecifierSyntax(@operator, version, specifier);
    }

    private static string Refusal(string @operator, string version) => version.EndsWith(".*", StringComparison.Ordinal)
        ? $"{@operator} takes no {version}: only == and != do, after numbers."
        : PackageVersion.Find(version) is not { } known ? $"{version} is not a version as Python packages have them (PEP 440)."
        : known.Local is not null ? $"{@operator} compares no local version (+{known.Local}); only == and != do."
        : $"~= needs two numbers or more: ~={version} says nothing of a series.";

    private (TextSpan?, RequirementsWord?, Marker?) ReadMarker()
    {
        if (at >= end) return (null, null, null);

        TextSpan semicolon = writer.Line.SourceSpan(at, at + 1);
        WriteOne(RequirementsTokenKind.Semicolon);
        SkipWhiteSpace();
        RequirementsWord marker = writer.Word(at, end);
        Marker? condition = markerReader.Read(at, end);
        at = end;
        return (semicolon, marker, condition);
    }

    // What is left before the marker. It is reported once: a requirement without a name is wrong from its start.
    private void SkipBad(bool isKnown)
    {
        SkipWhiteSpace();
        int start = at;
        while (at < end && Current != ';') at++;
        if (at == start) return;

        int badEnd = start + writer.Line.Slice(start, at).TrimEnd().Length;
        if (!isKnown) Report(start, badEnd, "pip expects versions, a ; or the end of the line here.");
        writer.Write(RequirementsTokenKind.Bad, start, badEnd);
        writer.Write(RequirementsTokenKind.WhiteSpace, badEnd, at);
    }

    private char Current => at < end ? writer.Line[at] : '\0';

    private ReadOnlySpan<char> Rest => writer.Line.Slice(at, end);

    private bool EndsVersion(int offset) => writer.Line[offset] switch
    {
        ',' or ';' or ')' or '<' or '>' or '=' or '~' => true,
        '!' => offset + 1 < end && writer.Line[offset + 1] == '=',
        char c => char.IsWhiteSpace(c),
    };

    private void SkipWhiteSpace()
    {
        int start = at;
        while (at < end && char.IsWhiteSpace(writer.Line[at])) at++;
        writer.Write(RequirementsTokenKind.WhiteSpace, start, at);
    }

    private void WriteOne(RequirementsTokenKind kind)
    {
        writer.Write(kind, at, at + 1);
        at++;
    }

    private void Report(int start, int end, string message) =>
        problems.Add(new RequirementsProblem(writer.Line.SourceSpan(start, Math.Max(start, Math.Min(end, writer.Line.End))), message));
}
