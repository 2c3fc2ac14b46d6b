using Basewise.Knowledge;

namespace Basewise.KnowledgePack;

/// <param name="Source">Where the facts come from, as people would cite it: <c>endoflife-date/endoflife.date</c>.</param>
/// <param name="AsOf">The day up to which the source was read.</param>
/// <param name="Lines">One record a line, fields separated by tabs; or column by column, one field a line.</param>
/// <param name="Records">How many records that are, where they are written column by column.</param>
internal sealed record PackedFacts(string Source, DateOnly AsOf, IReadOnlyList<string> Lines, int? Records = null)
{
    public Provenance Provenance => new(Source, AsOf);
}
