namespace Basewise.Files.Tests;

public sealed class MirrorFolderTests : IDisposable
{
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("basewise tests ");

    public void Dispose() => temporary.Delete(recursive: true);

    [Fact]
    public void A_file_is_read_whole()
    {
        File.WriteAllText(Path.Combine(temporary.FullName, "a b"), "text");

        Assert.Equal("text"u8.ToArray(), new MirrorFolder().Get(AddressOf("a b"), 4));
    }

    [Fact]
    public void A_file_that_is_larger_than_it_may_be_is_refused()
    {
        File.WriteAllText(Path.Combine(temporary.FullName, "a"), "text");

        Assert.Throws<IOException>(() => new MirrorFolder().Get(AddressOf("a"), 3));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains("missing", Assert.ThrowsAny<IOException>(() => new MirrorFolder().Get(AddressOf("missing"), 3)).Message, StringComparison.Ordinal);

    private Uri AddressOf(string file) => new(Path.Combine(temporary.FullName, file));
}
