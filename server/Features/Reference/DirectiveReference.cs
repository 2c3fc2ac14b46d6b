using System.Collections.Immutable;

namespace Basewise.Features.Reference;

/// <summary>The parser directives and what they take.</summary>
public static class DirectiveReference
{
    public static ImmutableArray<FlagEntry> All { get; } =
    [
        new("syntax", new("# syntax=docker/dockerfile:1", "The image of the frontend that reads this file. With `docker/dockerfile:1` the builder takes the newest 1.x release, whatever its own age is.", "syntax"))
        {
            Values =
            [
                new("docker/dockerfile:1", "the newest 1.x release"),
                new("docker/dockerfile:1-labs", "with what is still being tried out"),
                new("docker/dockerfile:1.28", "one minor version with its fixes"),
                new("docker/dockerfile-upstream:master", "what is being worked on"),
            ],
        },
        new("check", new("# check=skip=Rule,Rule;error=true", "How BuildKit checks the file: `skip` leaves checks out, `error=true` makes the others fail the build, `experimental` adds those that are being tried out. Above an instruction, `skip` is for that one alone.", "check")),
        new("escape", new("# escape=`", "The character that continues a line and escapes another: a backslash, or a backquote where paths have backslashes (Windows).", "escape"))
        {
            Values = [new("`", "for paths of Windows"), new("\\", "the default")],
        },
    ];

    /// <summary>What a check directive takes.</summary>
    public static ImmutableArray<ReferenceValue> CheckOptions { get; } =
    [
        new("skip", "leaves checks out; `skip=all` all of them"),
        new("error", "`error=true`: a warning fails the build"),
        new("experimental", "adds checks that are being tried out; `experimental=all` all of them"),
    ];

    /// <summary>BuildKit's checks by name.</summary>
    public static ImmutableArray<ReferenceValue> Checks { get; } =
    [
        new("all", "every check"),
        new("ConsistentInstructionCasing", "keywords in upper and lower case side by side"),
        new("CopyIgnoredFile", "a source that .dockerignore leaves out"),
        new("DuplicateStageName", "two stages of one name"),
        new("ExposeInvalidFormat", "EXPOSE with an address or a mapping"),
        new("ExposeProtoCasing", "EXPOSE with a protocol in upper case"),
        new("FromAsCasing", "FROM and AS in different cases"),
        new("FromPlatformFlagConstDisallowed", "FROM --platform with a fixed platform"),
        new("InvalidDefaultArgInFrom", "a FROM that is no image with the defaults of its ARGs"),
        new("InvalidDefinitionDescription", "a comment above a stage or ARG that does not describe it (experimental)"),
        new("JSONArgsRecommended", "CMD or ENTRYPOINT in the shell form"),
        new("LegacyKeyValueFormat", "ENV and LABEL without an equals sign"),
        new("MaintainerDeprecated", "MAINTAINER"),
        new("MultipleInstructionsDisallowed", "a second CMD, ENTRYPOINT or HEALTHCHECK in a stage"),
        new("NoEmptyContinuation", "blank lines within a continued instruction"),
        new("RedundantTargetPlatform", "FROM --platform=$TARGETPLATFORM"),
        new("ReservedStageName", "a stage named scratch or context"),
        new("SecretsUsedInArgOrEnv", "ARG or ENV with the name of a secret"),
        new("StageNameCasing", "a stage's name in upper case"),
        new("UndefinedArgInFrom", "FROM with a variable that no ARG declares"),
        new("UndefinedVar", "a variable that nothing declares"),
        new("WorkdirRelativePath", "a relative WORKDIR without an absolute one before it"),
    ];

    public static FlagEntry? Find(string name)
    {
        foreach (FlagEntry directive in All)
        {
            if (directive.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return directive;
        }

        return null;
    }
}
