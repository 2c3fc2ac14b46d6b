using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Reports an ARG or ENV that a secret is put into, going by its name as BuildKit does.</summary>
internal sealed class SecretInArgOrEnv : StageRule
{
    /// <summary>Values that are no secret, whatever the name: switches.</summary>
    private static readonly string[] Switches = ["true", "false", "yes", "no", "on", "off", "none", "null", "0", "1"];

    /// <summary>The hexadecimal digits of a fingerprint, by which a public key is named.</summary>
    private const int FingerprintLength = 40;

    public override RuleDescriptor Descriptor { get; } = new(
        "secret-in-arg-or-env", Category.Security, Severity.Warning,
        "A secret is put into ARG or ENV", FixKind.NeedsConsent, ["SecretsUsedInArgOrEnv", "DL3064", "DS-0031"]);

    public override Subjects Subjects => Subjects.Arg | Subjects.Env;

    /// <summary>For how many arguments of a stage it is worth looking for all their uses.</summary>
    private const int MostFixes = 20;

    public override void Check(RuleContext context)
    {
        Check(context, InstructionKind.Arg);
        Check(context, InstructionKind.Env);
    }

    private static void Check(RuleContext context, InstructionKind kind)
    {
        Stage? stage = null;
        int fixes = 0;
        foreach (Step step in context.StepsOf(kind))
        {
            if (step.Instruction is not AssignmentsSyntax instruction) continue;

            if (stage != step.Stage) (stage, fixes) = (step.Stage, 0);
            foreach (AssignmentSyntax assignment in instruction.Assignments) Check(context, step, kind, assignment, ref fixes);
        }
    }

    private static void Check(RuleContext context, Step step, InstructionKind kind, AssignmentSyntax assignment, ref int fixes)
    {
        if (!SecretNames.IsSecret(assignment.Name.Raw, '_') || IsHarmless(context, step, assignment)) return;

        string name = assignment.Name.Text;
        context.Report(
            assignment.Name.Span,
            MessageOf(name, kind, step.Stage.IsInFinalImage),
            fixes++ < MostFixes && SecretMount.FindFix(context, step, name) is { } fix ? [fix] : []);
    }

    /// <summary>Whether the value says that it is no secret: a switch, the path of a file, a key's fingerprint.</summary>
    private static bool IsHarmless(RuleContext context, Step step, AssignmentSyntax assignment)
    {
        if (assignment.Value is not { } written) return false;
        if (step.Variables.Expand(written.Text, context.Escape) is not { Text: { Length: > 0 } value, Undefined: [] }) return false;

        return value[0] == '/'
            || Array.Exists(Switches, candidate => value.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            || (value.Length == FingerprintLength && value.All(char.IsAsciiHexDigitUpper));
    }

    private static string MessageOf(string name, InstructionKind kind, bool isInFinalImage)
    {
        if (!isInFinalImage) return $"`{name}` stays in this stage's history, and so in every build cache that is shared. Use RUN --mount=type=secret.";

        return kind == InstructionKind.Arg
            ? $"What is passed as `{name}` stays in the image's history. Use RUN --mount=type=secret."
            : $"`{name}` is stored in the image, for all who can pull it. Set it when the container starts, or use RUN --mount=type=secret.";
    }
}
