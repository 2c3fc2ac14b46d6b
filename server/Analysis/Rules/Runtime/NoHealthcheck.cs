using Basewise.Analysis.Rules.Instructions;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Runtime;

/// <summary>Reports a final image that starts a program and has no HEALTHCHECK.</summary>
internal sealed class NoHealthcheck : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "no-healthcheck", Category.Runtime, Severity.Information,
        "The image says nothing about how its health is checked", FixKind.NeedsConsent, ["DL3057", "DS-0026", "CKV_DOCKER_2"])
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
            "A program that hangs counts as running: Docker and Swarm only know better with a HEALTHCHECK. (Kubernetes has probes of its own and ignores it; HEALTHCHECK NONE says so.)",
            FindPort(context) is { } port && program is not null && HasPython(final) ? [Ask(context, program, port)] : []);
    }

    private static bool HasPython(Stage stage) => stage.Runtime is { PythonSeries: not null, Kind: not ImageKind.Distroless };

    /// <summary>The port that the final image exposes, if it is one alone.</summary>
    private static string? FindPort(RuleContext context)
    {
        string? found = null;
        foreach ((WordSyntax _, string written) in ExposedPorts.In(context))
        {
            string port = written.EndsWith("/tcp", StringComparison.Ordinal) ? written[..^4] : written;
            if (found is not null || !port.All(char.IsAsciiDigit)) return null;

            found = port;
        }

        return found;
    }

    /// <summary>The check goes above the program and its comments. Python needs no curl for it.</summary>
    private static Fix Ask(RuleContext context, InstructionSyntax program, string port)
    {
        int first = program.LeadingComments is [TextSpan comment, ..] ? comment.Start : program.LinesSpan.Start;
        int start = context.Source.LineAt(context.Source.PositionOf(first).Line).Start;
        string address = $"http://127.0.0.1:{port}/";
        string check = $"HEALTHCHECK --interval=30s --timeout=5s CMD [\"python\", \"-c\", \"import urllib.request; urllib.request.urlopen('{address}', timeout=3)\"]";
        return Fix.NeedsConsent($"Ask {address} every 30 seconds", new TextEdit(new TextSpan(start, start), check + context.Source.NewLine));
    }
}
