using System.Collections.Immutable;
using Basewise.Analysis;
using Basewise.Analysis.Configuration;
using Basewise.Features;
using Basewise.Syntax.Text;

namespace Basewise.CommandLine.Lint;

/// <summary>Judges files, as many at once as there are processors.</summary>
internal static class FileLinter
{
    /// <summary>One result for each file, in the same order.</summary>
    public static LintedFile[] Lint(ImmutableArray<FoundFile> files, LintRequest request, Stream standardInput)
    {
        LintedFile[] linted = new LintedFile[files.Length];
        DockerfilePlaces places = new();
        Parallel.For(0, files.Length, index => linted[index] = Lint(files[index], places, request, standardInput));
        return linted;
    }

    private static LintedFile Lint(FoundFile file, DockerfilePlaces places, LintRequest request, Stream standardInput)
    {
        string path = file.Path;
        try
        {
            SourceText source = SourceReader.Read(path, standardInput);
            JudgedBy judgedBy = JudgedBy.Find(file, places, request);
            Snapshot snapshot = new(LanguageOf(path), source, places.Find(file), request.Target, new Lazy<ConfigurationFile?>(judgedBy.Configuration)) { Registry = request.Options.Registry };
            LintResult result = snapshot.Lint(judgedBy.Options);
            return new LintedFile(path, source, result.Findings, [.. result.Failures.Select(failure =>
                $"the rule {failure.RuleName} failed on {path}: {failure.Exception.Message}")])
            {
                HasTarget = request.Target is { } target && snapshot.Model?.FindStage(target) is not null,
                Configuration = judgedBy.Configuration,
                ConfigurationPath = judgedBy.ConfigurationPath,
                Place = snapshot.Place,
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new LintedFile(path, Source: null, [], [$"cannot read {path}: {exception.Message}"]);
        }
        catch (Exception exception)
        {
            // A defect of Basewise. The other files are judged all the same.
            return new LintedFile(path, Source: null, [], [$"judging {path} failed: {exception.Message}"]);
        }
    }

    // A file that is named on the command line is a Dockerfile, whatever it is called, unless it is plainly something else.
    private static DocumentLanguage LanguageOf(string path) => DocumentLanguages.FromPath(path) switch
    {
        DocumentLanguage.Unknown or DocumentLanguage.Configuration => Path.GetExtension(path) is ".txt" or ".in" ? DocumentLanguage.PipRequirements : DocumentLanguage.Dockerfile,
        var language => language,
    };
}
