using System.CommandLine;
using Basewise.Analysis;
using Basewise.Analysis.Configuration;
using Basewise.Features;
using Basewise.Knowledge.Ports;
using Basewise.Syntax.Text;

namespace Basewise.CommandLine.Lint;

/// <summary><c>basewise lint PATH…</c>: the order of its work.</summary>
internal static class LintCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock, INetwork network)
    {
        LintCommandLine line = new();
        line.Command.SetAction(parsed =>
        {
            LintRequest request = line.Read(parsed, terminal, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), network);
            return line.FindConfiguration(parsed) is { } path ? RunWith(path, request, terminal) : Run(request, terminal);
        });
        return line.Command;
    }

    private static int RunWith(string configuration, LintRequest request, Terminal terminal)
    {
        try
        {
            return Run(request with { Configuration = ConfigurationFile.Read(configuration, new SourceText(File.ReadAllText(configuration))) }, terminal);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"basewise: cannot read {Printable.Text(configuration)}: {Printable.Text(exception.Message)}");
            return ExitStatus.Failure;
        }
    }

    private static int Run(LintRequest request, Terminal terminal)
    {
        FileSearch found = FileSearch.In(request.Paths, path => DocumentLanguages.HasRules(DocumentLanguages.FromPath(path)));
        List<string> notes = [];
        LintedFile[] files = request.Network is { } network
            ? OnlineLint.Lint(found.Files, request, terminal.Input, network, notes)
            : FileLinter.Lint(found.Files, request, terminal.Input);

        if (request.IsJson) JsonReport.Write(files, terminal.Output);
        else new TextReport(terminal.Output, request.HasColor).Write(files);
        terminal.Output.Flush();

        foreach (string note in notes) terminal.Error.WriteLine($"basewise: {Printable.Text(note)}");
        string[] problems = [.. found.Problems, .. files.SelectMany(file => file.Problems), .. FindMissingTarget(request, files), .. FindConfigurationProblems(files)];
        foreach (string problem in problems) terminal.Error.WriteLine($"basewise: {Printable.Text(problem)}");
        if (problems.Length > 0) return ExitStatus.Failure;

        return files.Any(file => Fails(file, request.FailOn)) ? ExitStatus.Findings : ExitStatus.Success;
    }

    private static bool Fails(LintedFile file, FailureThreshold? chosen)
    {
        FailureThreshold threshold = chosen ?? file.Configuration?.Settings.FailureThreshold ?? new FailureThreshold(Severity.Warning);
        return threshold.Least is { } least && file.Findings.Any(finding => finding.Severity >= least);
    }

    // Each file once, however many Dockerfiles it counts for.
    private static IEnumerable<string> FindConfigurationProblems(LintedFile[] files)
    {
        foreach (LintedFile file in files.DistinctBy(file => file.ConfigurationPath))
        {
            if (file.Configuration is not { } configuration) continue;

            foreach (ConfigurationProblem problem in configuration.Problems)
            {
                LinePosition position = configuration.Source.PositionOf(problem.Span.Start);
                yield return $"{file.ConfigurationPath}:{position.Line + 1}:{position.Character + 1}: {problem.Message}";
            }
        }
    }

    // Of several files some may have no such stage; where none has, the name is mistyped.
    private static IEnumerable<string> FindMissingTarget(LintRequest request, LintedFile[] files) =>
        request.Target is { } target && files.Length > 0 && !files.Any(file => file.HasTarget) ? [$"no file has a stage {target}"] : [];
}
