using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Runtime;

/// <summary>Reports a health check that starts a program which the image does not have, so that every container is unhealthy.</summary>
internal sealed class HealthcheckNeedsCurl : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "healthcheck-needs-curl", Category.Runtime, Severity.Warning,
        "The health check needs a program that the image does not have", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Healthcheck;

    public override void Check(RuleContext context)
    {
        if (context.Model.FinalStage is not { } final) return;

        HealthcheckSyntax? check = null;
        foreach (Step step in context.StepsOf(InstructionKind.Healthcheck))
        {
            if (step.Instruction is HealthcheckSyntax healthcheck && step.Stage.IsInFinalImage) check = healthcheck;
        }

        if (check?.Type is not { } type) return;

        // What the image lacks is known for less than what the check runs.
        bool lacksCurl = Lacks(context.Model, final, check, "curl");
        bool lacksWget = Lacks(context.Model, final, check, "wget");
        if (!(lacksCurl || lacksWget) || !type.Raw.Equals("CMD", StringComparison.OrdinalIgnoreCase) || !final.Shell.IsPosix) return;

        ShellScript script = check.IsExecForm ? ShellScript.FromExecForm(check.Line, check.Arguments) : ShellScript.Parse(check.Line.Part(type.End, check.Body.End));
        foreach (ShellCommand command in script.Commands)
        {
            if (command.IsConditional || Invocation.Find(command) is not { Program: "curl" or "wget" } invocation) continue;

            ref bool isLacking = ref invocation.Program is "curl" ? ref lacksCurl : ref lacksWget;
            if (isLacking) Report(context, final, script, invocation);

            // Once is enough.
            isLacking = false;
        }
    }

    private static bool Lacks(SemanticModel model, Stage final, HealthcheckSyntax check, string program) =>
        check.Body.Raw.IndexOf(program) >= 0 && IsMissing(final, program) && !MayBeAdded(model, program);

    private static void Report(RuleContext context, Stage final, ShellScript script, Invocation invocation)
    {
        string name = invocation.Program;
        string image = final.Runtime.Image.Reference?.Text ?? "The base image";
        bool hasPython = final.Runtime.PythonSeries is not null && final.Runtime.Kind != ImageKind.Distroless;
        context.Report(
            invocation.ProgramWord.Span,
            $"{image} has no {name}, and nothing here installs it: the check fails from the start, and the container is unhealthy for ever. "
                + (hasPython ? "Python itself can ask." : $"Install {name}, or ask with what there is."),
            hasPython && Replacement(script, invocation) is { } edit ? [Fix.NeedsConsent("Ask with Python's urllib", edit)] : []);
    }

    private static bool IsMissing(Stage stage, string program) => stage.Runtime.Kind == ImageKind.Distroless || stage.Runtime.Lacks(program);

    /// <summary>
    /// Whether the program may be there after all: an instruction has its name in it, as those do that install, copy or use it, or runs
    /// what cannot be looked into.
    /// </summary>
    private static bool MayBeAdded(SemanticModel model, string program)
    {
        foreach (Stage stage in model.FinalImageStages)
        {
            foreach (Step step in stage.Steps)
            {
                InstructionSyntax instruction = step.Effective;
                if (instruction.Kind is not (InstructionKind.Run or InstructionKind.Copy or InstructionKind.Add)) continue;
                if (instruction.Line.Content.IndexOf(program) >= 0 || MentionsInDocument(step.Instruction, program) || RunsUnknown(step)) return true;
                if (instruction is TransferSyntax { From: not null } transfer && IsSystemFolder(transfer)) return true;
            }
        }

        return false;
    }

    private static bool MentionsInDocument(InstructionSyntax instruction, string program)
    {
        foreach (HeredocSyntax document in instruction.Heredocs)
        {
            if (instruction.Line.Source.AsSpan(document.BodySpan.Start, document.BodySpan.Length).IndexOf(program) >= 0) return true;
        }

        return false;
    }

    private static bool RunsUnknown(Step step)
    {
        if (step.Effective is RunSyntax && step.Scripts.IsEmpty) return true;

        foreach (ShellScript script in step.Scripts)
        {
            foreach (ShellCommand command in script.Commands)
            {
                if (command.Words.IsEmpty) continue;
                if (command.Words[0].HasExpansion || command.Words[0].Is("xargs") || command.Words[0].Is("make") || command.Words[0].Is("ansible-playbook")) return true;

                foreach (ShellWord word in command.Words)
                {
                    if (word.Literal.EndsWith(".sh")) return true;
                }
            }
        }

        foreach (ToolCommand command in step.Commands)
        {
            if (command is AptCommand { IsInstall: true } apt && apt.Arguments.MayHideOptions) return true;
        }

        return false;
    }

    private static bool IsSystemFolder(TransferSyntax transfer) =>
        transfer.Destination?.Text.TrimEnd('/') is "" or "/usr" or "/usr/bin" or "/bin" or "/usr/local" or "/usr/local/bin";

    /// <summary>Only for one request of one written address: what else its options ask for, urllib may not do.</summary>
    private static TextEdit? Replacement(ShellScript script, Invocation invocation)
    {
        ShellCommand command = invocation.Command;
        foreach (ShellCommand other in script.Commands)
        {
            bool isExit = other.Words is [var exit, ..] && exit.Is("exit");
            if (other != command && !(isExit && other.Operator == ShellOperator.Or)) return null;
        }

        string? url = null;
        foreach (ShellWord argument in invocation.Arguments)
        {
            string? text = argument.Value;
            if (text is null) return null;
            if (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal)) url = url is null ? text : "";
            else if (!IsHarmlessOption(text)) return null;
        }

        if (url is null or "" || url.AsSpan().ContainsAny("'\"\\$`")) return null;

        string code = $"import urllib.request; urllib.request.urlopen('{url}', timeout=3)";
        TextSpan whole = new(command.Span.Start, script.Commands[^1].Span.End);
        return new TextEdit(whole, command.IsExecForm ? $"\"python\", \"-c\", \"{code}\"" : $"python -c \"{code}\"");
    }

    private static bool IsHarmlessOption(string text) => text is "-f" or "-s" or "-S" or "-L" or "-q" or "-fs" or "-sf" or "-fsS" or "-sSf" or "-fSs" or "-fsSL" or "-sfL"
        or "-fL" or "-Lf" or "-fS" or "-sS" or "-nv" or "--fail" or "--silent" or "--show-error" or "--location" or "--quiet" or "--spider" or "--no-verbose"
        or "--tries=1" or "-i" or "-I" or "--head" or "-o" or "-O" or "/dev/null" or "-O-" or "-qO-" or "-";
}
