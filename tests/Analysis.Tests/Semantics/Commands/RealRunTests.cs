using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;

namespace Basewise.Analysis.Tests.Semantics.Commands;

/// <summary>The forms that RUN takes in public Dockerfiles of Python projects, in words of our own.</summary>
public sealed class RealRunTests
{
    [Theory]
    [InlineData("apt-get update && apt-get install -y --no-install-recommends build-essential gcc     && rm -rf /var/lib/apt/lists/*",
        "apt update | apt install build-essential gcc | rm lists")]
    [InlineData("apt-get -y update &&   apt-get -y install build-essential &&   pip install --upgrade pip && virtualenv /env && /env/bin/pip install gevent &&   apt-get remove -y build-essential &&   rm -rf /var/lib/apt/lists/*",
        "apt update | apt install build-essential | pip install pip CACHE | virtualenv /env | pip install gevent CACHE | apt remove build-essential | rm lists")]
    [InlineData("set -eux; apt-get update; apt-get install --assume-yes gcc  libc-dev; rm --recursive --force /var/lib/apt/lists/*; pip install --progress-bar off --no-cache poetry",
        "set -eux | apt update | apt install gcc libc-dev | rm lists | pip install poetry")]
    [InlineData("python -m venv /opt/venv && . /opt/venv/bin/activate && pip install --no-cache-dir -r requirements.txt",
        "venv /opt/venv | . /opt/venv/bin/activate | pip install [requirements.txt]")]
    [InlineData("python3 -m venv $VIRTUAL_ENV && $VIRTUAL_ENV/bin/pip install -U pip setuptools wheel", "venv $VIRTUAL_ENV | pip install pip setuptools wheel CACHE")]
    [InlineData("python -mpip install pip setuptools wheel --upgrade", "pip install pip setuptools wheel CACHE")]
    [InlineData("pip install --no-cache-dir --upgrade  pip     && pip install --no-cache-dir --upgrade  -r requirements.txt > /dev/null",
        "pip install pip | pip install [requirements.txt]")]
    [InlineData("pip install --user --no-warn-script-location -r /tmp/requirements.txt gunicorn==21.2.0", "pip install gunicorn==21.2.0 [/tmp/requirements.txt] CACHE")]
    [InlineData("pip wheel --no-cache-dir --no-deps --wheel-dir /wheels -r requirements.txt", "pip wheel [requirements.txt]")]
    [InlineData("pip install --no-cache /wheels/*", "pip install")]
    [InlineData("pip install --no-cache-dir --find-links=/wheels --no-index -r requirements.txt && rm -rf /wheels", "pip install [requirements.txt] | rm")]
    [InlineData("pip install --no-dir-cash --upgrade -r requirements.txt", "pip install [requirements.txt] CACHE")]
    [InlineData("poetry export -f requirements.txt --output requirements.txt --without-hashes && pip install -r requirements.txt",
        "poetry export | pip install [requirements.txt] CACHE")]
    [InlineData("poetry export --without-hashes | pip install -r /dev/stdin", "poetry export | pip install CACHE")]
    [InlineData("poetry config virtualenvs.create false     && poetry install $(test \"$ENV\" = production && echo \"--only main\") --no-interaction --no-ansi",
        "poetry config | poetry install [pyproject.toml poetry.lock] PROJECT")]
    [InlineData("curl -sSL https://install.python-poetry.org | POETRY_HOME=/opt/poetry python3 - && cd /usr/local/bin && ln -s /opt/poetry/bin/poetry", "curl https://install.python-poetry.org | python - | cd /usr/local/bin")]
    [InlineData("pip install pipenv==2024.4.0 && pipenv install --system --deploy --ignore-pipfile", "pip install pipenv==2024.4.0 CACHE | pipenv install [Pipfile Pipfile.lock]")]
    [InlineData("pip install uv && uv pip install --system --no-cache -r requirements.txt", "pip install uv CACHE | uv pip install [requirements.txt]")]
    [InlineData("uv pip install --no-cache-dir -r pyproject.toml --group dev", "uv pip install [pyproject.toml]")]
    [InlineData("uv sync --locked --no-install-project --no-dev", "uv sync [pyproject.toml uv.lock]")]
    [InlineData("uv export --frozen --no-hashes -o requirements.txt", "uv export")]
    [InlineData("conda env update --name base --file environment.yaml --prune &&     conda init", "conda update [environment.yaml] | conda init")]
    [InlineData("micromamba install -y -n base -f /tmp/env.yml && micromamba clean --all --yes", "micromamba install [/tmp/env.yml] | micromamba clean")]
    [InlineData(": && micromamba install --yes --file /tmp/e.yml     && rm /tmp/e.yml     && sudo chmod -R a+rwx /opt/conda ;", "micromamba install [/tmp/e.yml] | rm | chmod a+rwx")]
    [InlineData("conda run -n app --no-capture-output pip install -e .", "pip install [pyproject.toml setup.py setup.cfg] PROJECT CACHE")]
    [InlineData("adduser -u 5678 --disabled-password --gecos \"\" appuser && chown -R appuser /app", "adduser appuser 5678 | chown appuser")]
    [InlineData("groupadd -r app     && useradd -r -m     --home-dir ${ROOT}     -s /usr/sbin/nologin     -g app ${APP_USER}", "groupadd app | useradd ${APP_USER}")]
    [InlineData("apk add --no-cache --virtual .build-deps gcc musl-dev     && pip install --no-cache-dir -r /r.txt     && apk del .build-deps && adduser -D user",
        "apk add gcc musl-dev | pip install [/r.txt] | apk del .build-deps | adduser user")]
    [InlineData("if [ \"$ENV\" = dev ]; then pip install -r dev.txt; else pip install --no-cache-dir -r prod.txt; fi", "pip install [dev.txt] CACHE ? | pip install [prod.txt] ?")]
    [InlineData("[ -f requirements.txt ] && pip install -r requirements.txt || true", "pip install [requirements.txt] CACHE ?")]
    [InlineData("for r in base dev; do pip install --no-cache-dir -r requirements/$r.txt; done", "pip install [?] ?")]
    [InlineData("bash -lc \"pip install torch --index-url https://download.host/whl/cpu\"", "pip install torch CACHE")]
    [InlineData("cat requirements.txt | xargs -n 1 pip install --no-cache-dir", "pip install")]
    [InlineData("buildDeps='gcc libc6-dev' && apt-get update && apt-get install -y $buildDeps && pip install . && apt-get purge -y --auto-remove $buildDeps",
        "apt update | apt install $buildDeps | pip install [pyproject.toml setup.py setup.cfg] PROJECT CACHE | apt purge $buildDeps")]
    [InlineData("set -ex && savedAptMark=\"$(apt-mark showmanual)\" && apt-get update && apt-get install -y gcc $(command -v gpg > /dev/null || echo 'gnupg dirmngr') && find /usr/local -depth \\( -type d -a \\( -name test -o -name tests \\) \\) -exec rm -rf '{}' + && apt-get distclean",
        "set -ex | apt update | apt install gcc $(command -v gpg > /dev/null || echo 'gnupg dirmngr') | find | apt distclean lists")]
    [InlineData("(apt-get distclean || rm -rf  /var/cache/apt/archives /var/lib/apt/lists/*)", "apt distclean lists | rm lists ?")]
    [InlineData("{ echo '[global]'; echo 'no-cache-dir = true'; } > /etc/pip.conf && pip install flask", "pip install flask CACHE")]
    [InlineData("--mount=x pip install", "")]
    public void They_are_understood(string run, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Script.Read(run).Select(Describe)));

    private static string Describe(ToolCommand command)
    {
        List<string> parts = [command.Invocation.Program.Replace("apt-get", "apt", StringComparison.Ordinal)];
        switch (command)
        {
            case UvCommand uv:
                parts.Add(uv.VerbPath);
                break;
            case InstallerCommand installer:
                parts.AddRange(installer.Verb is { } verb ? [verb.ToString()] : []);
                if (installer is PipCommand pip) parts.AddRange(pip.Requirements.Texts());
                break;
            case VenvCommand venv:
                parts.AddRange(venv.Folders.Texts());
                break;
            case AptCommand apt:
                parts.AddRange(apt.Verb is { } aptVerb ? [aptVerb.ToString(), .. apt.Operands.Texts()] : []);
                break;
            case UserAddCommand user:
                parts.AddRange(new[] { user.Name, user.Uid }.OfType<Basewise.Syntax.Shell.ShellWord>().Texts());
                break;
            case GroupAddCommand group:
                parts.Add(group.Name?.ToString() ?? "");
                break;
            case PythonCommand python:
                parts.Add(python.Script?.ToString() ?? "");
                break;
            case ChangeOwnerCommand chown:
                parts.Add(chown.Owner?.ToString() ?? "");
                break;
            case ChangeModeCommand chmod:
                parts.Add(chmod.Mode?.ToString() ?? "");
                break;
            case SystemPackageCommand manager:
                parts.AddRange(manager.Verb is { } managerVerb ? [managerVerb.ToString(), .. manager.Operands.Texts()] : []);
                break;
            case DownloadCommand download:
                parts.AddRange(download.Urls.Texts());
                break;
            case ChangeFolderCommand cd:
                parts.Add(cd.Folder?.ToString() ?? "");
                break;
            case SetCommand set:
                parts.AddRange(set.Invocation.Arguments.ToArray().Texts());
                break;
            case SourceCommand source:
                parts.Add(source.File?.ToString() ?? "");
                break;
        }

        if (command is InstallerCommand { InstallsDependencies: true } reader)
        {
            parts.Add($"[{string.Join(' ', reader.Inputs.Select(file => file.Path ?? "?"))}]");
        }

        if (command is InstallerCommand { InstallsProject: true }) parts.Add("PROJECT");
        if (command is PipCommand { UsesDownloads: true, DisablesCache: false }) parts.Add("CACHE");
        if (command.Removes("/var/lib/apt/lists")) parts.Add("lists");
        if (command.Shell.IsConditional) parts.Add("?");
        return string.Join(' ', parts);
    }
}
