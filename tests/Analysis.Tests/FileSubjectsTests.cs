using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests;

public sealed class FileSubjectsTests
{
    [Theory]
    [InlineData("COPY . .", Subjects.Copy)]
    [InlineData("ONBUILD COPY . .", Subjects.Copy | Subjects.Onbuild)]
    [InlineData("ADD --chown=1 a b", Subjects.Add | Subjects.Flag)]
    [InlineData("FROM b", Subjects.Stages)]
    [InlineData("# a comment", Subjects.Comment)]
    [InlineData("NONSENSE", Subjects.Problem)]
    [InlineData("RUN pip install a", Subjects.Run | Subjects.Pip)]
    [InlineData("ONBUILD RUN pip install a", Subjects.Run | Subjects.Pip)]
    [InlineData("RUN pipx install a", Subjects.Pipx)]
    [InlineData("RUN uv sync", Subjects.Uv)]
    [InlineData("RUN poetry install", Subjects.Poetry)]
    [InlineData("RUN pipenv install", Subjects.Pipenv)]
    [InlineData("RUN pdm install", Subjects.Pdm)]
    [InlineData("RUN conda install a", Subjects.Conda)]
    [InlineData("RUN apt-get update", Subjects.Apt)]
    [InlineData("RUN apk add a", Subjects.Apk)]
    [InlineData("RUN microdnf install a", Subjects.Dnf)]
    [InlineData("RUN zypper install a", Subjects.Zypper)]
    [InlineData("RUN true && if x; then curl https://a.example; fi", Subjects.Curl)]
    [InlineData("RUN wget https://a.example", Subjects.Wget)]
    [InlineData("RUN python setup.py install", Subjects.Python)]
    [InlineData("RUN python -m venv /venv", Subjects.Venv)]
    [InlineData("RUN rpm -i a.rpm", Subjects.Rpm)]
    [InlineData("RUN useradd app", Subjects.UserAdd)]
    [InlineData("RUN chmod 777 /a", Subjects.ChangeMode)]
    [InlineData("RUN cd /a", Subjects.ChangeFolder)]
    [InlineData("RUN . /venv/bin/activate", Subjects.Source)]
    [InlineData("RUN git config --global a b", Subjects.Config)]
    [InlineData("RUN sudo tar -xf a.tar", Subjects.Unpacking | Subjects.Sudo)]
    [InlineData("RUN a | b", Subjects.Pipe)]
    [InlineData("RUN a | /", Subjects.Pipe)]
    public void Has_what_the_file_has(string line, Subjects expected) => Assert.Equal(expected, All(line) & expected);

    [Theory]
    [InlineData("USER app", Subjects.Commands | Subjects.Flag | Subjects.Problem | Subjects.Stages | Subjects.Run | Subjects.Comment | Subjects.Directive)]
    [InlineData("RUN true", Subjects.Commands)]
    [InlineData("RUN pip install a", Subjects.Commands & ~Subjects.Pip)]
    public void Has_nothing_else(string line, Subjects absent) => Assert.Equal(Subjects.None, All(line) & absent);

    private static Subjects All(string line)
    {
        FileSubjects subjects = new(SemanticModel.Of(DockerfileSyntax.Parse(new SourceText($"FROM a\n{line}\n"))));
        Subjects all = Subjects.None;
        foreach (Subjects one in Enum.GetValues<Subjects>())
        {
            if (long.PopCount((long)one) == 1 && subjects.HasAny(one)) all |= one;
        }

        return all;
    }
}
