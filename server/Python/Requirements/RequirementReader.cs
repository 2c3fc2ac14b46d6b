using System.Collections.Immutable;
using Basewise.Python.Markers;
using Basewise.Syntax.Text;

namespace Basewise.Python.Requirements;

/// <summary>Reads one requirement (PEP 508, and the URLs and paths that pip allows) without ever giving up.</summary>
internal sealed class RequirementReader
{
    private readonly RequirementsTokenWriter writer;
    private readonly bool isPip;
    private readonly LineCursor cursor;
    private readonly ExtrasReader extrasReader;
    private readonly SpecifierReader specifierReader;
    private readonly ImmutableArray<RequirementsProblem>.Builder problems;

    // Few requirements have a marker.
    private MarkerReader? markerReader;

    /// <param name="isPip">
    /// Whether a requirements file is read: there pip takes URLs and paths without a name, puts in environment variables, and ends
    /// a name's URL at a semicolon. In metadata none of it holds.
    /// </param>
    public RequirementReader(RequirementsTokenWriter writer, ImmutableArray<RequirementsProblem>.Builder problems, bool isPip)
    {
        this.writer = writer;
        this.problems = problems;
        this.isPip = isPip;
        cursor = new LineCursor(writer, problems);
        extrasReader = new ExtrasReader(cursor);
        specifierReader = new SpecifierReader(cursor, isPip);
    }

    /// <param name="start">Where the requirement starts in the joined line: a character that is not white space.</param>
    public RequirementSyntax Read(int start, int end)
    {
        cursor.Start(start, end);
        RequirementKind kind = isPip ? RequirementLocations.KindOf(cursor.Rest) : RequirementKind.Named;
        return kind is RequirementKind.Named ? ReadNamed(start) : ReadLocation(start, kind);
    }

    private RequirementSyntax ReadLocation(int start, RequirementKind kind)
    {
        cursor.At = start + RequirementLocations.LengthOf(cursor.Rest, kind);
        RequirementsWord location = cursor.Word(kind is RequirementKind.Url ? RequirementsTokenKind.Url : RequirementsTokenKind.Path, start);
        if (IsMisnamedWheel(location.Text)) cursor.Report(start, cursor.At, "pip takes the name and the version of a wheel from its file's name, which is NAME-VERSION-PYTHON-ABI-PLATFORM.whl.");
        (TextSpan? extrasSpan, ImmutableArray<RequirementsWord> extras) = extrasReader.Read();
        SkipBad(isKnown: false);
        (TextSpan? semicolon, RequirementsWord? marker, Marker? condition) = ReadMarker();
        return new RequirementSyntax
        {
            Kind = kind,
            Span = cursor.SourceSpan(start),
            Location = location,
            ExtrasSpan = extrasSpan,
            Extras = extras,
            Semicolon = semicolon,
            Marker = marker,
            Condition = condition,
        };
    }

    // pip is content with five parts, or with six where the third begins with a digit; what is in them it asks later.
    private static bool IsMisnamedWheel(ReadOnlySpan<char> location)
    {
        int end = location.IndexOfAny('#', '?');
        ReadOnlySpan<char> path = end < 0 ? location : location[..end];
        if (!path.EndsWith(".whl", StringComparison.OrdinalIgnoreCase) || path.Contains("${", StringComparison.Ordinal)) return false;

        Span<Range> parts = stackalloc Range[7];
        ReadOnlySpan<char> name = path[(path.LastIndexOfAny('/', '\\') + 1)..^".whl".Length];
        int count = name.Split(parts, '-');
        return count switch
        {
            5 => name[parts[0]].IsEmpty || name[parts[4]].IsEmpty,
            6 => name[parts[2]] is not [>= '0' and <= '9', ..],
            _ => true,
        };
    }

    private RequirementSyntax ReadNamed(int start)
    {
        RequirementsWord? name = ReadName();
        cursor.SkipWhiteSpace();
        (TextSpan? extrasSpan, ImmutableArray<RequirementsWord> extras) = extrasReader.Read();
        cursor.SkipWhiteSpace();

        RequirementsWord? url = null;
        ImmutableArray<SpecifierSyntax> specifiers = [];
        if (cursor.Current == '@') url = ReadUrl();
        else specifiers = specifierReader.Read();

        SkipBad(isKnown: name is null);
        (TextSpan? semicolon, RequirementsWord? marker, Marker? condition) = ReadMarker();
        return new RequirementSyntax
        {
            Kind = RequirementKind.Named,
            Span = cursor.SourceSpan(start),
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
        int start = cursor.At;
        cursor.SkipNameCharacters();
        if (cursor.At == start)
        {
            cursor.Report(start, start + 1, "A requirement starts with the name of a package.");
            return null;
        }

        if (!PackageName.IsValid(cursor.Slice(start))) cursor.Report(start, cursor.At, "The name of a package starts and ends with a letter or a digit.");
        return cursor.Word(RequirementsTokenKind.Name, start);
    }

    private RequirementsWord ReadUrl()
    {
        int at = cursor.At;
        cursor.Take(RequirementsTokenKind.At);
        cursor.SkipWhiteSpace();
        int start = cursor.At;
        while (cursor.At < cursor.End && !char.IsWhiteSpace(cursor.Current) && !(isPip && cursor.Current == ';')) cursor.At++;
        if (cursor.At == start) cursor.Report(at, at + 1, "A URL is missing after the @.");
        return cursor.Word(RequirementsTokenKind.Url, start);
    }

    private (TextSpan?, RequirementsWord?, Marker?) ReadMarker()
    {
        if (cursor.At == cursor.End) return (null, null, null);

        int start = cursor.At;
        cursor.Take(RequirementsTokenKind.Semicolon);
        TextSpan semicolon = cursor.SourceSpan(start);
        cursor.SkipWhiteSpace();

        // pip takes a semicolon with nothing behind it for no marker.
        if (isPip && cursor.At == cursor.End) return (semicolon, null, null);

        RequirementsWord marker = writer.Word(cursor.At, cursor.End);
        markerReader ??= new MarkerReader(writer, problems);
        Marker? condition = markerReader.Read(cursor.At, cursor.End);
        cursor.At = cursor.End;
        return (semicolon, marker, condition);
    }

    // What is left before the marker. It is reported once: a requirement without a name is wrong from its start.
    private void SkipBad(bool isKnown)
    {
        cursor.SkipWhiteSpace();
        int start = cursor.At;
        int length = cursor.Rest.IndexOf(';');
        ReadOnlySpan<char> bad = (length < 0 ? cursor.Rest : cursor.Rest[..length]).TrimEnd();
        if (bad.IsEmpty) return;

        if (!isKnown) cursor.Report(start, start + bad.Length, "pip expects versions, a ; or the end of the line here.");
        cursor.Take(RequirementsTokenKind.Bad, bad.Length);
        cursor.SkipWhiteSpace();
    }
}
