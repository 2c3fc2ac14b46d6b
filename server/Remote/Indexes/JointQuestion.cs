using System.Collections.Immutable;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Answers;

namespace Basewise.Remote.Indexes;

/// <summary>
/// What several indexes have of a project together. It is put together once for the answers that it is made of, since whoever judges a file
/// asks at every key.
/// </summary>
/// <param name="topics">What each of them is asked, the one that counts most first; null for one that cannot be.</param>
internal sealed class JointQuestion(ImmutableArray<Topic<ProjectFiles>?> topics)
{
    private static readonly Heard<ProjectFiles> FromNoIndex = new(null, null, new Obstacle(ObstacleKind.NotAllowed, "pip is told to use no index"));

    private static readonly Heard<ProjectFiles> FromNoAddress =
        new(null, null, new Obstacle(ObstacleKind.NotAllowed, "the address of the index is none on the web, or has a variable in it"));

    private volatile Whole? last;

    private sealed record Whole(Heard<ProjectFiles>[] Parts, Heard<ProjectFiles> Heard);

    public Heard<ProjectFiles> Ask(AnswerBook<ProjectFiles> book)
    {
        if (topics.IsEmpty) return FromNoIndex;
        if (topics is [var only]) return Ask(book, only);

        Heard<ProjectFiles>[] parts = new Heard<ProjectFiles>[topics.Length];
        for (int i = 0; i < parts.Length; i++) parts[i] = Ask(book, topics[i]);

        // Who says the same again says it with the same object.
        if (last is { } before && parts.AsSpan().SequenceEqual(before.Parts, ReferenceEqualityComparer.Instance)) return before.Heard;

        Whole whole = new(parts, Join(parts, last));
        last = whole;
        return whole.Heard;
    }

    private static Heard<ProjectFiles> Ask(AnswerBook<ProjectFiles> book, Topic<ProjectFiles>? topic) => topic is null ? FromNoAddress : book.Ask(topic);

    /// <summary>As long as one has not answered, the best file may be there.</summary>
    private static Heard<ProjectFiles> Join(Heard<ProjectFiles>[] parts, Whole? before)
    {
        Obstacle? obstacle = parts.Select(one => one.Obstacle).FirstOrDefault(one => one is not null);
        DateTimeOffset? at = parts.Min(one => one.At);
        if (!parts.All(one => one.IsKnown)) return new Heard<ProjectFiles>(null, null, obstacle);
        if (parts.All(one => one.IsAbsent)) return new Heard<ProjectFiles>(null, at, obstacle) { IsAbsent = true, Provenance = parts[0].Provenance };

        // An answer that is no more than older now has the same files.
        bool areSame = before is { Heard.Value: not null } && parts.Zip(before.Parts).All(pair => ReferenceEquals(pair.First.Value, pair.Second.Value));
        ProjectFiles? files = areSame ? before?.Heard.Value : new ProjectFiles([.. parts.SelectMany(FilesOf)]);
        return new Heard<ProjectFiles>(files, at, obstacle) { Provenance = parts.First(one => one.Value is not null).Provenance };
    }

    private static IEnumerable<IndexFile> FilesOf(Heard<ProjectFiles> part) =>
        part is { Value: { } files, Provenance: { } said } ? files.Files.Select(file => file.Of(said.Source)) : part.Value?.Files ?? [];
}
