using Basewise.Testing;

namespace Basewise.LanguageServer.Tests;

public class IdleCollectionTests
{
    private readonly ManualTimeProvider clock = new();
    private int collections;

    [Fact]
    public void Memory_is_given_back_once_nothing_was_written_for_a_second()
    {
        using IdleCollection idle = new(clock, () => collections++);
        Allocate();
        idle.Postpone();
        clock.Advance(TimeSpan.FromSeconds(0.9));
        idle.Postpone();
        clock.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Equal(0, collections);

        clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal(1, collections);
    }

    [Fact]
    public void A_pause_without_a_write_collects_nothing()
    {
        using IdleCollection idle = new(clock, () => collections++);
        Allocate();
        idle.Postpone();
        clock.Advance(TimeSpan.FromMinutes(1));
        Allocate();
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, collections);
    }

    private static void Allocate() => Assert.Equal(8_000_000, new byte[8_000_000].Length);
}
