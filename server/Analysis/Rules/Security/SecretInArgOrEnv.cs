using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Reports an ARG or ENV that a secret is put into, going by its name as BuildKit does.</summary>
internal sealed class SecretInArgOrEnv : Rule
{
    /// <summary>Words between underscores that make a name a secret's (BuildKit, <c>dockerfile2llb/validations.go</c>).</summary>
    private static readonly string[] Secret = ["apikey", "auth", "credential", "credentials", "key", "password", "pword", "passwd", "secret", "token"];

    /// <summary>Words that make it harmless again: a public key, the path of a file, a version.</summary>
    private static readonly string[] Harmless = ["public", "file", "version"];

    public override RuleDescriptor Descriptor { get; } = new(
        "secret-in-arg-or-env", Category.Security, Severity.Warning,
        "A secret is put into ARG or ENV", FixKind.None, ["SecretsUsedInArgOrEnv", "DL3064", "DS-0031"]);

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.Model.Stages.SelectMany(stage => stage.Steps))
        {
            if (step.Instruction is not AssignmentsSyntax { Kind: InstructionKind.Arg or InstructionKind.Env } instruction) continue;

            foreach (WordSyntax name in instruction.Assignments.Select(assignment => assignment.Name))
            {
                if (!IsSecret(name.Text)) continue;

                context.Report(name.Span, MessageOf(name.Text, instruction.Kind, step.Stage.IsInFinalImage));
            }
        }
    }

    private static string MessageOf(string name, InstructionKind kind, bool isInFinalImage)
    {
        if (!isInFinalImage) return $"`{name}` stays in this stage's history, and so in every build cache that is shared. Use RUN --mount=type=secret.";

        return kind == InstructionKind.Arg
            ? $"What is passed as `{name}` stays in the image's history. Use RUN --mount=type=secret."
            : $"`{name}` is stored in the image, for all who can pull it. Set it when the container starts, or use RUN --mount=type=secret.";
    }

    private static bool IsSecret(string name)
    {
        string[] words = name.Split('_');
        return words.Any(word => Secret.Contains(word, StringComparer.OrdinalIgnoreCase))
            && !words.Any(word => Harmless.Contains(word, StringComparer.OrdinalIgnoreCase));
    }
}
