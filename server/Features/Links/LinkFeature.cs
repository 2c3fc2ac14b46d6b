using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Links;

/// <summary>The links of a document: from an image to its registry's page, from an ADD to what it downloads, from a package to its page.</summary>
public static class LinkFeature
{
    /// <summary>In the order of the text.</summary>
    public static ImmutableArray<DocumentLink> Of(Snapshot snapshot)
    {
        if (snapshot.Dependencies is { } dependencies) return DependencyLinks.Of(dependencies);
        if (snapshot.Model is not { } model) return [];

        ImmutableArray<DocumentLink>.Builder links = ImmutableArray.CreateBuilder<DocumentLink>();
        foreach (DirectiveSyntax directive in model.Syntax.Directives)
        {
            if (directive.Name == "syntax") AddImage(directive.ValueSpan, ImageReference.Parse(directive.Value), links);
        }

        HashSet<int> stages = [.. model.UsesOfStages.Select(use => use.Span.Start)];
        foreach (Stage stage in model.Stages)
        {
            if (stage.From.Image is { } image) AddImage(image.Span, stage.Base.Reference, links);
            foreach (Step step in stage.Steps)
            {
                if (step.Effective is not TransferSyntax transfer) continue;

                if (transfer.Kind == InstructionKind.Add) AddDownloads(transfer, step.Variables, model.Syntax.Escape, links);
                else if (transfer.From is { Value: { } source } from && !stages.Contains(from.ValueSpan.Start) && !IsNumber(source)) AddImage(from.ValueSpan, ImageReference.Parse(source), links);
            }
        }

        return links.ToImmutable();
    }

    private static void AddImage(TextSpan span, ImageReference? image, ImmutableArray<DocumentLink>.Builder links)
    {
        if (image is not null && RegistryPages.Find(image) is { } page) links.Add(new DocumentLink(span, page, $"{image.Name} at {page.Host}"));
    }

    private static void AddDownloads(TransferSyntax add, VariableScope variables, char escape, ImmutableArray<DocumentLink>.Builder links)
    {
        foreach (WordSyntax source in add.Sources)
        {
            // Only what BuildKit itself takes for an address; the scheme is never behind a variable.
            ReadOnlySpan<char> raw = source.Raw.TrimStart("\"'");
            if (!raw.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && !raw.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) continue;

            string? address = variables.Expand(source.Text, escape).Text;
            if (Uri.TryCreate(address, UriKind.Absolute, out Uri? target)) links.Add(new DocumentLink(source.Span, target, $"Download from {target.Host}"));
        }
    }

    private static bool IsNumber(string text) => text.All(char.IsAsciiDigit);
}
