using Basewise.Features.Completion;
using Basewise.Testing;

namespace Basewise.Features.Tests.Completion;

public sealed class ProjectFileCompletionTests
{
    [Theory]
    [InlineData("[project]\ndependencies = [\"djan[||]\"]\n", "[project]\ndependencies = [\"django\"]\n")]
    [InlineData("[project]\ndependencies = [\n  \"flask\", \"reque[||]\", # why\n]\n", "[project]\ndependencies = [\n  \"flask\", \"requests\", # why\n]\n")]
    [InlineData("[project]\ndependencies = ['flask==[||]']\n", "[project]\ndependencies = ['flask==3.1.3']\n")]
    [InlineData("[project]\ndependencies = [\"flask >= [||]\"]\n", "[project]\ndependencies = [\"flask >= 3.1.3\"]\n")]
    [InlineData("[project.optional-dependencies]\nweb = [\"flask~=2.[||]\"]\n", "[project.optional-dependencies]\nweb = [\"flask~=2.3.3\"]\n")]
    [InlineData("[dependency-groups]\ndev = [\"pytest[||]\"]\n", "[dependency-groups]\ndev = [\"pytest\"]\n")]
    [InlineData("[build-system]\nrequires = [\"setuptool[||]\"]\n", "[build-system]\nrequires = [\"setuptools\"]\n")]
    [InlineData("[project]\ndependencies = [\"tomli; python_version < [||]\"]\n", "[project]\ndependencies = [\"tomli; python_version < '3.14'\"]\n")]
    [InlineData("[project]\ndependencies = ['tomli; python_version < [||]']\n", "[project]\ndependencies = ['tomli; python_version < \"3.14\"']\n")]
    [InlineData("[tool.poetry.dependencies]\nflask = \"^2.[||]\"\n", "[tool.poetry.dependencies]\nflask = \"^2.3.3\"\n")]
    [InlineData("[tool.poetry.dependencies]\nflask = { version = \">=2,<[||]\" }\n", "[tool.poetry.dependencies]\nflask = { version = \">=2,<3.1.3\" }\n")]
    public void The_first_one_writes(string marked, string expected) => Assert.Equal(expected, Choose(DocumentLanguage.Pyproject, marked));

    [Theory]
    [InlineData("[packages]\nflask = \"[||]*\"\n", "[packages]\nflask = \"==3.1.3\"\n")]
    [InlineData("[packages]\nflask = \"==2.[||]\"\n", "[packages]\nflask = \"==2.3.3\"\n")]
    public void In_a_Pipfile_the_first_one_writes(string marked, string expected) => Assert.Equal(expected, Choose(DocumentLanguage.Pipfile, marked));

    [Theory]
    [InlineData("[project]\nname = \"djan[||]\"\n")]
    [InlineData("[project]\ndependencies = [\"flask\"] # djan[||]\n")]
    [InlineData("[tool.black]\nline-length = [||]\n")]
    [InlineData("[project]\ndependencies = [\"--ind[||]\"]\n")]
    public void Elsewhere_nothing_is_offered(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);

        Assert.Empty(CompletionFeature.At(new Snapshot(DocumentLanguage.Pyproject, text.Source), text.Cursor, default).Items);
    }

    private static string Choose(DocumentLanguage language, string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        CompletionList list = CompletionFeature.At(new Snapshot(language, text.Source), text.Cursor, default);
        return list.Items.IsEmpty ? "" : text.Source.With(list.Items[0].Edit).Content;
    }
}
