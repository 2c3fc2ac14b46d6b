using System.Collections.Immutable;
using Basewise.Analysis.Images;
using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Configuration;

/// <summary>Reads the table of a project's own images.</summary>
internal sealed class ImageTableReader(ConfigurationValues values)
{
    private const string What = $"`{ConfigurationKeys.Images}`";

    public ImageTable Read(YamlNode node)
    {
        ImmutableArray<ImageTableEntry>.Builder entries = ImmutableArray.CreateBuilder<ImageTableEntry>();
        foreach ((YamlNode key, YamlNode value) in values.Entries(node, What))
        {
            if (FindPattern(key) is { } images && ReadEntry(images, key, value) is { } entry) entries.Add(entry);
        }

        return entries.Count == 0 ? ImageTable.Empty : new ImageTable(entries.ToImmutable(), $"`{ConfigurationFile.Name}`");
    }

    private ImagePattern? FindPattern(YamlNode key)
    {
        if (ImagePattern.Parse(key.Text) is not { } pattern)
        {
            values.Report(key.Span, key.Text.Contains('@', StringComparison.Ordinal)
                ? $"`{key.Text}` is a single build: name the image, and with a tag in braces the form of its tags."
                : $"`{key.Text}` is no name of an image, such as `registry.example.com/base/python` or `registry.example.com/base/*:py{{version}}`.");
            return null;
        }

        if (ImageReference.Parse(pattern.Name) is not { OfficialName: { } official }) return pattern;

        values.Report(key.Span, $"`{official}` is Docker's own image and known: this table is for images of your own.");
        return null;
    }

    private ImageTableEntry? ReadEntry(ImagePattern images, YamlNode key, YamlNode value)
    {
        // The short form: what it is built on.
        if (value is { Kind: YamlNodeKind.Scalar, IsNothing: false }) return FindFrom(images, value) is { } from ? new ImageTableEntry(images, from, null, null, null, null, null) : null;
        if (value.IsNothing)
        {
            values.Report(key.Span, $"Nothing is said of `{key.Text}`: write what it is built on, or {string.Join(", ", ConfigurationKeys.OfImage)} below it.");
            return null;
        }

        ImageTableEntry entry = new(images, null, null, null, null, null, null);
        foreach ((YamlNode name, YamlNode said) in values.Entries(value, $"`{key.Text}`"))
        {
            entry = name.Text switch
            {
                ConfigurationKeys.From => entry with { From = FindFrom(images, said) },
                ConfigurationKeys.Python => entry with { Python = FindPython(images, said) },
                ConfigurationKeys.Distribution => entry with { Distribution = FindDistribution(images, said) },
                ConfigurationKeys.User => entry with { User = FindText(said, "`user`")?.Split(':')[0] },
                ConfigurationKeys.Shell => entry with { HasShell = values.FindFlag(said, "`shell`") },
                ConfigurationKeys.Description => entry with { Description = FindText(said, "`description`") },
                _ => Unknown(name, entry),
            };
        }

        return entry;
    }

    private ImageTableEntry Unknown(YamlNode name, ImageTableEntry entry)
    {
        values.ReportUnknownKey(name, ConfigurationKeys.OfImage, "of an image");
        return entry;
    }

    private Template? FindFrom(ImagePattern images, YamlNode node)
    {
        if (FindTemplate(images, node, "`from`") is not { } template) return null;
        if (Example(template) is { } example && ImageReference.Parse(example) is { } image)
        {
            if (!images.MatchesName(image)) return template;

            values.Report(node.Span, $"`{node.Text}` is the image itself: name the one that it is built on.");
            return null;
        }

        values.Report(node.Span, $"`{node.Text}` is no image, such as `python:3.13-slim-trixie` or `python:{{tag}}`.");
        return null;
    }

    private Template? FindPython(ImagePattern images, YamlNode node)
    {
        if (FindTemplate(images, node, "`python`") is not { } template) return null;
        if (template.Names.Any() || ImageVersion.Parse(template.Text) is { Parts: >= 2 }) return template;

        values.Report(node.Span, $"`{node.Text}` is no version of Python, such as \"3.13\" or \"3.13.2\".");
        return null;
    }

    private Template? FindDistribution(ImagePattern images, YamlNode node)
    {
        if (FindTemplate(images, node, "`distribution`") is not { } template) return null;
        if (template.Names.Any() || Distribution.Find(template.Text) is not null) return template;

        values.Report(node.Span, $"`{node.Text}` is no distribution as tags name it, such as bookworm, alpine3.22, ubuntu24.04.");
        return null;
    }

    /// <summary>A value in which what stands in braces comes from the image's tag.</summary>
    private Template? FindTemplate(ImagePattern images, YamlNode node, string what)
    {
        if (FindText(node, what) is not { } text) return null;
        if (Template.Parse(text) is not { } template)
        {
            values.Report(node.Span, $"In `{text}` a brace has no partner, or there is no name between two.");
            return null;
        }

        ImmutableHashSet<string> known = images.Names;
        if (template.Names.FirstOrDefault(name => !known.Contains(name)) is not { } unknown) return template;

        values.Report(node.Span, $"`{{{unknown}}}` is not in `{images.Text}`, which has {string.Join(", ", known.Order(StringComparer.Ordinal).Select(name => $"{{{name}}}"))}.");
        return null;
    }

    private string? FindText(YamlNode node, string what)
    {
        if (node is { Kind: YamlNodeKind.Scalar, IsNothing: false }) return node.Text;

        values.Report(node.Span, $"{what} takes a plain word.");
        return null;
    }

    /// <summary>What a template may become: whether a tag can stand there is seen with any.</summary>
    private static string? Example(Template template) =>
        template.Fill(template.Names.Distinct(StringComparer.Ordinal).ToImmutableDictionary(name => name, _ => "1", StringComparer.Ordinal));
}
