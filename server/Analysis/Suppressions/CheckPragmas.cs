using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Suppressions;

/// <summary>
/// What <c># check=skip=…</c> switches off, for the whole file and above single instructions, with BuildKit's own reach: a rule is
/// known by the name that BuildKit has for it, in that very case, and <c>all</c> means all that BuildKit knows.
/// </summary>
internal sealed class CheckPragmas
{
    /// <summary>BuildKit's checks, as in its <c>linter/ruleset.go</c> of August 2026.</summary>
    private static readonly string[] BuildKitNames =
    [
        "StageNameCasing", "FromAsCasing", "NoEmptyContinuation", "ConsistentInstructionCasing", "DuplicateStageName", "ReservedStageName",
        "JSONArgsRecommended", "MaintainerDeprecated", "UndefinedArgInFrom", "WorkdirRelativePath", "UndefinedVar",
        "MultipleInstructionsDisallowed", "LegacyKeyValueFormat", "InvalidBaseImagePlatform", "RedundantTargetPlatform",
        "SecretsUsedInArgOrEnv", "InvalidDefaultArgInFrom", "FromPlatformFlagConstDisallowed", "CopyIgnoredFile",
        "InvalidDefinitionDescription", "ExposeProtoCasing", "ExposeInvalidFormat",
    ];

    /// <summary>Checks that BuildKit makes before it looks at the comments of single instructions.</summary>
    private static readonly string[] WholeFileOnly =
        ["ConsistentInstructionCasing", "NoEmptyContinuation", "DuplicateStageName", "ReservedStageName", "InvalidDefaultArgInFrom"];

    /// <summary>Checks that BuildKit makes only where <c>experimental=</c> asks for them; <c>skip=</c> does not reach those.</summary>
    private static readonly string[] Experimental = ["InvalidDefinitionDescription"];

    private const string Name = "check";

    private readonly DockerfileSyntax syntax;
    private readonly ImmutableArray<string> skippedInFile;
    private readonly bool makesErrors;
    private readonly bool mayBeAboveInstructions;

    /// <param name="mayBeAboveInstructions">Whether one of the comments is one.</param>
    public CheckPragmas(DockerfileSyntax syntax, bool mayBeAboveInstructions)
    {
        this.syntax = syntax;
        this.mayBeAboveInstructions = mayBeAboveInstructions;

        string? options = OptionsOf(syntax.Source, syntax.Directives);
        skippedInFile = options is null ? [] : NamesIn(options, "skip");
        makesErrors = options is not null && MakesErrors(options);
    }

    /// <summary>Whether BuildKit's linter heeds the directive: with white space in front of it, only BuildKit's parser does.</summary>
    public static bool Counts(SourceText source, DirectiveSyntax directive) =>
        directive.Span.Start == 0 || source.Content[directive.Span.Start - 1] is '\n' or '\uFEFF';

    /// <summary>Whether the directive of the file asks for a check that BuildKit does not make otherwise.</summary>
    public static bool AskFor(string experimental, SourceText source, ImmutableArray<DirectiveSyntax> directives) =>
        OptionsOf(source, directives) is { } options && Has(NamesIn(options, "experimental"), experimental);

    /// <summary>Whether a comment is one, should it stand above an instruction.</summary>
    public static bool IsOne(SourceText source, TextSpan comment) => DirectiveSyntax.FindIn(source, comment) is { Name: Name };

    /// <summary>Whether each of the options is one of BuildKit's.</summary>
    public static bool IsUnderstood(string options)
    {
        foreach (string option in options.Split(';'))
        {
            if (option.Split('=', 2, StringSplitOptions.TrimEntries) is not ["skip" or "error" or "experimental", _]) return false;
        }

        return true;
    }

    /// <summary>The finding as BuildKit takes it: <c># check=error=true</c> makes an error of each of its own checks.</summary>
    public Finding Weigh(Finding finding) =>
        makesErrors && NameOf(finding.Rule) is not null ? finding with { Severity = Severity.Error } : finding;

    public bool Skip(Finding finding)
    {
        if (skippedInFile.IsEmpty && !mayBeAboveInstructions) return false;
        if (SkippableNameOf(finding.Rule) is not { } name) return false;
        if (Has(skippedInFile, name)) return true;
        if (WholeFileOnly.Contains(name)) return false;

        // BuildKit reports the earlier instruction while it looks at the later one, so the comment above the later one counts.
        int place = name == "MultipleInstructionsDisallowed" && !finding.Related.IsEmpty ? finding.Related[0].Span.Start : finding.Span.Start;
        return syntax.FindInstruction(place) is { LeadingComments: { IsEmpty: false } } instruction && Has(SkippedAbove(instruction), name);
    }

    /// <summary>BuildKit's name for a rule that its directive can skip, if it has one.</summary>
    public static string? SkippableNameOf(RuleDescriptor rule) => NameOf(rule) is { } name && !Experimental.Contains(name) ? name : null;

    /// <summary>BuildKit's name for a rule, if it has one.</summary>
    private static string? NameOf(RuleDescriptor rule)
    {
        foreach (string alias in rule.Aliases)
        {
            if (BuildKitNames.Contains(alias)) return alias;
        }

        return null;
    }

    private static bool MakesErrors(string options)
    {
        foreach (string option in options.Split(';'))
        {
            if (option.Split('=', 2, StringSplitOptions.TrimEntries) is ["error", "1" or "t" or "T" or "true" or "True" or "TRUE"]) return true;
        }

        return false;
    }

    private static bool Has(ImmutableArray<string> names, string name) => names.Contains(name) || names is ["all"];

    /// <summary>The first of the comments that is a pragma counts; behind its first space anything may stand.</summary>
    private ImmutableArray<string> SkippedAbove(InstructionSyntax instruction)
    {
        foreach (TextSpan comment in instruction.LeadingComments)
        {
            if (DirectiveSyntax.FindIn(syntax.Source, comment) is { Name: Name } pragma) return NamesIn(pragma.Value.Split(' ')[0], "skip");
        }

        return [];
    }

    /// <summary>What the directive of the file says, where it has one that BuildKit's linter heeds.</summary>
    private static string? OptionsOf(SourceText source, ImmutableArray<DirectiveSyntax> directives) =>
        directives.FirstOrDefault(directive => directive.Name == Name) is { } directive && Counts(source, directive) ? directive.Value : null;

    /// <summary>The names behind an option; none where one of the options is not BuildKit's, which makes it ignore or refuse the whole.</summary>
    private static ImmutableArray<string> NamesIn(string options, string wanted)
    {
        if (!IsUnderstood(options)) return [];

        ImmutableArray<string> names = [];
        foreach (string option in options.Split(';'))
        {
            if (option.Split('=', 2, StringSplitOptions.TrimEntries) is [var name, var value] && name == wanted) names = [.. value.Split(',', StringSplitOptions.TrimEntries)];
        }

        return names;
    }
}
