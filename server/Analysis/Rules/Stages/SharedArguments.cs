using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>Names once, in an ARG above the first FROM, what the images of two stages must have in common, so that it cannot drift apart again.</summary>
internal static class SharedArguments
{
    private const string OfVersion = "PYTHON_VERSION";

    /// <returns>Null where a tag is put together from variables already, where there is no such image, or a name is taken.</returns>
    public static Fix? FindFix(SemanticModel model, Stage built, Stage run, string newLine)
    {
        if (Side.Of(built) is not { } from || Side.Of(run) is not { } to || FindPlace(model.Stages[0].From, model.Syntax.Source) is not { } place) return null;

        List<(string Name, string Value)> arguments = [];
        string version = to.Tag.VersionText;
        if (from.Tag.VersionText != version)
        {
            version = $"${{{OfVersion}}}";
            arguments.Add((OfVersion, from.Tag.VersionText));
        }

        string? distribution = null;
        if (from.Distribution != to.Distribution)
        {
            if (Argument(from.Distribution) is not { } argument) return null;

            distribution = $"${{{argument.Name}}}";
            arguments.Add(argument);
        }

        if (arguments.Count == 0 || arguments.Exists(argument => IsTaken(model, argument.Name)) || !to.Exists(from)) return null;
        if (from.FindEdit(version, distribution) is not { } ofBuilt || to.FindEdit(version, distribution) is not { } ofRun) return null;

        string keyword = char.IsAsciiLetterLower(model.Stages[0].From.Keyword.Raw[0]) ? "arg" : "ARG";
        string[] written = [.. arguments.Select(argument => $"{keyword} {argument.Name}={argument.Value}")];
        TextEdit declaration = new(new TextSpan(place, place), string.Concat(written.Select(line => line + newLine)));
        return Fix.NeedsConsent($"Name what both have once, as {string.Join(" and ", written)}", [declaration, .. new[] { ofBuilt, ofRun }.OrderBy(edit => edit.Span.Start)]);
    }

    // A comment that makes an exception counts for the line below it.
    private static int? FindPlace(InstructionSyntax first, SourceText source)
    {
        foreach (TextSpan comment in first.LeadingComments)
        {
            if (source.Slice(comment).Contains("ignore", StringComparison.OrdinalIgnoreCase)) return null;
        }

        return first.LinesSpan.Start;
    }

    private static (string Name, string Value)? Argument(Distribution distribution) => distribution switch
    {
        { Family: DistributionFamily.Debian, Codename: { } codename } => ("DEBIAN", codename),
        { Family: DistributionFamily.Alpine } => ("ALPINE", distribution.Version),
        _ => null,
    };

    private static bool IsTaken(SemanticModel model, string name)
    {
        foreach (InstructionSyntax instruction in model.Syntax.Instructions)
        {
            if (instruction is AssignmentsSyntax { Kind: InstructionKind.Arg } declared && declared.Assignments.Any(assignment => assignment.Name.Text == name)) return true;
        }

        return false;
    }

    /// <summary>An image of Python whose tag is written out.</summary>
    private sealed record Side(ResolvedText Text, TextSpan Span, PythonTag Tag, Distribution Distribution)
    {
        public static Side? Of(Stage stage) =>
            stage.Base is { Text: { UsesVariables: false } text, Reference: { Digest: null, TagSpan: { } span } }
            && stage.Base.FindPythonFacts() is { Parts: { VersionText.Length: > 0 } tag, Image.Distribution: { } distribution }
                ? new Side(text, span, tag, distribution)
                : null;

        /// <summary>Whether there is the image of this flavour with the other one's version and distribution.</summary>
        public bool Exists(Side other) =>
            Suffix(other.Distribution.Codename ?? other.Distribution.Version) is { } suffix && PythonCatalog.Bundled.FindTag($"{other.Tag.VersionText}-{suffix}").CanBePulled;

        /// <param name="distribution">Null for the one that is written.</param>
        public TextEdit? FindEdit(string version, string? distribution)
        {
            string? suffix = distribution is null ? Tag.Suffix : Suffix(distribution);
            return suffix is null ? null : Text.FindEdit(Span.Start, Span.End, suffix.Length == 0 ? version : $"{version}-{suffix}");
        }

        private string? Suffix(string distribution) => Tag.Flavour switch
        {
            Flavour.Slim => $"slim-{distribution}",
            Flavour.Full => distribution,
            Flavour.Alpine => $"alpine{distribution}",
            _ => null,
        };
    }
}
