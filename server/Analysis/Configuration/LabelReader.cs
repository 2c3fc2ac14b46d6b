using System.Collections.Immutable;

namespace Basewise.Analysis.Configuration;

/// <summary>Puts together what several keys say of labels.</summary>
internal sealed class LabelReader(ConfigurationValues values)
{
    private readonly ImmutableSortedDictionary<string, LabelExpectation>.Builder labels =
        ImmutableSortedDictionary.CreateBuilder<string, LabelExpectation>(StringComparer.Ordinal);

    private bool isStrict;

    /// <param name="isRequired">Whether what has a kind has to be there.</param>
    public void ReadKinds(YamlNode node, bool isRequired)
    {
        foreach ((YamlNode key, YamlNode value) in values.Entries(node, "A list of labels"))
        {
            if (values.FindLabelKind(value) is { } kind) labels[key.Text] = new LabelExpectation(kind, isRequired || IsRequired(key.Text));
        }
    }

    public void ReadRequired(YamlNode node)
    {
        foreach (YamlNode label in values.Texts(node, $"`{ConfigurationKeys.RequiredLabels}`"))
        {
            labels[label.Text] = new LabelExpectation(labels.TryGetValue(label.Text, out LabelExpectation? known) ? known.Kind : LabelKind.Text, IsRequired: true);
        }
    }

    public void ReadStrictness(YamlNode node) => isStrict = values.FindFlag(node, $"`{ConfigurationKeys.StrictLabels}`");

    public LabelSchema ToSchema() => labels.Count == 0 && !isStrict ? LabelSchema.Empty : new LabelSchema(labels.ToImmutable(), isStrict);

    private bool IsRequired(string label) => labels.TryGetValue(label, out LabelExpectation? known) && known.IsRequired;
}
