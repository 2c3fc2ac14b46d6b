namespace Basewise.LanguageServer.Tests;

public sealed class PauseCollectionTests
{
    private readonly PauseCollection pauses;
    private long allocated;
    private int collections;

    public PauseCollectionTests() => pauses = new(() => allocated, () => collections++);

    [Fact]
    public void Of_short_files_several_versions_are_collected_together()
    {
        for (int version = 0; version < 20; version++) Leave(500_000);

        Assert.Equal(4, collections);
    }

    [Fact]
    public void Of_a_long_file_every_fifth_version_is_a_reason()
    {
        for (int version = 0; version < 15; version++) Leave(10_000_000);

        Assert.Equal(3, collections);
    }

    [Fact]
    public void Of_a_very_long_file_nothing_is_left_until_the_collector_comes_by_itself()
    {
        for (int version = 0; version < 8; version++) Leave(100_000_000);

        Assert.Equal(2, collections);
    }

    [Fact]
    public void Questions_behind_each_change_of_a_long_file_are_no_reason()
    {
        for (int version = 0; version < 15; version++)
        {
            Leave(10_000_000);
            Leave(50_000);
            Leave(50_000);
        }

        Assert.Equal(3, collections);
    }

    [Fact]
    public void After_a_long_file_a_short_one_is_soon_collected_as_often_as_before()
    {
        for (int version = 0; version < 5; version++) Leave(10_000_000);
        for (int version = 0; version < 60; version++) Leave(500_000);
        int before = collections;
        for (int version = 0; version < 20; version++) Leave(500_000);

        Assert.Equal(before + 4, collections);
    }

    [Fact]
    public void Where_nothing_is_left_nothing_is_collected()
    {
        for (int question = 0; question < 100; question++) Leave(1_000);

        Assert.Equal(0, collections);
    }

    private void Leave(long bytes)
    {
        allocated += bytes;
        pauses.Pause();
    }
}
