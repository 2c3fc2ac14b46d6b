using Basewise.Analysis.Semantics;
using Basewise.Features.Rename;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Hover;

/// <summary>Where a variable has its value from, in a sentence.</summary>
internal static class VariableDescription
{
    public static string Source(SemanticModel model, string name, Variable? variable)
    {
        if (variable is null && !OldNames.IsPredefined(name)) return "No `ARG` or `ENV` above sets it: only the base image or the script itself can.";
        if (variable?.Declaration is not { } declaration)
        {
            if (variable is { Origin: VariableOrigin.BaseImage })
            {
                return variable.Value.Text is null ? "Set by the base image; the value changes with its releases." : "Set by the base image; the container has it too.";
            }

            return OldNames.IsPredefined(name) ? "Defined by BuildKit; a stage sees it behind an `ARG` of this name." : "Set by the base image.";
        }

        int line = model.Syntax.Source.PositionOf(declaration.Span.Start).Line + 1;
        if (FindDeclarer(model, declaration.Span) == InstructionKind.Env) return $"Set by `ENV` in line {line}; the container has it too.";

        return declaration.Value is null
            ? $"Declared by `ARG` in line {line} without a default: it is empty unless `--build-arg {name}=…` sets it."
            : $"The default of `ARG` in line {line}; `--build-arg {name}=…` sets another.";
    }

    /// <summary>The kind of the instruction that a declaration stands in; of an ONBUILD that of its trigger.</summary>
    public static InstructionKind? FindDeclarer(SemanticModel model, TextSpan span)
    {
        InstructionSyntax? instruction = model.Syntax.FindInstruction(span.Start);
        return instruction is OnbuildSyntax { Trigger: { } trigger } ? trigger.Kind : instruction?.Kind;
    }
}
