using Basewise.Analysis.Semantics;

namespace Basewise.Analysis.Tests.Semantics;

public sealed class OnceTests
{
    [Fact]
    public void However_many_ask_at_once_it_is_made_once()
    {
        for (int round = 0; round < 200; round++)
        {
            Owner owner = new();
            object[] answers = new object[8];
            Parallel.For(0, answers.Length, i => answers[i] = owner.Value);

            Assert.Equal(1, owner.Made);
            Assert.All(answers, answer => Assert.Same(answers[0], answer));
        }
    }

    [Fact]
    public void Nothing_is_made_before_somebody_asks() => Assert.Equal(0, new Owner().Made);

    [Fact]
    public void What_could_not_be_made_is_tried_again()
    {
        Owner owner = new() { Fails = true };
        Assert.Throws<InvalidOperationException>(() => owner.Value);

        owner.Fails = false;
        Assert.NotNull(owner.Value);
    }

    private sealed class Owner
    {
        private Once<object> value;
        private int made;

        public int Made => made;

        public bool Fails { get; set; }

        public object Value => value.Of(this, static owner => owner.Make());

        private object Make()
        {
            Interlocked.Increment(ref made);
            return Fails ? throw new InvalidOperationException() : new object();
        }
    }
}
