using System.Collections.Immutable;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Python.Wheels;
using Basewise.Syntax.Text;

namespace Basewise.Python.Projects;

/// <summary>Makes a dependency of a requirement, wherever that is written.</summary>
internal static class RequirementDependency
{
    public static Dependency Of(RequirementSyntax requirement, DependencyScope scope, string? group, ImmutableArray<OptionSyntax> options = default)
    {
        ImmutableArray<OptionSyntax> own = options.IsDefault ? [] : options;
        DependencySource? source = requirement.Location is { } location ? DependencySources.Of(location) : null;
        RequirementsWord? name = requirement.Name ?? source?.NamedBy;

        // pip takes the name and the version of a wheel from its file's name.
        WheelFileName? wheel = requirement.Name is null && source?.NamedBy is { } file ? WheelFileName.Find(file.Text) : null;
        if (wheel is not null && name is { } whole) name = DependencySources.Part(whole, 0, wheel.Name.Text.Length);
        return new Dependency
        {
            Span = own.IsEmpty ? requirement.Span : new TextSpan(requirement.Span.Start, Math.Max(requirement.Span.End, EndOf(own[^1]))),
            Name = name,
            Package = PackageName.Find(name?.Text ?? ""),
            Extras = requirement.Extras.IsEmpty && source is not null ? source.Extras : requirement.Extras,
            ExtrasSpan = requirement.ExtrasSpan,
            Specifiers = requirement.Specifiers,
            VersionsSpan = requirement.Specifiers is [var first, ..]
                ? new TextSpan(first.Operator.Span.Start, requirement.Specifiers[^1].Version.Span.End)
                : null,
            Versions = wheel is null ? requirement.FindVersions() : VersionConstraint.Find($"=={wheel.Version}"),
            Source = source,
            MarkerText = requirement.Marker,
            Marker = requirement.Condition,
            Hashes = HashesIn(own),
            Options = own,
            Scope = scope,
            Group = group,
            Requirement = requirement,
        };
    }

    private static ImmutableArray<FileHash> HashesIn(ImmutableArray<OptionSyntax> options)
    {
        if (options.IsEmpty) return [];

        ImmutableArray<FileHash>.Builder hashes = ImmutableArray.CreateBuilder<FileHash>(options.Length);
        foreach (OptionSyntax option in options)
        {
            if (option is { Option.Name: "--hash", Value: { } value } && FileHash.Find(value.Span, value.Text) is { } hash) hashes.Add(hash);
        }

        return hashes.ToImmutable();
    }

    private static int EndOf(OptionSyntax option) => Math.Max(option.Name.Span.End, option.Value?.Span.End ?? 0);
}
