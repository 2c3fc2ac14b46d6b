using System.Collections.Immutable;
using Basewise.Python.Markers;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Python.Requirements;

/// <summary>One requirement as written: what PEP 508 defines, or a URL or path as pip allows it.</summary>
public sealed class RequirementSyntax
{
    public required RequirementKind Kind { get; init; }

    /// <summary>From the first to the last character, without options and comment.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Null where the requirement is a URL or a path alone, or where the name is missing.</summary>
    public RequirementsWord? Name { get; init; }

    /// <summary>From <c>[</c> to <c>]</c>, or as far as it goes where that is missing. Null without extras.</summary>
    public TextSpan? ExtrasSpan { get; init; }

    public ImmutableArray<RequirementsWord> Extras { get; init; } = [];

    public ImmutableArray<SpecifierSyntax> Specifiers { get; init; } = [];

    /// <summary>The URL after <c>@</c>, or the URL or path that is the requirement.</summary>
    public RequirementsWord? Location { get; init; }

    /// <summary>Where the <c>;</c> before the marker stands. Null without one.</summary>
    public TextSpan? Semicolon { get; init; }

    /// <summary>What follows the <c>;</c>. Null without one.</summary>
    public RequirementsWord? Marker { get; init; }

    /// <summary>What the marker means. Null without one, and for one that pip refuses.</summary>
    public Marker? Condition { get; init; }

    /// <summary>Reads an argument of <c>pip install</c>, for which there is no file around it: no comment, no options, no line end.</summary>
    /// <returns>Null for what pip refuses.</returns>
    public static RequirementSyntax? Find(string argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        ReadOnlySpan<char> text = argument.AsSpan().Trim();
        if (text.IsEmpty) return null;

        int start = argument.Length - argument.AsSpan().TrimStart().Length;
        TextSpan span = new(start, start + text.Length);

        if (FindPlain(argument, span) is { } plain) return plain;
        if (text[0] is '-' or '#' || text.ContainsAny("\r\n\\") || text.Contains(" -", StringComparison.Ordinal)) return null;

        RequirementsTokenWriter writer = new(keeps: false);
        writer.BeginLine(new JoinedText(argument, new TextSpan(0, argument.Length)), ofOnePiece: true);
        ImmutableArray<RequirementsProblem>.Builder problems = ImmutableArray.CreateBuilder<RequirementsProblem>(0);
        RequirementSyntax syntax = new RequirementReader(writer, problems, isPip: true).Read(span.Start, span.End);
        return problems.Count == 0 ? syntax : null;
    }

    /// <summary>A name, with one version behind it or none, as nearly all arguments are; null for everything else.</summary>
    private static RequirementSyntax? FindPlain(string argument, TextSpan span)
    {
        ReadOnlySpan<char> text = argument.AsSpan(span.Start, span.Length);
        int nameEnd = PackageName.LengthAtStart(text);
        if (!PackageName.IsValid(text[..nameEnd])) return null;

        // Neither a name nor a version has what makes a URL or a path of a text, but both may end like an archive.
        RequirementsWord name = WordOf(argument, span.Start, span.Start + nameEnd);
        if (nameEnd == text.Length) return RequirementLocations.IsArchive(text) ? null : new RequirementSyntax { Kind = RequirementKind.Named, Span = span, Name = name };
        if (VersionOperators.FindAtStart(text[nameEnd..]) is not { } comparison || comparison is VersionOperator.Arbitrary) return null;

        // What is a version holds nothing that would end it, but it may have white space around it.
        int versionStart = name.Span.End + comparison.Text().Length;
        if (versionStart == span.End || char.IsWhiteSpace(argument[versionStart]) || RequirementLocations.IsArchive(text)) return null;

        RequirementsWord version = WordOf(argument, versionStart, span.End);
        return VersionSpecifier.Find(comparison, version.Text) is { } specifier
            ? new RequirementSyntax
            {
                Kind = RequirementKind.Named,
                Span = span,
                Name = name,
                Specifiers = [new SpecifierSyntax(new RequirementsWord(new TextSpan(name.Span.End, versionStart), comparison.Text()), version, specifier)],
            }
            : null;
    }

    private static RequirementsWord WordOf(string argument, int start, int end) =>
        new(new TextSpan(start, end), end - start == argument.Length ? argument : argument[start..end]);

    /// <summary>Which versions will do. Null where what is written means nothing, or an environment variable decides.</summary>
    public VersionConstraint? FindVersions()
    {
        if (Specifiers.IsEmpty) return VersionConstraint.Any;

        VersionSpecifier[] specifiers = new VersionSpecifier[Specifiers.Length];
        for (int i = 0; i < specifiers.Length; i++)
        {
            if (Specifiers[i].Specifier is not { } specifier) return null;
            specifiers[i] = specifier;
        }

        return new VersionConstraint([new VersionSpecifierSet(specifiers)]);
    }

    /// <summary>What the requirement means. Null for a URL or path alone, and for what pip refuses.</summary>
    public Requirement? FindRequirement()
    {
        bool isClear = Name is not null && (Marker is null || Condition is not null) && Specifiers.All(specifier => specifier.Specifier is not null);
        if (!isClear || PackageName.Find(Name?.Text ?? "") is not { } name) return null;

        return new Requirement(
            name,
            [.. Extras.Select(extra => extra.Text)],
            new VersionSpecifierSet([.. Specifiers.Select(specifier => specifier.Specifier).OfType<VersionSpecifier>()]),
            Location?.Text,
            Condition);
    }
}
