using Basewise.Remote.Answers;

namespace Basewise.Remote.Tests.Answers;

public sealed class RememberedTests
{
    private int made;

    [Fact]
    public void What_is_asked_for_again_is_the_same_object()
    {
        Remembered<string, object> remembered = new(10, Make);

        Assert.Same(remembered.Of("a"), remembered.Of("a"));
        Assert.NotSame(remembered.Of("a"), remembered.Of("b"));
        Assert.Equal(2, made);
    }

    [Fact]
    public void Of_too_much_it_begins_anew()
    {
        Remembered<string, object> remembered = new(3, Make);
        object first = remembered.Of("0");
        foreach (string key in (string[])["1", "2"]) remembered.Of(key);
        Assert.Same(first, remembered.Of("0"));

        remembered.Of("3");

        Assert.NotSame(first, remembered.Of("0"));
    }

    private object Make(string key)
    {
        made++;
        return new object();
    }
}
