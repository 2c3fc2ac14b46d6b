using System.Globalization;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Rewrites what hands a secret to a RUN so that BuildKit mounts it as a variable and keeps it nowhere.</summary>
internal static class SecretMount
{
    /// <summary>The first version of the Dockerfile frontend that knows <c>env=</c>.</summary>
    private const int FirstMinor = 10;

    /// <summary>The fix that takes an assignment before a command away: <c>TOKEN=abc npm ci</c>.</summary>
    public static Fix? FindFix(RuleContext context, RunSyntax run, ShellCommand command, ShellAssignment assignment)
    {
        if (command.IsExecForm || command.Words.IsEmpty || command.Words[0].Is("export") || !IsKnownBy(context.Model.Syntax)) return null;

        string name = assignment.Name.ToString();
        TextSpan word = assignment.Word.Span;
        int next = NextStart(command, assignment);
        if (context.Source.Slice(new TextSpan(word.End, next)).ContainsAny('\n', '#')) return null;

        return Fix.NeedsConsent(
            $"Mount {name} as a secret (build with --secret id={name},env={name})",
            InsertFlag(run, name),
            new TextEdit(new TextSpan(word.Start, next), ""));
    }

    /// <summary>The fix that replaces an ARG without a default by mounts in the RUNs of its stage that use it.</summary>
    public static Fix? FindFix(RuleContext context, Step declaration, string name)
    {
        if (declaration.Instruction is not AssignmentsSyntax { Kind: InstructionKind.Arg, Assignments: [{ Value: null }] } arg) return null;
        Stage stage = declaration.Stage;
        if (!IsKnownBy(context.Model.Syntax) || stage.HasStagesOnIt) return null;
        if (ArgRemoval.FindEdit(context.Source, arg) is not { } removal) return null;

        List<TextEdit> edits = [removal];
        foreach (Step step in stage.Steps)
        {
            if (step.Instruction == arg || !ArgRemoval.Mentions(context, step.Instruction, name)) continue;
            if (step.Instruction is not RunSyntax run) return null;

            edits.Add(InsertFlag(run, name));
        }

        if (edits.Count == 1) return null;

        string where = edits.Count == 2 ? "the RUN that uses it" : $"the {edits.Count - 1} RUNs that use it";
        return Fix.NeedsConsent($"Mount {name} as a secret in {where} (build with --secret id={name},env={name})", [.. edits]);
    }

    private static TextEdit InsertFlag(RunSyntax run, string name)
    {
        int start = run.Body.Span.Start;
        return new TextEdit(new TextSpan(start, start), $"--mount=type=secret,id={name},env={name} ");
    }

    private static int NextStart(ShellCommand command, ShellAssignment assignment)
    {
        int next = command.Words[0].Span.Start;
        foreach (ShellAssignment other in command.Assignments)
        {
            int start = other.Word.Span.Start;
            if (start > assignment.Word.Span.Start && start < next) next = start;
        }

        return next;
    }

    /// <summary>Whether the frontend that the file asks for is new enough, going by its tag.</summary>
    private static bool IsKnownBy(DockerfileSyntax syntax)
    {
        foreach (DirectiveSyntax directive in syntax.Directives)
        {
            if (directive.Name != "syntax") continue;

            int colon = directive.Value.LastIndexOf(':');
            string[] version = directive.Value[(colon + 1)..].Split('@', '-')[0].Split('.');
            return !directive.Value.Contains("dockerfile", StringComparison.Ordinal) || version.Length < 2 || version[0] != "1"
                ? version[0] is "1" or "latest"
                : int.TryParse(version[1], NumberStyles.None, CultureInfo.InvariantCulture, out int minor) && minor >= FirstMinor;
        }

        return true;
    }
}
