using Basewise.Analysis.Rules.Variables;

namespace Basewise.Analysis.Tests.Rules.Variables;

public sealed class NearNameTests
{
    [Theory]
    [InlineData("requets", "requests")]
    [InlineData("reqeusts", "requests")]
    [InlineData("requestss", "requests")]
    [InlineData("REQUETS", "requests")]
    [InlineData("requests", null)]
    [InlineData("reqsts", null)]
    [InlineData("zequezts", null)]
    [InlineData("djnago", "django")]
    public void A_name_that_is_one_slip_away_is_found(string name, string? expected) => Assert.Equal(expected, NearName.Find(name, ["django", "requests"], slips: 1));

    [Fact]
    public void Of_two_that_are_equally_near_the_first_by_the_alphabet_is_chosen_and_a_nearer_one_before_both()
    {
        Assert.Equal("cat", NearName.Find("caat", ["cats", "cat", "coat"], slips: 2));
        Assert.Equal("bat", NearName.Find("at", ["cat", "bat"], slips: 1));
        Assert.Equal("bat", NearName.Find("at", ["bat", "cat"], slips: 1));
    }

    [Fact]
    public void The_nearest_is_the_one_that_a_whole_table_of_distances_finds()
    {
        Random random = new(7);
        for (int round = 0; round < 3000; round++)
        {
            string name = Word(random, 12);
            string[] candidates = [.. Enumerable.Range(0, 5).Select(_ => Slip(random, random.Next(4) == 0 ? Word(random, 12) : name))];

            string? expected = candidates.Where(candidate => candidate != name && Distance(name, candidate) <= 2)
                .OrderBy(candidate => Distance(name, candidate)).ThenBy(candidate => candidate, StringComparer.Ordinal).FirstOrDefault();

            Assert.Equal(expected, NearName.Find(name, candidates, slips: 2));
        }
    }

    [Fact]
    public void Names_as_long_as_are_looked_at_are_compared_to_their_ends()
    {
        string name = new('a', 64);

        Assert.Equal(name + "bc", NearName.Find(name, [name + "bc", "b" + name + "bcd"], slips: 2));
        Assert.Null(NearName.Find(name + "a", [name], slips: 2));
    }

    // Of few letters, so that many are alike.
    private static string Word(Random random, int longest) => new([.. Enumerable.Range(0, random.Next(1, longest)).Select(_ => (char)('a' + random.Next(3)))]);

    private static string Slip(Random random, string word)
    {
        for (int slips = random.Next(4); slips > 0; slips--)
        {
            int at = random.Next(word.Length + 1);
            word = random.Next(3) switch
            {
                0 => word.Insert(at, "c"),
                1 when at < word.Length && word.Length > 1 => word.Remove(at, 1),
                _ when at + 1 < word.Length => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
                _ => word,
            };
        }

        return word;
    }

    private static int Distance(string left, string right)
    {
        int[,] table = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                int change = table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(change, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                bool isExchange = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                if (isExchange) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[left.Length, right.Length];
    }
}
