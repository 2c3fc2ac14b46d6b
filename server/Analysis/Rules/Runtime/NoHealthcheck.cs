using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Runtime;

/// <summary>Reports a final image that starts a program and has no HEALTHCHECK.</summary>
internal sealed class NoHealthcheck : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "no-healthcheck", Category.Runtime, Severity.Information,
        "The image says nothing about how its health is checked", FixKind.None, ["DL3057", "DS-0026", "CKV_DOCKER_2"])
    {
        IsOffByDefault = true,
    };

    public override void Check(RuleContext context)
    {
        if (context.Model.FinalStage is not { } final) return;

        InstructionSyntax? program = null;
        for (Stage? stage = final; stage is not null; stage = stage.Base.Parent)
        {
            foreach (Step step in stage.Steps)
            {
                if (step.Instruction.Kind == InstructionKind.Healthcheck) return;
                if (step.Instruction.Kind is InstructionKind.Cmd or InstructionKind.Entrypoint && stage == final) program = step.Instruction;
            }
        }

        context.Report(
            (program ?? final.From).Keyword.Span,
            "A program that hangs counts as running: Docker and Swarm only know better with a HEALTHCHECK. (Kubernetes has probes of its own and ignores it; HEALTHCHECK NONE says so.)");
    }
}
