using System.Text;
using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Refresh;

namespace Basewise.CommandLine.Tests.Knowledge;

public sealed class UpdateCommandTests : IDisposable
{
    private readonly Dictionary<Uri, byte[]> answers = [];
    private readonly KnowledgeRun run;

    public UpdateCommandTests()
    {
        run = new KnowledgeRun(address => answers.TryGetValue(address, out byte[]? answer) ? answer : throw new IOException($"{address.Host} answers 404 (Not Found)"));
        foreach (LiveSource source in LiveSource.All) answers[source.Address] = SourceFiles.All[source.File];
    }

    public void Dispose() => run.Dispose();

    [Fact]
    public void Every_source_is_asked_and_its_set_is_kept_and_used()
    {
        CommandLineRun updated = run.Of("knowledge", "update");

        Assert.Equal((ExitStatus.Success, ""), (updated.Status, updated.Error));
        Assert.Equal(LiveSource.All.Select(source => source.Address), run.Asked);
        Assert.Matches(@"^python +python-tags: 1,141 records of 2026-08-21 → [\d,]+ of 2026-11-26\n", updated.Output);
        Assert.Matches(@"\ntop +package-names: 15,000 records of 2026-04-01 → 1,000 of 2026-11-01\n", updated.Output);
        Assert.EndsWith($"\nKept in {run.Folder}.\n", updated.Output, StringComparison.Ordinal);
        Assert.Equal(LiveSource.All.Select(source => source.Set + ".br").Order(StringComparer.Ordinal), Directory.GetFiles(run.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        CommandLineRun listed = run.Of("knowledge");
        Assert.Equal("", listed.Error);
        Assert.Matches(@"\npython-tags +2026-11-26 +today +[\d,]+ records  own\n", listed.Output);
        Assert.Matches(@"\nbase-images .* bundled\n", listed.Output);
        Assert.Contains("GitHub Advisory Database, GitHub, Inc.", listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_asked_of_Hub_is_what_the_tags_of_the_same_day_list()
    {
        run.Of("knowledge", "update", "python");

        CommandLineRun updated = run.Of("knowledge", "update", "hub");

        Assert.Equal((ExitStatus.Success, ""), (updated.Status, updated.Error));
        Assert.Matches(@"^hub  python-sizes: 42 records of .* → 43 of 2026-11-26\n", updated.Output);
    }

    [Fact]
    public void What_one_source_lacks_keeps_no_other_from_being_renewed()
    {
        answers.Remove(AddressOf("pypy"));
        answers[AddressOf("endoflife")] = "{\"result\":"u8.ToArray();

        CommandLineRun updated = run.Of("knowledge", "update");

        Assert.Equal(ExitStatus.Failure, updated.Status);
        Assert.StartsWith("basewise: pypy: raw.githubusercontent.com answers 404 (Not Found)\nbasewise: endoflife: it is no JSON, or cut off: ", updated.Error, StringComparison.Ordinal);
        Assert.Contains("python-sizes", updated.Output, StringComparison.Ordinal);
        Assert.Equal(["advisories.br", "package-names.br", "python-sizes.br", "python-tags.br"], Directory.GetFiles(run.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_source_that_fails_leaves_what_was_there()
    {
        run.Of("knowledge", "update", "python");
        byte[] before = File.ReadAllBytes(Path.Combine(run.Folder, "python-tags.br"));
        answers[AddressOf("python")] = Encoding.UTF8.GetBytes(SourceFiles.Python[..2000]);

        CommandLineRun updated = run.Of("knowledge", "update", "python");

        Assert.Equal((ExitStatus.Failure, ""), (updated.Status, updated.Output));
        Assert.StartsWith("basewise: python: it ", updated.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(run.Folder, "python-tags.br")));
    }

    [Fact]
    public void A_source_that_is_older_than_what_is_there_changes_nothing()
    {
        answers[AddressOf("top")] = Encoding.UTF8.GetBytes(SourceFiles.Top.Replace("2026-11-01", "2025-11-01", StringComparison.Ordinal));

        CommandLineRun updated = run.Of("knowledge", "update", "top");

        Assert.Equal(ExitStatus.Success, updated.Status);
        Assert.StartsWith("top  package-names: the source is of 2025-11-01, and what is there of 2026-04-01: left as it is\n", updated.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(run.Folder, "package-names.br")));
    }

    [Fact]
    public void A_mirror_can_be_a_folder_and_then_nobody_is_asked()
    {
        foreach ((string file, byte[] content) in SourceFiles.All) run.Temporary.Write(Path.Combine("a mirror", file), content);

        CommandLineRun updated = run.Of("knowledge", "update", "--from", run.Temporary["a mirror"]);

        Assert.Equal((ExitStatus.Success, ""), (updated.Status, updated.Error));
        Assert.Empty(run.Asked);
        Assert.Equal(LiveSource.All.Count, Directory.GetFiles(run.Folder).Length);
    }

    [Theory]
    [InlineData("https://mirror.example.com/facts")]
    [InlineData("https://mirror.example.com/facts/")]
    public void A_mirror_can_be_an_address(string mirror)
    {
        answers[new Uri("https://mirror.example.com/facts/pypy")] = Encoding.UTF8.GetBytes(SourceFiles.Pypy);

        CommandLineRun updated = run.Of("knowledge", "update", "pypy", "--from", mirror);

        Assert.Equal((ExitStatus.Success, ""), (updated.Status, updated.Error));
        Assert.Equal([new Uri("https://mirror.example.com/facts/pypy")], run.Asked);
    }

    [Fact]
    public void A_source_can_have_another_address()
    {
        answers[new Uri("http://127.0.0.1:8080/a=b")] = Encoding.UTF8.GetBytes(SourceFiles.Pypy);

        CommandLineRun updated = run.Of("knowledge", "update", "pypy", "--source", "pypy=http://127.0.0.1:8080/a=b");

        Assert.Equal((ExitStatus.Success, ""), (updated.Status, updated.Error));
        Assert.Equal([new Uri("http://127.0.0.1:8080/a=b")], run.Asked);
    }

    [Theory]
    [InlineData("nothing", "nothing")]
    [InlineData("--source pypy", "NAME=URL")]
    [InlineData("--source nothing=https://example.com", "NAME=URL")]
    [InlineData("--source pypy=ftp://example.com", "NAME=URL")]
    [InlineData("--from nowhere", "neither a folder nor an address")]
    [InlineData("--timeout soon", "1 to 3600")]
    [InlineData("--timeout 0", "1 to 3600")]
    public void What_is_not_understood_is_named_and_nobody_is_asked(string line, string named)
    {
        CommandLineRun updated = run.Of(["knowledge", "update", .. line.Split(' ')]);

        Assert.Equal((ExitStatus.Failure, ""), (updated.Status, updated.Output));
        Assert.Contains(named, updated.Error, StringComparison.Ordinal);
        Assert.Empty(run.Asked);
    }

    [Fact]
    public void A_copy_that_is_damaged_is_made_anew()
    {
        run.Temporary.Write(Path.Combine("own copy", "pypy-tags.br"), "damaged");

        Assert.Equal(ExitStatus.Success, run.Of("knowledge", "update", "pypy").Status);

        CommandLineRun listed = run.Of("knowledge");
        Assert.Equal("", listed.Error);
        Assert.Matches(@"\npypy-tags .* own\n", listed.Output);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_told()
    {
        run.Temporary.Write("own copy", "a file");

        CommandLineRun updated = run.Of("knowledge", "update", "pypy");

        Assert.Equal((ExitStatus.Failure, ""), (updated.Status, updated.Output));
        Assert.StartsWith("basewise: pypy: ", updated.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_that_is_renewed_twice_stays_as_it_is()
    {
        run.Of("knowledge", "update", "python");
        using Stream first = File.OpenRead(Path.Combine(run.Folder, "python-tags.br"));
        FactSetHead head = FactSetFile.ReadHead(first);

        run.Of("knowledge", "update", "python");

        using Stream second = File.OpenRead(Path.Combine(run.Folder, "python-tags.br"));
        Assert.Equal(head, FactSetFile.ReadHead(second));
    }

    private static Uri AddressOf(string source) => LiveSource.All.First(live => live.Name == source).Address;
}
