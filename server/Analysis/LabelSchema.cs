using System.Collections.Immutable;

namespace Basewise.Analysis;

/// <summary>The labels that a project expects of its images.</summary>
/// <param name="Labels">What is expected, by the label's key.</param>
/// <param name="IsStrict">Whether every other label is one too many.</param>
public sealed record LabelSchema(ImmutableSortedDictionary<string, LabelExpectation> Labels, bool IsStrict)
{
    /// <summary>That of a project that expects nothing.</summary>
    public static LabelSchema Empty { get; } = new(ImmutableSortedDictionary.Create<string, LabelExpectation>(StringComparer.Ordinal), IsStrict: false);

    public LabelExpectation? Find(string key) => Labels.GetValueOrDefault(key);
}
