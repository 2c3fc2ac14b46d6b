using Basewise.Analysis.Semantics.Commands;

namespace Basewise.Analysis.Tests.Semantics.Commands;

public sealed class InstallerCommandTests
{
    [Theory]
    [InlineData("uv sync --frozen --no-install-project --no-dev", "sync", false, "pyproject.toml uv.lock")]
    [InlineData("uv sync --locked", "sync", true, "pyproject.toml uv.lock")]
    [InlineData("uv --directory /app sync --only-group prod", "sync", false, "/app/pyproject.toml /app/uv.lock")]
    [InlineData("uv pip install --system -r requirements.txt", "install", false, "requirements.txt")]
    [InlineData("uv pip install --python /venv/bin/python -e .", "install", true, "pyproject.toml setup.py setup.cfg")]
    [InlineData("uv pip sync requirements.txt", "sync", false, "requirements.txt")]
    [InlineData("uv pip install flask", "install", false, "")]
    [InlineData("uv tool install ruff", "install", false, "")]
    [InlineData("uv venv /venv", "venv", false, "")]
    [InlineData("poetry install --no-root --only main", "install", false, "pyproject.toml poetry.lock")]
    [InlineData("poetry install --no-interaction --no-ansi", "install", true, "pyproject.toml poetry.lock")]
    [InlineData("poetry -C backend sync", "sync", true, "backend/pyproject.toml backend/poetry.lock")]
    [InlineData("poetry install --only-root", "install", true, "")]
    [InlineData("poetry config virtualenvs.create false", "config", false, "")]
    [InlineData("poetry add flask", "add", false, "")]
    [InlineData("pipenv install --system --deploy --ignore-pipfile", "install", false, "Pipfile Pipfile.lock")]
    [InlineData("pipenv sync", "sync", false, "Pipfile Pipfile.lock")]
    [InlineData("pipenv install -r requirements.txt", "install", false, "requirements.txt")]
    [InlineData("pipenv install flask", "install", false, "")]
    [InlineData("pipenv lock", "lock", false, "")]
    [InlineData("pdm sync --prod --no-editable --no-self", "sync", false, "pyproject.toml pdm.lock")]
    [InlineData("pdm install -p /app", "install", true, "/app/pyproject.toml /app/pdm.lock")]
    [InlineData("pdm add flask", "add", false, "")]
    [InlineData("conda env create -f environment.yml", "create", false, "environment.yml")]
    [InlineData("mamba env update --name base --file env/prod.yaml", "update", false, "env/prod.yaml")]
    [InlineData("conda env create", "create", false, "environment.yml")]
    [InlineData("micromamba install -y -n base -f /tmp/env.yaml", "install", false, "/tmp/env.yaml")]
    [InlineData("conda install -y -c conda-forge numpy", "install", false, "")]
    [InlineData("conda clean -afy", "clean", false, "")]
    public void What_it_installs_and_from_which_files(string text, string verb, bool project, string files)
    {
        InstallerCommand installer = Assert.IsAssignableFrom<InstallerCommand>(Assert.Single(Script.Read(text)));

        Assert.Equal(verb, installer.Verb?.Value);
        Assert.Equal(project, installer.InstallsProject);
        Assert.Equal(files, string.Join(' ', installer.Inputs.Select(file => file.Path ?? "?")));
        Assert.Equal(files.Length > 0, installer.InstallsDependencies);
    }

    [Theory]
    [InlineData("uv pip install flask", true)]
    [InlineData("uv add flask", true)]
    [InlineData("uv pip install .", false)]
    [InlineData("poetry add flask", true)]
    [InlineData("pipenv install flask", true)]
    [InlineData("pdm add flask", true)]
    [InlineData("conda install numpy", true)]
    [InlineData("conda env create -f x.yml", false)]
    [InlineData("poetry install", false)]
    public void Packages_named_on_the_command_line_are_seen(string text, bool expected) =>
        Assert.Equal(expected, Assert.IsAssignableFrom<InstallerCommand>(Assert.Single(Script.Read(text))).NamesPackages);

    [Theory]
    [InlineData("uv sync --no-cache", true)]
    [InlineData("uv pip install -n x", true)]
    [InlineData("UV_NO_CACHE=1 uv sync", true)]
    [InlineData("UV_NO_CACHE=0 uv sync", false)]
    [InlineData("uv sync", false)]
    public void The_cache_of_uv_is_off_where_uv_has_it_off(string text, bool expected) =>
        Assert.Equal(expected, Script.Read<UvCommand>(text).DisablesCache);
}
