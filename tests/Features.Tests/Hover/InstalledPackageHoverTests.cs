using Basewise.Features.Hover;
using Basewise.Knowledge.Ports;
using Basewise.Testing;

namespace Basewise.Features.Tests.Hover;

public sealed class InstalledPackageHoverTests
{
    private readonly MemoryPackageIndex index = new MemoryPackageIndex().With(
        "thing",
        new IndexFile("thing-2.0-cp312-cp312-manylinux_2_28_x86_64.whl", new Uri("https://pypi.example/2")),
        new IndexFile("thing-2.0.tar.gz", new Uri("https://pypi.example/2s")),
        new IndexFile("thing-1.0-py3-none-any.whl", new Uri("https://pypi.example/1")));

    [Theory]
    [InlineData("RUN pip install fl[||]ask==2.2.0", "**flask 2.2.0** · #134 by downloads  \nNewest known on 2026-08-22: **3.1.3**\n\n⚠ 2 known vulnerabilities in 2.2.0")]
    [InlineData("RUN pip install -q 'scikit-learn=[||]=1.3.2'", "This image (Python 3.12, Alpine 3.22): ⚠ no wheel for musl: it is built from source")]
    [InlineData("RUN uv pip install --system fl[||]ask", "Now **3.1.3**, the newest known on 2026-08-22")]
    [InlineData("RUN poetry add fl[||]ask", "Now **3.1.3**, the newest known on 2026-08-22")]
    [InlineData("RUN pipx install bl[||]ack", "**black**")]
    [InlineData("RUN <<EOF\npip install fl[||]ask==2.2.0\nEOF\n", "**flask 2.2.0**")]
    public void The_facts_tell_of_what_a_command_installs(string marked, string part) => Assert.Contains(part, Find(marked, null), StringComparison.Ordinal);

    [Theory]
    [InlineData("RUN pip install th[||]ing", "Now **2.0**, the newest on pypi.example (2026-11-22)\n\nThis image (Python 3.12, Alpine 3.22): ⚠ no wheel for musl: it is built from source")]
    [InlineData("RUN pip install 'th[||]ing<2'", "This image (Python 3.12, Alpine 3.22): has a wheel")]
    [InlineData("RUN pip install --only-binary :all: th[||]ing", "This image (Python 3.12, Alpine 3.22): gets 1.0, the newest that fits there: has a wheel")]
    [InlineData("RUN pip install --prefer-binary th[||]ing", "This image (Python 3.12, Alpine 3.22): gets 1.0, the newest that fits there: has a wheel")]
    [InlineData("RUN pip install --only-binary :all: 'th[||]ing>1'", "This image (Python 3.12, Alpine 3.22): ⚠ no release fits that will do")]
    [InlineData("RUN pip install --prefer-binary 'th[||]ing>1'", "This image (Python 3.12, Alpine 3.22): ⚠ no wheel for musl: it is built from source")]
    [InlineData("RUN pip install --only-binary :all: th[||]ing==2.0", "This image (Python 3.12, Alpine 3.22): ⚠ refused: it has no wheel that fits, and may not be built")]
    [InlineData("RUN PIP_ONLY_BINARY=thing pip install th[||]ing", "This image (Python 3.12, Alpine 3.22): gets 1.0, the newest that fits there: has a wheel")]
    [InlineData("RUN pip install -i https://me:secret@own.example/simple th[||]ing", "From `https://own.example/simple`")]
    public void The_index_tells_of_it_where_it_has_been_heard(string marked, string part) => Assert.Contains(part, Find(marked, index), StringComparison.Ordinal);

    [Fact]
    public void No_secret_is_shown() => Assert.DoesNotContain("secret", Find("RUN pip install -i https://me:secret@own.example/simple th[||]ing", index), StringComparison.Ordinal);

    [Theory]
    [InlineData("RUN pip install -r requirem[||]ents.txt")]
    [InlineData("RUN pip install ./lo[||]cal")]
    [InlineData("RUN pip install $PACK[||]AGE")]
    [InlineData("RUN echo fl[||]ask")]
    [InlineData("RUN pip uninstall fl[||]ask")]
    public void Of_other_words_no_package_is_told(string marked) => Assert.DoesNotContain("versions of", Find(marked, null) ?? "", StringComparison.Ordinal);

    private static string? Find(string marked, IPackageIndex? packages)
    {
        MarkedText text = MarkedText.Parse("FROM python:3.12-alpine3.22\n" + marked);
        return HoverFeature.At(DockerfileTexts.Snapshot(text.Text), text.Span.Start, default, packages)?.Markdown;
    }
}
