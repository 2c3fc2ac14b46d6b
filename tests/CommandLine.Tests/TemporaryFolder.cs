namespace Basewise.CommandLine.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("basewise tests ");

    public string Path => folder.FullName;

    public string this[string path] => System.IO.Path.Combine(folder.FullName, path);

    public void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path]) ?? Path);
        File.WriteAllBytes(this[path], bytes);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
