using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports uv in the final image, where it is needed for the build alone.</summary>
internal sealed class UvLeftInFinal : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "uv-left-in-final", Category.Installers, Severity.Information,
        "uv stays in the final image, which does not need it", FixKind.None, [])
    {
        IsOffByDefault = true,
    };

    public override Subjects Subjects => Subjects.Flag;

    public override void Check(RuleContext context)
    {
        if (context.Model.FinalStage is not { } final || MayNeedUv(final)) return;

        foreach (Stage stage in context.Model.FinalImageStages)
        {
            foreach (Step step in stage.Steps)
            {
                if (step.Instruction is not TransferSyntax { From: { Value: { } value } from } || !value.Contains("/uv", StringComparison.Ordinal)) continue;
                if (ImageReference.Parse(value) is not { } image || (image.Registry, image.Repository) is not (("ghcr.io", "astral-sh/uv") or ("docker.io", "astral/uv"))) continue;

                context.Report(
                    from.ValueSpan,
                    "uv is needed to install, and not to run: in the RUN that uses it, --mount=from=… lends it for that long, and in a build stage it stays behind.");
            }
        }
    }

    /// <summary>Whether the container is started with uv, or by what cannot be looked into.</summary>
    private static bool MayNeedUv(Stage stage)
    {
        if (DevelopmentImage.Is(stage) || stage.Start.Programs.IsEmpty) return true;

        foreach (Invocation program in stage.Start.Programs)
        {
            if (program.Program.EndsWith(".sh", StringComparison.Ordinal) || program.Program.Contains("entrypoint", StringComparison.Ordinal)) return true;

            foreach (ShellWord word in program.Command.Words)
            {
                ReadOnlySpan<char> path = word.Literal;
                if (path[(path.LastIndexOf('/') + 1)..] is "uv" or "uvx") return true;
            }
        }

        return false;
    }
}
