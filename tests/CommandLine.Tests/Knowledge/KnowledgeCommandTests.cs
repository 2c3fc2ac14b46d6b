using System.Text.Json;
using Basewise.Knowledge.Facts;

namespace Basewise.CommandLine.Tests.Knowledge;

public sealed class KnowledgeCommandTests : IDisposable
{
    private readonly KnowledgeRun run = new(_ => throw new IOException("nobody is to be asked"));

    public void Dispose() => run.Dispose();

    [Fact]
    public void Each_set_is_listed_with_its_day_its_source_and_its_licence()
    {
        CommandLineRun listed = run.Of("knowledge");

        Assert.Equal((ExitStatus.Success, ""), (listed.Status, listed.Error));
        foreach (SetInUse set in FactSets.InUse(null))
        {
            Assert.Contains($"\n{set.Name} ", "\n" + listed.Output, StringComparison.Ordinal);
            Assert.Contains($"\n  {set.Head.Content}\n  from {set.Head.Source}; {set.Head.Licence}\n", listed.Output, StringComparison.Ordinal);
        }

        Assert.Matches(@"\npython-tags +2026-08-21 +97 days old +1,141 records  bundled\n", listed.Output);
        Assert.EndsWith($"\nOwn copy: {run.Folder}. \"basewise knowledge update\" renews it.\n", listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_advisories_name_those_to_whom_they_are_owed()
    {
        CommandLineRun listed = run.Of("knowledge");

        Assert.Contains("Python Packaging Authority", listed.Output, StringComparison.Ordinal);
        Assert.Matches("CC.BY.4.0", listed.Output);
    }

    [Fact]
    public void As_JSON_it_is_one_object_of_exactly_this_shape()
    {
        CommandLineRun listed = run.Of("knowledge", "--format", "json");

        using JsonDocument document = JsonDocument.Parse(listed.Output);
        Assert.Equal(["folder", "sets"], document.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(run.Folder, document.RootElement.GetProperty("folder").GetString());
        JsonElement tags = Assert.Single(document.RootElement.GetProperty("sets").EnumerateArray(), set => set.GetProperty("name").GetString() == "python-tags");
        Assert.Equal(
            """{"name":"python-tags","content":"every tag of the official python image, current and retired","source":"docker-library/official-images","licence":"Apache-2.0","asOf":"2026-08-21","ageInDays":97,"records":1141,"origin":"bundled"}""",
            tags.GetRawText());
    }

    [Fact]
    public void Without_a_place_for_an_own_copy_it_says_how_to_name_one()
    {
        CommandLineRun listed = CommandLineRun.Of("knowledge");
        CommandLineRun updated = CommandLineRun.Of("knowledge", "update");

        Assert.Equal(ExitStatus.Success, listed.Status);
        Assert.EndsWith("There is no place for an own copy: set BASEWISE_KNOWLEDGE to a folder.\n", listed.Output, StringComparison.Ordinal);
        Assert.Equal(
            (ExitStatus.Failure, "", "basewise: there is no place for an own copy: set BASEWISE_KNOWLEDGE to a folder.\n"),
            (updated.Status, updated.Output, updated.Error));
    }

    [Fact]
    public void A_copy_that_is_not_used_is_told_and_why()
    {
        run.Temporary.Write(Path.Combine("own copy", "python-tags.br"), "damaged");

        CommandLineRun listed = run.Of("knowledge");

        Assert.Equal(ExitStatus.Success, listed.Status);
        Assert.StartsWith($"basewise: {Path.Combine(run.Folder, "python-tags.br")} is not used, and the program's own facts are, because it is damaged", listed.Error, StringComparison.Ordinal);
        Assert.Equal(1, listed.Error.Count(unit => unit == '\n'));
        Assert.Matches(@"\npython-tags .* bundled\n", listed.Output);
    }
}
