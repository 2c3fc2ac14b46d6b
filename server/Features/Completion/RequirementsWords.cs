using System.Collections.Immutable;
using System.Globalization;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion;

/// <summary>What is the same for every package: operators, and pip's options.</summary>
internal static class RequirementsWords
{
    private static readonly (string Text, string Meaning)[] OperatorMeanings =
    [
        ("==", "exactly this version, or with .* its series"),
        ("~=", "this version or later ones of the same series"),
        (">=", "this version or later"),
        ("<=", "this version or earlier"),
        ("!=", "any version but this one"),
        ("<", "earlier than this version"),
        (">", "later than this version"),
        ("===", "this very text, for what is no version by PEP 440"),
    ];

    public static CompletionList Operators(TextSpan word) =>
        ToList(OperatorMeanings.Select(row => new Word(row.Text, row.Text, row.Meaning, null)), CompletionKind.Operator, word);

    public static CompletionList AfterVersion(TextSpan word) => ToList(
        [
            new Word(",", ",", "another condition that must hold too", null),
            new Word(";", ";", "only in environments of which a marker is true", null),
        ],
        CompletionKind.Operator, word);

    /// <summary>The options about a requirement where there is one, else those about the file.</summary>
    public static CompletionList Options(TextSpan word, RequirementsLine line, SourceText source)
    {
        bool isLast = word.End == source.Length || source.Content[word.End] is '\n' or '\r';
        return ToList(
            RequirementsOptions.All
                .Where(option => option.IsPerRequirement == line.Requirement is not null)
                .Select(option => new Word(
                    option.Name, isLast ? option.Name + SeparatorOf(option) : option.Name, DetailOf(option), option.Summary)),
            CompletionKind.Option, word);
    }

    public static string? MeaningOf(string @operator) => OperatorMeanings.FirstOrDefault(row => row.Text == @operator).Meaning;

    // pip's own documents join a hash with "=", and a path with a blank.
    private static string SeparatorOf(RequirementsOption option) => option.Value is null ? "" : option.IsPerRequirement ? "=" : " ";

    private static string? DetailOf(RequirementsOption option) => option.ShortName is null || option.Value is null
        ? option.Value ?? option.ShortName
        : $"{option.ShortName}, {option.Value}";

    private static CompletionList ToList(IEnumerable<Word> words, CompletionKind kind, TextSpan span) => new(
        words.Select((word, index) => new CompletionItem(
            word.Label, kind, word.Detail, word.Documentation, new TextEdit(span, word.Text),
            index.ToString("D5", CultureInfo.InvariantCulture), word.Label)).ToImmutableArray(),
        IsIncomplete: false);

    private readonly record struct Word(string Label, string Text, string? Detail, string? Documentation);
}
