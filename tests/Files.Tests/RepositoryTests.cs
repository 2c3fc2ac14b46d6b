namespace Basewise.Files.Tests;

public sealed class RepositoryTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("basewise tests ");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_file_belongs_to_the_nearest_repository_above_it()
    {
        folder.CreateSubdirectory(".git");
        DirectoryInfo inner = folder.CreateSubdirectory("inner");
        DirectoryInfo deep = inner.CreateSubdirectory("docker");

        Assert.Equal(folder.FullName, Repository.FolderOf(Path.Combine(deep.FullName, "Dockerfile")));

        // A submodule.
        File.WriteAllText(Path.Combine(inner.FullName, ".git"), "gitdir: ../.git/modules/inner\n");
        Assert.Equal(inner.FullName, Repository.FolderOf(Path.Combine(deep.FullName, "Dockerfile")));
    }

    [Fact]
    public void Without_a_repository_a_file_belongs_to_its_folder() =>
        Assert.Equal(folder.FullName, Repository.FolderOf(Path.Combine(folder.FullName, "Dockerfile")));
}
