using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class VcsRequirementUnpinnedTests : RuleTest
{
    private protected override Rule Rule => new VcsRequirementUnpinned();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("RUN pip install [|git+https://github.com/pallets/flask.git|]")]
    [InlineData("RUN pip install [|git+https://github.com/pallets/flask|]#egg=flask")]
    [InlineData("RUN pip install [|git+https://github.com/pallets/flask@main|]")]
    [InlineData("RUN pip install \"flask @ [|git+https://github.com/pallets/flask@master|]\"")]
    [InlineData("RUN pip install -e [|git+https://github.com/pallets/flask.git|]#egg=flask")]
    [InlineData("RUN pip install [|git+ssh://git@github.com/pallets/flask.git|]")]
    [InlineData("RUN pip install [|git+https://${TOKEN}@github.com/pallets/flask.git|]")]
    [InlineData("RUN uv pip install --system [|git+https://github.com/pallets/flask|]")]
    [InlineData("RUN pipx install [|git+https://github.com/pallets/flask|]")]
    [InlineData("RUN poetry add [|git+https://github.com/pallets/flask.git|]")]
    [InlineData("RUN pip install [|https://github.com/pallets/flask/archive/main.zip|]")]
    [InlineData("RUN pip install [|https://github.com/pallets/flask/archive/refs/heads/stable.tar.gz|]")]
    [InlineData("RUN [\"pip\", \"install\", \"[|git+https://github.com/pallets/flask|]\"]")]
    public void A_branch_moves(string line) =>
        Verify($"FROM python:3.14-slim\n{line}\n".Replace("|]#egg=flask", "#egg=flask|]", StringComparison.Ordinal));

    [Theory]
    [InlineData("RUN pip install git+https://github.com/pallets/flask.git@3.1.3")]
    [InlineData("RUN pip install git+https://github.com/pallets/flask@1a2b3c4d#egg=flask")]
    [InlineData("RUN pip install git+https://github.com/pallets/flask@${FLASK_REF}")]
    [InlineData("RUN pip install git+https://${TOKEN}@github.com/pallets/flask.git@v3")]
    [InlineData("RUN pip install git+ssh://git@github.com/pallets/flask.git@v3")]
    [InlineData("RUN pip install https://github.com/pallets/flask/archive/refs/tags/3.1.3.tar.gz")]
    [InlineData("RUN pip install https://github.com/pallets/flask/archive/1a2b3c4d.zip")]
    [InlineData("RUN pip install https://example.org/flask-3.1.3-py3-none-any.whl")]
    [InlineData("RUN pip install --index-url https://pypi.example.org/simple flask")]
    [InlineData("RUN git clone https://github.com/pallets/flask.git")]
    public void A_tag_a_commit_or_a_variable_does_not(string line) => VerifySilent($"FROM python:3.14-slim\n{line}\n");
}
