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

    [Fact]
    public void While_findings_are_on_their_way_nothing_is_collected()
    {
        bool isBusy = true;
        using IdleCollection idle = new(clock, () => collections++) { IsBusy = () => isBusy };
        Allocate();
        idle.Postpone();
        clock.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal(0, collections);

        isBusy = false;
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, collections);
    }

    [Fact]
    public void What_can_be_made_again_is_let_go_of_before()
    {
        List<string> calls = [];
        using IdleCollection idle = new(clock, () => calls.Add("collect")) { LetGo = () => calls.Add("let go") };
        Allocate();
        idle.Postpone();
        clock.Advance(TimeSpan.FromSeconds(1.5));

        Assert.Equal(["let go", "collect"], calls);
    }

    private static void Allocate() => Assert.Equal(8_000_000, new byte[8_000_000].Length);
}
