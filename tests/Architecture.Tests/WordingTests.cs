using System.Text.RegularExpressions;

namespace Basewise.Architecture.Tests;

public sealed class WordingTests
{
    // Put together here, so that this file does not hold what it looks for.
    private static readonly string[] LeftoverMarks = [$"TO{""}DO", $"FIX{""}ME", $"HA{""}CK"];
    private static readonly string[] PackageHosts = [$"registry.npm{""}js.org", $"registry.yarn{""}pkg.com", $"api.nu{""}get.org", $"files.python{""}hosted.org"];
    private static readonly string[] WorkplacePaths = [$"/wor{""}k/main", $"/wor{""}k/shared", $"/tm{""}p/hub", $"/hom{""}e/runner"];

    /// <summary>What people read or programs run; facts and recorded cases are data of others.</summary>
    private static IEnumerable<string> Texts => Repository.Files.Where(file =>
        !file.HasExtension(".br", ".png", ".ico") && !file.Contains("/Conformance/", StringComparison.Ordinal));

    [Fact]
    public void Nothing_is_left_for_later() =>
        Expect.None(PlacesOf(new Regex($@"\b({string.Join('|', LeftoverMarks)})\b", RegexOptions.CultureInvariant)));

    [Fact]
    public void No_file_names_the_host_that_packages_were_taken_from() => Expect.None(PlacesOf(AnyOf(PackageHosts)));

    [Fact]
    public void Package_locks_name_no_address() =>
        Assert.DoesNotContain("\"resolved\"", Repository.Read("package-lock.json"), StringComparison.Ordinal);

    [Fact]
    public void No_file_names_a_path_of_the_machine_it_was_written_on() => Expect.None(PlacesOf(AnyOf(WorkplacePaths)));

    [Fact]
    public void Texts_end_their_lines_with_line_feeds() =>
        Assert.DoesNotContain(Texts.Where(file => !file.HasExtension(".sln")), file => Repository.Read(file).Contains('\r', StringComparison.Ordinal));

    private static Regex AnyOf(string[] texts) => new(string.Join('|', texts.Select(Regex.Escape)), RegexOptions.CultureInvariant);

    private static IEnumerable<string> PlacesOf(Regex words) =>
        from file in Texts
        from line in Repository.Read(file).Split('\n').Index()
        where words.IsMatch(line.Item)
        select $"{file}:{line.Index + 1}: {line.Item.Trim()}";
}
