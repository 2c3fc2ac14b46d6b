using System.Collections.Immutable;
using System.Text;
using Basewise.Analysis;
using Basewise.Features;
using Basewise.Syntax.Text;

namespace Basewise.CommandLine.Lint;

/// <summary>Judges files, as many at once as there are processors.</summary>
internal static class Linter
{
    // Dockerfiles are a few kilobytes. This keeps a mistyped path to a disk image or to /dev/zero from filling the memory.
    private const int LargestFile = 64 * 1024 * 1024;

    /// <summary>One result for each file, in the same order.</summary>
    public static LintedFile[] Lint(ImmutableArray<FoundFile> files, LintOptions options, string? target, Stream standardInput)
    {
        LintedFile[] linted = new LintedFile[files.Length];
        DockerfilePlaces places = new();
        Parallel.For(0, files.Length, index => linted[index] = Lint(files[index], places, options, target, standardInput));
        return linted;
    }

    private static LintedFile Lint(FoundFile file, DockerfilePlaces places, LintOptions options, string? target, Stream standardInput)
    {
        string path = file.Path;
        try
        {
            SourceText source = new(path == FileSearch.StandardInput ? Decode(standardInput) : Read(path));
            Snapshot snapshot = new(LanguageOf(path), source, places.Find(file), target);
            LintResult result = snapshot.Lint(options);
            return new LintedFile(path, source, result.Findings, [.. result.Failures.Select(failure =>
                $"the rule {failure.RuleName} failed on {path}: {failure.Exception.Message}")])
            {
                HasTarget = target is not null && snapshot.Model?.FindStage(target) is not null,
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
    private static DocumentLanguage LanguageOf(string path) =>
        Path.GetExtension(path) is ".txt" or ".in" ? DocumentLanguage.PipRequirements : DocumentLanguage.Dockerfile;

    private static string Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Decode(file);
    }

    /// <summary>
    /// The text of UTF-8 bytes; what is not UTF-8 becomes U+FFFD. A byte order mark is no part of the text: editors do not count it either.
    /// </summary>
    private static string Decode(Stream stream)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[16 * 1024];
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > LargestFile) throw new IOException("It is larger than 64 MB.");
        }

        ReadOnlySpan<byte> content = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        return Encoding.UTF8.GetString(content.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content);
    }
}
