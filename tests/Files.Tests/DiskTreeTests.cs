using System.Text;
using Basewise.Analysis.Context;
using Basewise.Syntax.Text;

namespace Basewise.Files.Tests;

public sealed class DiskTreeTests : IDisposable
{
    private readonly DirectoryInfo outside = Directory.CreateTempSubdirectory("basewise tests ");
    private readonly DirectoryInfo root;

    public DiskTreeTests() => root = outside.CreateSubdirectory("root");

    public void Dispose() => outside.Delete(recursive: true);

    [Fact]
    public void A_folder_has_files_folders_and_what_is_not_looked_into()
    {
        Write("b/c.txt", "c");
        Write("a.txt", "a");
        File.CreateSymbolicLink(Path.Combine(root.FullName, "file link"), "a.txt");
        Directory.CreateSymbolicLink(Path.Combine(root.FullName, "folder link"), "b");
        DiskTree tree = new(root.FullName);

        Assert.Equal(
            [("a.txt", EntryKind.File), ("b", EntryKind.Folder), ("file link", EntryKind.Other), ("folder link", EntryKind.Other)],
            tree.List("")?.Entries.Select(entry => (entry.Name, entry.Kind)));
        Assert.Equal(["c.txt"], tree.List("b")?.Entries.Select(entry => entry.Name));
        Assert.Equal("c", tree.FindText("b/c.txt")?.Content);
        Assert.Null(tree.List("none"));
        Assert.Null(tree.List("a.txt"));
        Assert.Null(tree.FindText("none"));
        Assert.Null(tree.FindText("b"));
    }

    [Fact]
    public void Nothing_outside_the_folder_is_read_by_any_path()
    {
        File.WriteAllText(Path.Combine(outside.FullName, "secret"), "secret");
        Directory.CreateSymbolicLink(Path.Combine(root.FullName, "up"), outside.FullName);
        File.CreateSymbolicLink(Path.Combine(root.FullName, "link"), Path.Combine(outside.FullName, "secret"));
        DiskTree tree = new(root.FullName);

        Assert.All(["..", "../", "/", outside.FullName, "up", "./..", "up/root"], path => Assert.Null(tree.List(path)));
        Assert.All(
            ["../secret", "up/secret", "link", Path.Combine(outside.FullName, "secret"), "root/../../secret", "/etc/passwd"],
            path => Assert.Null(tree.FindText(path)));
    }

    [Fact]
    public void What_was_read_once_is_not_read_again()
    {
        Write("a.txt", "before");
        DiskTree tree = new(root.FullName);
        Assert.Equal("before", tree.FindText("a.txt")?.Content);

        Write("a.txt", "after");
        Write("b.txt", "");

        Assert.Equal("before", tree.FindText("a.txt")?.Content);
        Assert.Single(tree.List("")?.Entries ?? []);
        Assert.Equal("after", new DiskTree(root.FullName).FindText("a.txt")?.Content);
    }

    [Fact]
    public void Texts_can_be_read_anew_without_the_folders()
    {
        Write("a.txt", "before");
        DiskTree tree = new(root.FullName);
        Assert.Equal("before", tree.FindText("a.txt")?.Content);
        Write("a.txt", "after");
        Write("b.txt", "");

        Assert.Equal("after", tree.WithTextsAnew().FindText("a.txt")?.Content);
        Assert.Single(tree.WithTextsAnew().List("")?.Entries ?? []);
    }

    [Fact]
    public void A_text_that_an_editor_has_open_counts_more_than_the_disk()
    {
        Write("a.txt", "disk");
        DiskTree tree = new(root.FullName, path => path == Path.Combine(root.FullName, "a.txt") ? new SourceText("editor") : null);

        Assert.Equal("editor", tree.FindText("a.txt")?.Content);
    }

    [Fact]
    public void A_folder_of_too_many_files_is_listed_in_part()
    {
        for (int i = 0; i <= DiskTree.MostEntries; i++) Write($"many/{i}", "");

        FolderListing? listing = new DiskTree(root.FullName).List("many");

        Assert.False(listing?.IsComplete);
        Assert.Equal(DiskTree.MostEntries, listing?.Entries.Length);
    }

    [Fact]
    public void A_text_that_is_too_large_is_not_read_and_a_byte_order_mark_is_none_of_it()
    {
        Write("large", new string('a', DiskTree.LargestText + 1));
        Write("mark", "\uFEFFa");

        DiskTree tree = new(root.FullName);

        Assert.Null(tree.FindText("large"));
        Assert.Equal("a", tree.FindText("mark")?.Content);
    }

    [Fact]
    public void A_lock_may_be_large_and_requirements_are_decoded_as_pip_does()
    {
        Write("uv.lock", new string('a', DiskTree.LargestText + 1));
        Write("poetry.lock", new string('a', DiskTree.LargestDependencyFile + 1));
        File.WriteAllText(Path.Combine(root.FullName, "requirements.txt"), "flask", Encoding.Unicode);

        DiskTree tree = new(root.FullName);

        Assert.Equal(DiskTree.LargestText + 1, tree.FindText("uv.lock")?.Length);
        Assert.Null(tree.FindText("poetry.lock"));
        Assert.Equal("flask", tree.FindText("requirements.txt")?.Content);
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_listing() => Assert.Null(new DiskTree(Path.Combine(root.FullName, "none")).List(""));

    private void Write(string path, string text)
    {
        string full = Path.Combine(root.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? root.FullName);
        File.WriteAllText(full, text);
    }
}
