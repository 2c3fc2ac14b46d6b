using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Basewise.Knowledge.Ports;

namespace Basewise.CommandLine.Lint;

/// <summary>Judges files, and again once the registries that they were asked about have answered.</summary>
internal static class OnlineLint
{
    /// <summary>What one answer tells may lead to another question, as an image does to the one that it is built on.</summary>
    private const int MostRounds = 4;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    /// <param name="notes">Receives why registries did not tell what they were asked.</param>
    public static LintedFile[] Lint(ImmutableArray<FoundFile> files, LintRequest request, Stream standardInput, INetwork network, ICollection<string> notes)
    {
        ConcurrentQueue<string> noted = new();
        int heard = 0;
        void CountAnswer() => Interlocked.Increment(ref heard);

        // Of what is piped in there is one reading.
        using MemoryStream input = new();
        if (request.Paths.Contains(FileSearch.StandardInput)) standardInput.CopyTo(input);

        network.Noted += noted.Enqueue;
        network.Images.Changed += CountAnswer;
        try
        {
            for (int round = 1; ; round++)
            {
                int before = Volatile.Read(ref heard);
                input.Position = 0;
                LintRequest asking = request with { Options = request.Options with { Registry = network.Images, Packages = network.Packages, RegistryEdition = round } };
                LintedFile[] linted = FileLinter.Lint(files, asking, input);
                bool isAnswered = network.WaitForAnswers(LongestWait);
                if (isAnswered && Volatile.Read(ref heard) != before && round < MostRounds) continue;

                if (!isAnswered) notes.Add(string.Create(CultureInfo.InvariantCulture, $"not every registry answered within {LongestWait.TotalSeconds} seconds"));
                foreach (string note in noted.Distinct()) notes.Add(note);
                return linted;
            }
        }
        finally
        {
            network.Noted -= noted.Enqueue;
            network.Images.Changed -= CountAnswer;
        }
    }
}
