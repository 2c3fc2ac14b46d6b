using System.Buffers;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Dockerfile.Variables;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports a FROM whose image is none that BuildKit takes, as it is when no build argument is given.</summary>
internal sealed class InvalidImageReference : StageRule
{
    private static readonly SearchValues<char> PlainCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public override RuleDescriptor Descriptor { get; } = new(
        "invalid-image-reference", Category.BaseImage, Severity.Warning,
        "FROM has a name that no image can have", FixKind.Safe, ["InvalidDefaultArgInFrom"]);

    public override void Check(RuleContext context)
    {
        Defaults? defaults = null;
        foreach (Stage stage in context.Stages)
        {
            // Nearly every FROM has an image that could be read, or the plain name of a stage, which an image could have too.
            if (stage.Base is { Reference: not null } or { IsScratch: true }) continue;
            if (stage.Base is { Parent: not null, Text.Text: { } name } && IsPlain(name)) continue;

            // What a template will put there is not known yet.
            if (stage.From.Image is { } image && !image.Raw.Contains("{{", StringComparison.Ordinal)) Check(context, stage, image, defaults ??= new Defaults(context));
        }
    }

    private void Check(RuleContext context, Stage stage, WordSyntax image, Defaults defaults)
    {
        char escape = context.Escape;
        Expansion expansion = WordExpander.Expand(image.Text, escape, defaults.ValueOf);
        if (expansion.Text is not { } text || ImageReference.Parse(text) is not null) return;

        // A variable that nothing declares is reported as that.
        if (!expansion.Used.IsEmpty && !context.GlobalVariables.Expand(image.Text, escape).Undefined.IsEmpty) return;

        // A build argument may give the variable a good value; a name without variables is always refused.
        // An image that is a variable without a default is meant to be given at the build, as for add-ons.
        Severity severity = expansion.Used.IsEmpty ? Severity.Error : text.Length == 0 ? Severity.Information : Descriptor.Severity;
        context.Report(severity, image.Span, MessageOf(stage, text, expansion, defaults), [], Fixes(image, expansion, text));
    }

    /// <summary>Whether a name is one that images can have, at a first look.</summary>
    private static bool IsPlain(string name) =>
        name.Length is > 0 and < 64 && name[0] != '-' && name[^1] != '-' && !name.AsSpan().ContainsAnyExcept(PlainCharacters);

    private static string MessageOf(Stage stage, string text, Expansion expansion, Defaults defaults)
    {
        if (stage.Base.MeantStage is not null)
        {
            return $"BuildKit keeps the names of stages in lower case, and FROM finds them only so: write `{text.ToLowerInvariant()}`.";
        }

        string? empty = expansion.Used.FirstOrDefault(name => defaults.ValueOf(name).Text is null or "");
        if (empty is not null)
        {
            string image = text.Length == 0 ? "FROM has no image" : $"`{text}` is no image";
            return $"Without a build argument `{empty}` is empty, and {image}. Give its ARG a default.";
        }

        return LowerCaseOf(text) is { } lower
            ? $"The name of an image is in lower case: BuildKit refuses `{text}`, it takes `{lower}`."
            : $"BuildKit refuses `{text}`: a reference is [registry/]name[:tag][@digest], the digest 64 hexadecimal digits behind sha256:.";
    }

    private static Fix[] Fixes(WordSyntax image, Expansion expansion, string text) =>
        expansion.Used.IsEmpty && image.Raw.SequenceEqual(text) && image.Span.Length == text.Length && LowerCaseOf(text) is { } lower
            ? [Fix.Safe($"Write {lower}", new TextEdit(image.Span, lower))]
            : [];

    /// <summary>The reference with its name in lower case, where that makes it one; a tag has upper-case letters in its own right.</summary>
    private static string? LowerCaseOf(string text)
    {
        int end = text.AsSpan(text.LastIndexOf('/') + 1).IndexOfAny(':', '@');
        int nameEnd = end < 0 ? text.Length : text.LastIndexOf('/') + 1 + end;
        string lower = text[..nameEnd].ToLowerInvariant() + text[nameEnd..];
        return lower != text && ImageReference.Parse(lower) is not null ? lower : null;
    }

    /// <summary>What FROM sees when no build argument is given. Nearly no file is asked for it.</summary>
    private sealed class Defaults(RuleContext context)
    {
        private Dictionary<string, string>? values;

        public VariableValue ValueOf(string name) => ValueOf(values ??= In(context.Model), name);

        private static VariableValue ValueOf(Dictionary<string, string> defaults, string name) =>
            defaults.TryGetValue(name, out string? value) ? VariableValue.Of(value) : VariableValue.Undefined;

        /// <summary>An ARG without a default is empty, the platform is the most usual one.</summary>
        private static Dictionary<string, string> In(SemanticModel model)
        {
            Dictionary<string, string> defaults = new()
            {
                ["BUILDPLATFORM"] = "linux/amd64",
                ["BUILDOS"] = "linux",
                ["BUILDARCH"] = "amd64",
                ["BUILDVARIANT"] = "",
                ["TARGETPLATFORM"] = "linux/amd64",
                ["TARGETOS"] = "linux",
                ["TARGETARCH"] = "amd64",
                ["TARGETVARIANT"] = "",
                ["TARGETSTAGE"] = model.FinalStage?.Name ?? "",
            };
            foreach (InstructionSyntax instruction in model.Syntax.Instructions)
            {
                if (instruction.Kind == InstructionKind.From) break;
                if (instruction is not AssignmentsSyntax { Kind: InstructionKind.Arg } arguments) continue;

                foreach (AssignmentSyntax assignment in arguments.Assignments)
                {
                    if (assignment.Value is not { } value) continue;
                    if (WordExpander.Expand(value.Text, model.Syntax.Escape, name => ValueOf(defaults, name)).Text is { } text) defaults[assignment.Name.Text] = text;
                }
            }

            return defaults;
        }
    }
}
