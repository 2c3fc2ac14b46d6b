using System.CommandLine;
using Basewise.CommandLine.Lint;
using Basewise.Features;
using Basewise.Syntax.Dockerfile;

namespace Basewise.CommandLine.Syntax;

/// <summary><c>basewise syntax PATH…</c>: what the parser saw.</summary>
internal static class SyntaxCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = PathArgument.Create("Dockerfiles");
        Option<string> format = new("--format") { Description = "Text is a tree for people.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        Command command = new(
            "syntax",
            "Show what Dockerfiles are made of, and where BuildKit refuses to read them. The exit status is 2 where a file cannot be read, or else 0.")
        {
            paths, format,
        };
        command.SetAction(parsed => Run(FileSearch.In(parsed.GetRequiredValue(paths), path => DocumentLanguages.IsDockerfile(Path.GetFileName(path))), parsed.GetRequiredValue(format) == "json", terminal));
        return command;
    }

    private static int Run(FileSearch found, bool isJson, Terminal terminal)
    {
        List<string> problems = [.. found.Problems];
        List<ReadFile> files = [];
        foreach (string path in found.Files.Select(file => file.Path))
        {
            try
            {
                files.Add(new ReadFile(path, DockerfileSyntax.Parse(SourceReader.Read(path, terminal.Input))));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                problems.Add($"cannot read {path}: {exception.Message}");
            }
        }

        if (isJson) SyntaxJson.Write(files, terminal.Output);
        else SyntaxTree.Write(files, terminal.Output);
        terminal.Output.Flush();

        foreach (string problem in problems) terminal.Error.WriteLine($"basewise: {Printable.Text(problem)}");
        return problems.Count > 0 ? ExitStatus.Failure : ExitStatus.Success;
    }
}
