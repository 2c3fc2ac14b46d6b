using System.Collections.Immutable;
using Basewise.Knowledge.Ports;

namespace Basewise.Remote.Indexes;

/// <summary>What several indexes have of a project together: made once for the answers that it is made of, since whoever judges a file asks at every key.</summary>
internal sealed class JointAnswers
{
    private const int MostEntries = 500;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (ImmutableArray<ProjectFiles?> Parts, ProjectFiles Whole)> known = new(StringComparer.Ordinal);

    /// <param name="question">The project and the addresses of the indexes.</param>
    /// <param name="heard">What each of them said.</param>
    public ProjectFiles Of(string question, ImmutableArray<Heard<ProjectFiles>> heard)
    {
        ImmutableArray<ProjectFiles?> parts = [.. heard.Select(one => one.Value)];
        lock (gate)
        {
            if (known.TryGetValue(question, out (ImmutableArray<ProjectFiles?> Parts, ProjectFiles Whole) before) && AreSame(parts, before.Parts)) return before.Whole;

            ProjectFiles whole = new([.. heard.SelectMany(one => one is { Value: { } files, Provenance: { } said } ? files.Files.Select(file => file.Of(said.Source)) : one.Value?.Files ?? [])]);
            if (known.Count >= MostEntries) known.Clear();
            known[question] = (parts, whole);
            return whole;
        }
    }

    private static bool AreSame(ImmutableArray<ProjectFiles?> left, ImmutableArray<ProjectFiles?> right)
    {
        for (int i = 0; i < left.Length; i++)
        {
            if (!ReferenceEquals(left[i], right[i])) return false;
        }

        return true;
    }
}
