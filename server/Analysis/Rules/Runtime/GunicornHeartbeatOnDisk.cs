using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Runtime;

/// <summary>Reports a gunicorn whose workers write their heartbeat to the container's disk.</summary>
internal sealed class GunicornHeartbeatOnDisk : Rule
{
    private const string Option = "--worker-tmp-dir";

    public override RuleDescriptor Descriptor { get; } = new(
        "gunicorn-heartbeat-on-disk", Category.Runtime, Severity.Hint,
        "gunicorn's workers write their heartbeat to disk", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Cmd | Subjects.Entrypoint;

    public override void Check(RuleContext context)
    {
        if (context.Model.FinalStage is not { Start: { } start } stage) return;

        bool? hasConfiguration = null;
        foreach (Invocation program in start.Programs)
        {
            if (program.Program != "gunicorn" || IsConfigured(program) || (hasConfiguration ??= HasConfiguration(context.Model, stage)) == true) continue;

            context.Report(
                program.ProgramWord.Span,
                "Each worker touches a file in /tmp to show that it lives; where the disk is slow it waits, and is taken for dead. Add --worker-tmp-dir=/dev/shm, which is memory.",
                Fix.NeedsConsent($"Add {Option}=/dev/shm", program.Command.InsertAfter(program.ProgramWord, $"{Option}=/dev/shm")));
        }
    }

    private static bool IsConfigured(Invocation program)
    {
        foreach (ShellWord word in program.Arguments)
        {
            // A variable or a configuration file may have the option.
            if (word.StartsWith(Option) || word.Is("-c") || word.StartsWith("--config") || (word.HasExpansion && word.LiteralPrefix.Length == 0)) return true;
        }

        foreach (ShellAssignment assignment in program.Environment)
        {
            if (assignment.Name.Is("GUNICORN_CMD_ARGS")) return true;
        }

        return false;
    }

    /// <summary>Whether a variable or a file that gunicorn reads by itself may say where: <c>gunicorn.conf.py</c> in the working directory.</summary>
    private static bool HasConfiguration(SemanticModel model, Stage stage)
    {
        if (stage.FindEnvironment("GUNICORN_CMD_ARGS") is not null || stage.FindEnvironment("TMPDIR") is not null) return true;

        foreach (Stage layer in model.FinalImageStages)
        {
            foreach (Step step in layer.Steps)
            {
                if (step.Effective is TransferSyntax transfer && transfer.Body.Raw.IndexOf("gunicorn") >= 0 && transfer.Body.Raw.IndexOf("conf") >= 0) return true;
            }
        }

        return false;
    }
}
