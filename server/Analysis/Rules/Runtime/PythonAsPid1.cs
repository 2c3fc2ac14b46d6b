namespace Basewise.Analysis.Rules.Runtime;

/// <summary>Reports a script that is process 1 of its container: unless it handles SIGTERM itself, nothing happens at <c>docker stop</c>.</summary>
internal sealed class PythonAsPid1 : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "python-as-pid1", Category.Runtime, Severity.Information,
        "A Python script is process 1, to which SIGTERM does nothing", FixKind.None, [])
    {
        IsOffByDefault = true,
    };

    public override Subjects Subjects => Subjects.Cmd | Subjects.Entrypoint;

    public override void Check(RuleContext context)
    {
        if (context.Model.FinalStage is not { Start.Programs: [{ Program: "python" } program] }) return;

        // With a wrapper in front, as tini, another word is the first; in shell form the shell is process 1 and a matter of its own.
        if (program.Command is not { IsExecForm: true, Outer: null } command || command.Words[0].Start != program.ProgramWord.Start) return;

        context.Report(
            program.ProgramWord.Span,
            "As process 1 Python ignores SIGTERM unless the script has a handler for it: `docker stop` then waits ten seconds and kills it. Start it with --init, or put tini in front.");
    }
}
