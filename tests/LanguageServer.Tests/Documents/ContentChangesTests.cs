using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.Syntax.Text;
using CsCheck;

namespace Basewise.LanguageServer.Tests.Documents;

/// <summary>Batches of changes against a model that does what the protocol's words say, and nothing clever.</summary>
public class ContentChangesTests
{
    // All line ends, a character beyond the BMP, one that joins the one before it, and a tab.
    private static readonly string[] Pieces = ["a", "bc", "\n", "\r\n", "\r", "\t", "é", "e\u0301", "😀", " "];

    private static readonly Gen<ColumnUnit> Units = Gen.Int[0, 2].Select(unit => (ColumnUnit)unit);

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 12].Select(string.Concat);

    private static readonly Gen<Position> Positions = Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8]).Select(at => new Position(at.Item1, at.Item2));

    private static readonly Gen<ContentChange> Change = Gen.Frequency(
        (9, Gen.Select(Positions, Positions, Text).Select(change => new ContentChange(change.Item3, Ordered(change.Item1, change.Item2)))),
        (1, Text.Select(text => new ContentChange(text))));

    [Fact]
    public void Any_batch_gives_what_its_changes_give_one_by_one() =>
        Gen.Select(Text, Change.Array[0, 8], Units).Sample((text, changes, unit) =>
        {
            string expected = text;
            foreach (ContentChange change in changes) expected = NaiveText.Apply(expected, change, unit);

            SourceText result = ContentChanges.Apply(new SourceText(text, unit), changes);
            Assert.Equal((expected, unit), (result.Content, result.Columns));
        });

    [Fact]
    public void A_replacement_of_everything_from_the_end_to_the_beginning_gives_what_its_changes_give_one_by_one() =>
        Gen.Select(Text, Change.Array[0, 8], Units).Sample((text, all, unit) =>
        {
            ContentChange[] changes = [.. all.Where(change => change.Range is not null)
                .OrderByDescending(change => (change.Range?.Start.Line, change.Range?.Start.Character))];
            string expected = text;
            foreach (ContentChange change in changes) expected = NaiveText.Apply(expected, change, unit);

            Assert.Equal(expected, ContentChanges.Apply(new SourceText(text, unit), changes).Content);
        });

    [Fact]
    public void Ten_thousand_replacements_in_a_large_file_take_no_time()
    {
        const int Lines = 10_000;
        SourceText source = new(string.Concat(Enumerable.Repeat("RUN pip install flask gunicorn\n", Lines)));
        ContentChange[] changes = [.. Enumerable.Range(0, Lines).Reverse().Select(line =>
            new ContentChange("pip3", new DocumentRange(new Position(line, 4), new Position(line, 7))))];

        long before = GC.GetAllocatedBytesForCurrentThread();
        SourceText result = ContentChanges.Apply(source, changes);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(source.Length + Lines, result.Length);
        // One by one they would copy 620 kB ten thousand times.
        Assert.InRange(allocated, 0, 20_000_000);
    }

    private static DocumentRange Ordered(Position left, Position right) =>
        (left.Line, left.Character).CompareTo((right.Line, right.Character)) <= 0 ? new(left, right) : new(right, left);
}
