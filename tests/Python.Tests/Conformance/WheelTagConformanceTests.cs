using System.Globalization;
using System.Text.Json;
using Basewise.Python.Wheels;

namespace Basewise.Python.Tests.Conformance;

/// <summary>Wheels as pip's packaging has them; <c>wheel-tags.py</c> wrote down what it answers.</summary>
public sealed class WheelTagConformanceTests
{
    private static readonly JsonElement[] Lines = [.. ConformanceData.Read("wheel-tags.json").EnumerateArray()];

    [Fact]
    public void A_system_takes_the_platforms_that_pip_finds_in_its_order() => ConformanceData.AssertNone(
        from line in With("platforms")
        let expected = Texts(line, "platforms")
        let actual = PlatformOf(line.GetText("system")).Tags
        where !expected.SequenceEqual(actual)
        select $"{line.GetText("system")}: {string.Join(' ', actual)} instead of {string.Join(' ', expected)}");

    [Fact]
    public void An_interpreter_takes_the_tags_that_pip_finds_in_its_order() => ConformanceData.AssertNone(
        from line in With("tags")
        let expected = Texts(line, "tags")
        let actual = TargetOf(line).Tags.Select(tag => tag.ToString())
        where !expected.SequenceEqual(actual)
        select $"{line.GetText("python")} {line.GetText("system")}: {string.Join(' ', actual)}");

    [Fact]
    public void A_set_of_tags_ranks_as_pip_ranks_it()
    {
        string[] sets = [.. With("tagSets").SelectMany(line => Texts(line, "tagSets"))];

        ConformanceData.AssertNone(
            from line in With("ranks")
            let target = TargetOf(line)
            from pair in sets.Zip(line.GetProperty("ranks").EnumerateArray())
            let expected = pair.Second.ValueKind == JsonValueKind.Null ? (int?)null : pair.Second.GetInt32()
            let actual = target.FindRank(pair.First)
            where expected != actual
            select $"{pair.First} on {line.GetText("python")} {line.GetText("system")}: {actual} instead of {expected}");
    }

    [Fact]
    public void The_name_of_a_wheel_is_read_as_packaging_reads_it() => ConformanceData.AssertNone(
        from line in With("wheel")
        let expected = line.TryGetProperty("name", out JsonElement name)
            ? $"{name} {line.GetText("version")} {Build(line)} {string.Join(' ', Texts(line, "of"))}" : ""
        let actual = Describe(WheelFileName.Find(line.GetText("wheel")))
        where expected != actual
        select $"{line.GetText("wheel")}: {actual} instead of {expected}");

    [Fact]
    public void The_name_of_a_source_distribution_is_read_as_packaging_reads_it() => ConformanceData.AssertNone(
        from line in With("source")
        let expected = line.TryGetProperty("name", out JsonElement name) ? $"{name} {line.GetText("version")}" : ""
        let found = SourceFileName.Find(line.GetText("source"))
        let actual = found is null ? "" : $"{found.Name.Normalized} {found.Version}"
        where expected != actual
        select $"{line.GetText("source")}: {actual} instead of {expected}");

    private static JsonElement[] With(string property)
    {
        JsonElement[] lines = [.. Lines.Where(line => line.TryGetProperty(property, out _))];
        Assert.NotEmpty(lines);
        return lines;
    }

    private static string[] Texts(JsonElement line, string property) =>
        [.. line.GetProperty(property).EnumerateArray().Select(text => text.GetString() ?? "")];

    private static string Build(JsonElement line) =>
        line.GetProperty("build").EnumerateArray().ToArray() is [var number, var suffix] ? number.GetRawText() + suffix.GetString() : "";

    private static string Describe(WheelFileName? wheel) => wheel is null ? ""
        : $"{wheel.Name.Normalized} {wheel.Version} {wheel.BuildNumber}{wheel.BuildSuffix} "
            + string.Join(' ', wheel.Tags.Select(tag => tag.ToString()).Order(StringComparer.Ordinal));

    private static WheelTarget TargetOf(JsonElement line) => new(InterpreterOf(line.GetText("python")), PlatformOf(line.GetText("system")));

    private static PythonInterpreter InterpreterOf(string name)
    {
        PythonInterpreter? found = name.StartsWith("pp", StringComparison.Ordinal)
            ? PythonInterpreter.FindPyPy(Number(name[2..3]), Number(name[3..name.IndexOf('-', StringComparison.Ordinal)]), name[(name.IndexOf('-', StringComparison.Ordinal) + 1)..])
            : PythonInterpreter.FindCPython($"{name[2]}.{name[3..]}");
        Assert.NotNull(found);
        return found;
    }

    private static WheelPlatform PlatformOf(string system) => system.Split(':') switch
    {
        ["glibc", var minor, var architecture] => WheelPlatform.Glibc(Number(minor), architecture),
        ["musl", var minor, var architecture] => WheelPlatform.Musl(Number(minor), architecture),
        ["macos", var major, var minor, var architecture] => WheelPlatform.MacOS(Number(major), Number(minor), architecture),
        ["windows", var architecture] => WheelPlatform.Windows(architecture),
        _ => throw new InvalidDataException(system),
    };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
