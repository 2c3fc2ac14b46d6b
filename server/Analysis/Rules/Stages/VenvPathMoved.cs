using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>Reports a virtual environment that is copied to another path than it was made at.</summary>
internal sealed class VenvPathMoved : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "venv-path-moved", Category.Stages, Severity.Warning,
        "A virtual environment is copied to another path", FixKind.None, []);

    public override Subjects Subjects => Subjects.Stages;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            ImmutableArray<InstallCopy> copies = context.Installs.CopiesTo(stage);

            // A stage without a shell or Python runs nothing, and only hands files on.
            if (copies.IsEmpty || stage.Runtime.Kind == ImageKind.Scratch) continue;

            foreach (InstallCopy copy in copies)
            {
                if (copy is not { Kind: InstallKind.VirtualEnvironment, Location: { IsRelocatable: false } location, PlacedPath: { } path, HasPackages: true }) continue;
                if (path == copy.LocationPath || path == location.Path || IsProvidedFor(stage, location.Path)) continue;

                string? script = FindConsoleScript(stage, path);
                context.Report(
                    script is null ? Severity.Information : Severity.Warning,
                    copy.Source.Span,
                    $"The console scripts of an environment that was made at {location.Path} begin with #!{location.Path}/bin/python, which is not here: "
                        + (script is null ? "copy it to the same path, or make it there." : $"`{script}` does not start. Copy it to the same path, or make it at {path}."),
                    [new RelatedPlace(location.Command.Shell.Span, "The environment is made here.")]);
            }
        }
    }

    /// <summary>Whether a later command deals with the old path, as <c>ln -s</c> and <c>sed -i</c> do.</summary>
    private static bool IsProvidedFor(Stage stage, string oldPath) =>
        stage.Steps.Any(step => step.Scripts.Length > 0 && step.Instruction.Line.Content.Contains(oldPath, StringComparison.Ordinal));

    /// <summary>The program of the environment that the container starts; <c>null</c> where it starts Python, or what is not known.</summary>
    private static string? FindConsoleScript(Stage stage, string path)
    {
        foreach (Invocation program in stage.Start.Programs)
        {
            string word = program.ProgramWord.LiteralPrefix;
            if (program.Interpreter is null && program.Program != "python" && (ConsoleScripts.Contains(word) || word.StartsWith($"{path}/bin/", StringComparison.Ordinal))) return word;
        }

        return null;
    }
}
