using System.Text.Json;
using Basewise.Remote.Answers;

namespace Basewise.Remote.Tests.Answers;

public sealed class AnswerFolderTests : IDisposable
{
    private static readonly DateTimeOffset Day = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("basewise-answers-");
    private readonly AnswerFolder folder;

    public AnswerFolderTests() => folder = new AnswerFolder(directory.FullName);

    [Fact]
    public void An_answer_is_found_again_by_its_question()
    {
        folder.Write(new WordFormat(), "registry.example/shop tags", new Known<string>("3.12", Day, "registry.example", "\"e1\""));
        folder.Write(new WordFormat(), "registry.example/Shop tags", new Known<string>("3.13", Day, "registry.example"));

        Assert.Equal(new Known<string>("3.12", Day, "registry.example", "\"e1\""), new AnswerFolder(directory.FullName).Read(new WordFormat(), "registry.example/shop tags"));
        Assert.Equal("3.13", folder.Read(new WordFormat(), "registry.example/Shop tags")?.Value);
        Assert.Null(folder.Read(new WordFormat(), "registry.example/other tags"));
    }

    [Fact]
    public void An_answer_in_the_file_of_another_question_is_none()
    {
        folder.Write(new WordFormat(), "one", new Known<string>("1", Day, "registry.example"));
        FileInfo one = Assert.Single(directory.GetFiles("*", SearchOption.AllDirectories));
        folder.Write(new WordFormat(), "two", new Known<string>("2", Day, "registry.example"));
        FileInfo two = Assert.Single(directory.GetFiles("*", SearchOption.AllDirectories), file => file.Name != one.Name);

        one.CopyTo(two.FullName, overwrite: true);

        Assert.Equal("1", folder.Read(new WordFormat(), "one")?.Value);
        Assert.Null(folder.Read(new WordFormat(), "two"));
    }

    public void Dispose() => directory.Delete(recursive: true);

    private sealed class WordFormat : IAnswerFormat<string>
    {
        public string Kind => "word";

        public void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

        public string? Read(JsonElement element) => element.GetString();

        public bool AreSame(string? left, string? right) => left == right;
    }
}
