using Basewise.Features.Folding;
using Basewise.Syntax.Text;

namespace Basewise.Features.Tests.Folding;

public sealed class DependencyFoldingTests
{
    [Fact]
    public void Comments_below_one_another_and_requirements_of_several_lines_can_be_folded()
    {
        const string Text = "# one\n# two\n\nflask==1 \\\n    --hash=sha256:00 \\\n    --hash=sha256:11\n# alone\nrequests # beside\n# last\n# of all\n";

        Assert.Equal(
            [("# one\n# two", FoldingKind.Comment), ("flask==1 \\\n    --hash=sha256:00 \\\n    --hash=sha256:11", FoldingKind.Region), ("# last\n# of all", FoldingKind.Comment)],
            FoldingFeature.Of(DependencySnapshots.Requirements(Text)).Select(range => (Text[range.Span.Start..range.Span.End], range.Kind)));
    }

    [Fact]
    public void Tables_lists_and_texts_of_a_project_file_can_be_folded()
    {
        const string Text = "# one\n# two\n[project]\nname = \"a\"\ndependencies = [\n    \"b\", # why\n]\n\n[tool]\n[tool.x]\ntext = \"\"\"\n# no\n# comment\n\"\"\"\none = [1]\n[[tool.uv.index]]\nurl = \"u\"\n";

        Assert.Equal(
            [
                "# one\n# two", "[project]\nname = \"a\"\ndependencies = [\n    \"b\", # why\n]", "[\n    \"b\", # why\n]", "[tool.x]\ntext = \"\"\"\n# no\n# comment\n\"\"\"\none = [1]",
                "\"\"\"\n# no\n# comment\n\"\"\"", "[[tool.uv.index]]\nurl = \"u\"",
            ],
            Folded(DependencySnapshots.Pyproject(Text), Text));
    }

    [Fact]
    public void Packages_and_their_files_can_be_folded_in_a_lock()
    {
        const string Text = "[[package]]\nname = \"a\"\nversion = \"1\"\nwheels = [\n    { url = \"u\" },\n]\n\n[package.metadata]\nx = 1\n";

        Assert.Equal(
            ["[[package]]\nname = \"a\"\nversion = \"1\"\nwheels = [\n    { url = \"u\" },\n]\n\n[package.metadata]\nx = 1", "[\n    { url = \"u\" },\n]"],
            Folded(new Snapshot(DocumentLanguage.UvLock, new SourceText(Text)), Text));
    }

    [Fact]
    public void So_can_the_objects_of_a_Pipfile_lock()
    {
        const string Text = "{\n  \"default\": {\n    \"a\": {\n      \"version\": \"==1\"\n    }\n  }\n}\n";

        Assert.Equal(
            ["{\n    \"a\": {\n      \"version\": \"==1\"\n    }\n  }", "{\n      \"version\": \"==1\"\n    }"],
            Folded(new Snapshot(DocumentLanguage.PipfileLock, new SourceText(Text)), Text));
    }

    private static IEnumerable<string> Folded(Snapshot snapshot, string text) => FoldingFeature.Of(snapshot).Select(range => text[range.Span.Start..range.Span.End]);
}
