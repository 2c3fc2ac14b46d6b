namespace Basewise.LanguageServer.Tests;

public sealed class VersionCollectionTests
{
    private readonly VersionCollection versions;
    private int collections;

    public VersionCollectionTests() => versions = new VersionCollection(() => collections++);

    [Fact]
    public void What_a_long_file_left_behind_is_collected_when_its_next_version_is_there()
    {
        Allocate();
        versions.Changed(VersionCollection.LongFile);
        Assert.Equal(1, collections);

        Allocate();
        versions.Changed(VersionCollection.LongFile);
        Assert.Equal(2, collections);
    }

    [Fact]
    public void Nothing_is_collected_where_little_was_made()
    {
        Allocate();
        versions.Changed(VersionCollection.LongFile);
        versions.Changed(VersionCollection.LongFile);

        Assert.Equal(1, collections);
    }

    [Fact]
    public void A_file_that_a_person_writes_is_not_held_up()
    {
        Allocate();
        versions.Changed(VersionCollection.LongFile - 1);

        Assert.Equal(0, collections);
    }

    [Fact]
    public void Nothing_is_collected_while_the_old_version_is_looked_at()
    {
        bool isBusy = true;
        versions.IsBusy = () => isBusy;
        Allocate();
        versions.Changed(VersionCollection.LongFile);
        Assert.Equal(0, collections);

        isBusy = false;
        versions.Changed(VersionCollection.LongFile);
        Assert.Equal(1, collections);
    }

    private static void Allocate() => Assert.Equal(320_000_000, new byte[320_000_000].Length);
}
