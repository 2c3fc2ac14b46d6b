using System.Text.Json;
using Basewise.Python.Tests.Conformance;
using Basewise.Python.Versions;
using CsCheck;

namespace Basewise.Python.Tests.Versions;

public class PackageVersionTests
{
    private static readonly JsonElement Data = ConformanceData.Read("pep440-versions.json");

    private static readonly Gen<string> VersionText = Gen.Select(
        Gen.OneOf("", "v", "0!", "1!"),
        Gen.Int[0, 12].Array[1, 4],
        Gen.OneOf("", "a1", ".beta.2", "-rc", "c3", "_preview_4"),
        Gen.OneOf("", "-7", ".post0", "r2", ".post"),
        Gen.OneOf("", ".dev1", "dev", "-dev-3"),
        Gen.OneOf("", "+local", "+1", "+a.1", "+A_2"),
        (epoch, release, pre, post, dev, local) => epoch + string.Join('.', release) + pre + post + dev + local);

    [Fact]
    public void Versions_are_read_as_packaging_reads_them() =>
        ConformanceData.AssertNone(Data.GetProperty("versions").EnumerateArray()
            .Select(expected => (Text: expected.GetText("input"), Expected: Describe(expected), Actual: Describe(expected.GetText("input"))))
            .Where(row => row.Expected != row.Actual)
            .Select(row => $"'{row.Text}': expected {row.Expected}, was {row.Actual}"));

    [Fact]
    public void Versions_are_ordered_as_packaging_orders_them()
    {
        PackageVersion[][] groups = [.. Data.GetProperty("order").EnumerateArray()
            .Select(group => group.EnumerateArray().Select(text => PackageVersion.Parse(text.GetString() ?? "")).ToArray())];

        List<string> differences = [];
        for (int i = 0; i < groups.Length; i++)
        {
            for (int j = 0; j < groups.Length; j++)
            {
                differences.AddRange(
                    from left in groups[i]
                    from right in groups[j]
                    where Math.Sign(left.CompareTo(right)) != Math.Sign(i.CompareTo(j)) || left == right != (i == j)
                        || (i == j && left.GetHashCode() != right.GetHashCode())
                    select $"'{left.Text}' and '{right.Text}' compare as {left.CompareTo(right)}");
            }
        }

        ConformanceData.AssertNone(differences);
    }

    [Fact]
    public void A_canonical_spelling_is_its_own_and_equal_to_what_it_stands_for() => VersionText.Sample(text =>
    {
        PackageVersion version = PackageVersion.Parse(text);
        PackageVersion canonical = PackageVersion.Parse(version.ToString());
        return canonical == version && canonical.ToString() == version.ToString();
    });

    [Fact]
    public void Any_three_versions_are_ordered_without_contradiction() => Gen.Select(VersionText, VersionText, VersionText).Sample(texts =>
    {
        PackageVersion a = PackageVersion.Parse(texts.Item1);
        PackageVersion b = PackageVersion.Parse(texts.Item2);
        PackageVersion c = PackageVersion.Parse(texts.Item3);
        bool antisymmetric = Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a));
        bool transitive = !(a <= b && b <= c) || a <= c;
        return antisymmetric && transitive;
    });

    [Fact]
    public void No_text_makes_reading_fail() =>
        Gen.Char["0123v!.-_+abcrcdevpostpreview \u0661ſ\0"].Array[0, 40].Select(characters => new string(characters)).Sample(text =>
            PackageVersion.Find(text) is not { } version || PackageVersion.Find(version.ToString()) == version);

    [Fact]
    public void A_number_too_long_for_Python_is_no_version()
    {
        Assert.NotNull(PackageVersion.Find("1." + new string('9', 4300)));
        Assert.Null(PackageVersion.Find("1." + new string('9', 4301)));
    }

    [Fact]
    public void Comparing_allocates_nothing()
    {
        PackageVersion older = PackageVersion.Parse("2.0.0rc1");
        PackageVersion newer = PackageVersion.Parse("2.0.0.post1+cu121");
        int order = older.CompareTo(newer);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) order += older.CompareTo(newer);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(order < 0);
        Assert.Equal(0, allocated);
    }

    private static string Describe(string text) => PackageVersion.Find(text) is not { } version
        ? "invalid"
        : $"{version} = {version.Epoch}!{version.Release} pre {version.Pre} post {version.Post} dev {version.Dev} local {version.Local}"
            + $" public {version.Public} base {version.Base} pre-release {version.IsPreRelease}";

    private static string Describe(JsonElement expected)
    {
        if (!expected.GetProperty("valid").GetBoolean()) return "invalid";

        string release = string.Join('.', expected.GetProperty("release").EnumerateArray().Select(number => number.GetRawText()));
        string pre = expected.GetProperty("pre") is { ValueKind: JsonValueKind.Array } parts ? $"{parts[0]}{parts[1]}" : "";
        return $"{expected.GetText("canonical")} = {expected.GetProperty("epoch")}!{release} pre {pre} post {expected.GetProperty("post")}"
            + $" dev {expected.GetProperty("dev")} local {expected.GetProperty("local")} public {expected.GetText("public")}"
            + $" base {expected.GetText("base")} pre-release {expected.GetProperty("is_prerelease").GetBoolean()}";
    }
}
