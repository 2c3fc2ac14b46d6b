using System.Text;
using Basewise.Knowledge;
using Basewise.Knowledge.Facts;

namespace Basewise.Files.Tests;

public sealed class KnowledgeFolderTests : IDisposable
{
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("basewise tests ");
    private readonly List<string> told = [];

    private string Root => Path.Combine(temporary.FullName, "deep", "knowledge");

    public void Dispose() => temporary.Delete(recursive: true);

    [Fact]
    public void What_is_saved_is_opened_and_nothing_else_is_left()
    {
        KnowledgeFolder folder = Folder();
        folder.Save("python-tags", Encoding.UTF8.GetBytes("first"));
        folder.Save("python-tags", Encoding.UTF8.GetBytes("second"));

        Assert.Equal("second", Read(folder, "python-tags"));
        Assert.Equal(["python-tags.br"], Directory.GetFiles(Root).Select(Path.GetFileName));
        Assert.Empty(told);
    }

    [Fact]
    public void Whoever_reads_while_it_is_renewed_reads_the_old_file_to_its_end()
    {
        KnowledgeFolder folder = Folder();
        folder.Save("python-tags", Encoding.UTF8.GetBytes("first"));
        using Stream? old = folder.Open("python-tags");

        folder.Save("python-tags", Encoding.UTF8.GetBytes("second"));

        using StreamReader reader = new(old ?? Stream.Null);
        Assert.Equal("first", reader.ReadToEnd());
    }

    [Fact]
    public void Without_a_folder_there_is_no_file_and_nothing_to_tell()
    {
        Assert.Null(Folder().Open("python-tags"));
        Assert.Empty(told);
        Assert.False(Directory.Exists(Root));
    }

    [Fact]
    public void A_file_that_is_too_large_is_told_and_not_opened()
    {
        Directory.CreateDirectory(Root);
        using (FileStream large = File.Create(Path.Combine(Root, "python-tags.br"))) large.SetLength(KnowledgeFolder.LargestFile + 1);

        Assert.Null(Folder().Open("python-tags"));
        Assert.Equal(
            $"{Path.Combine(Root, "python-tags.br")} is not used, and the program's own facts are, because it is too large to be a set of facts. \"basewise knowledge update\" makes it anew.",
            Assert.Single(told));
    }

    [Fact]
    public void A_damaged_file_leaves_the_programs_facts_in_use()
    {
        KnowledgeFolder folder = Folder();
        folder.Save("life-cycles", Encoding.UTF8.GetBytes("damaged"));

        IReadOnlyList<SetInUse> sets = FactSets.InUse(folder);

        Assert.DoesNotContain(sets, set => set.IsOwn);
        Assert.Contains("because it is damaged", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_set_is_in_use()
    {
        FactSetHead bundled = FactSets.InUse(null).First(set => set.Name == "life-cycles").Head;
        KnowledgeFolder folder = Folder();
        folder.Save("life-cycles", FactSetFile.Pack(new Provenance("me", bundled.AsOf.AddDays(1)), "cycles", "MIT", bundled.Format, ["python"]));

        SetInUse set = Assert.Single(FactSets.InUse(folder), set => set.IsOwn);

        Assert.Equal(("life-cycles", "me", 1), (set.Name, set.Head.Source, set.Head.Records));
        Assert.Empty(told);
    }

    [Fact]
    public void The_environment_tells_where_the_folder_is()
    {
        string home = OperatingSystem.IsWindows() ? @"C:\home" : "/home/me";
        Dictionary<string, string> variables = new() { ["HOME"] = home, ["LOCALAPPDATA"] = home };
        string? Find() => KnowledgeFolder.FindPath(variables.GetValueOrDefault);

        string[] below = OperatingSystem.IsWindows() ? [] : OperatingSystem.IsMacOS() ? ["Library", "Application Support"] : [".local", "share"];
        Assert.Equal(Path.Combine([home, .. below, "basewise", "knowledge"]), Find());

        variables["BASEWISE_KNOWLEDGE"] = temporary.FullName;
        Assert.Equal(temporary.FullName, Find());

        Assert.Null(KnowledgeFolder.FindPath(_ => null));
    }

    private KnowledgeFolder Folder() => new(Root, told.Add);

    private static string Read(KnowledgeFolder folder, string set)
    {
        using StreamReader reader = new(folder.Open(set) ?? Stream.Null);
        return reader.ReadToEnd();
    }
}
