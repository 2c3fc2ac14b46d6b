namespace Basewise.Features.Reference.Commands;

/// <summary>Poetry, Pipenv, PDM, conda, Python itself, and what serves Python programs.</summary>
internal static class PythonPrograms
{
    public static readonly (string Names, string Text, string Page, string Table)[] Tables =
    [
        ("poetry", "Manages a project's dependencies and environment.", "https://python-poetry.org/docs/cli/", """
            install: Installs what `poetry.lock` says, and the project itself.
            sync: As `install`, and removes what the lock file does not name (Poetry 2).
            add: Adds packages to the project and installs them.
            remove: Removes packages from the project.
            lock: Writes `poetry.lock` anew.
            update: Takes newer versions within the limits of `pyproject.toml`.
            run: Runs a command in the project's environment.
            build: Builds the project as source distribution and wheel.
            export: Writes the lock file as requirements; needs poetry-plugin-export.
            config: Shows or changes settings.
            check: Looks whether `pyproject.toml` and the lock file fit together.
            show: Lists packages.
            env: Manages environments; `poetry env use` chooses a Python.
            cache: Shows or empties the cache.
            self: Manages Poetry itself and its plugins.
            version: Tells or sets the project's version.
            publish: Uploads distributions to an index.
            init: Begins a project.
            new: Makes the folder of a new project.
            shell: Starts a shell in the environment; a plugin since Poetry 2.
            @ install, sync, update, export, show
            --only GROUPS: Takes nothing but these dependency groups; `main` for what runs in the container.
            --without GROUPS: Leaves these dependency groups out, such as `dev`.
            --with GROUPS: Takes these optional groups too.
            @ install, sync
            --no-root: Installs what the project needs, but not the project: the layer then stays cached when the sources change.
            --no-directory: Installs no dependencies from local folders.
            --compile: Compiles what it installs to bytecode.
            -E, --extras EXTRAS: Takes these extras too.
            --all-extras: Takes every extra.
            --all-groups: Takes every group.
            --only-root: Installs the project and nothing that it needs.
            --dry-run: Only tells what it would do.
            --sync: Removes what the lock file does not name; a command of its own since Poetry 2.
            --no-dev: Gone since Poetry 2: `--only main` does the same.
            @ export
            -f, --format FORMAT: `requirements.txt`, `constraints.txt` or `pylock.toml`.
            -o, --output FILE: The file that it writes.
            --without-hashes: Leaves the hashes out.
            --without-urls: Leaves the addresses of indexes out.
            @ build
            -f, --format FORMAT: `wheel` or `sdist`.
            @ config
            --local: Writes to `poetry.toml` of the project.
            --unset: Removes a setting.
            --list: Lists the settings.
            @ lock
            --no-update: Keeps the versions that are locked; the default since Poetry 2.
            --regenerate: Resolves everything anew.
            @
            -n, --no-interaction: Asks nothing.
            --no-ansi: Writes no colours and draws no progress, so that the build's log can be read.
            --no-cache: Neither reads nor writes the cache, so that none is left in the layer.
            -C, --directory DIR: The folder of the project.
            -P, --project DIR: The folder of `pyproject.toml`, without changing into it.
            --no-plugins: Starts no plugins.
            -q, --quiet: Says nothing.
            -v, --verbose: Says more.
            """),
        ("pipenv", "Manages a project's dependencies and environment by Pipfile.", "https://pipenv.pypa.io/en/latest/commands.html", """
            install: Installs what the Pipfile or the lock file says, or adds packages.
            sync: Installs exactly what `Pipfile.lock` says.
            lock: Writes `Pipfile.lock` anew.
            requirements: Prints the lock file as requirements.
            run: Runs a command in the environment.
            uninstall: Removes packages.
            verify: Looks whether the lock file is up to date.
            graph: Shows what needs what.
            clean: Removes what the lock file does not name.
            check: Looks for known vulnerabilities.
            @ install
            --deploy: Fails where `Pipfile.lock` is not up to date, or Python is another version than the Pipfile's.
            --system: Installs into the system's Python instead of a virtual environment.
            --ignore-pipfile: Installs from the lock file alone.
            --skip-lock: Installs from the Pipfile alone, whatever is locked.
            -r, --requirements FILE: Takes over a requirements file.
            @ sync
            --system: Installs into the system's Python instead of a virtual environment.
            @ install, sync, lock, requirements
            -d, --dev: Takes the development packages too.
            --categories CATEGORIES: Takes these categories.
            --extra-pip-args ARGUMENTS: Arguments for pip.
            @ requirements
            --hash: With hashes.
            @
            --python VERSION: The Python to use.
            --clear: Empties Pipenv's caches.
            -q, --quiet: Says less.
            -v, --verbose: Says more.
            """),
        ("pdm", "Manages a project's dependencies and environment by the standards for pyproject.toml.", "https://pdm-project.org/latest/reference/cli/", """
            sync: Installs exactly what `pdm.lock` says.
            install: Installs the project and what it needs; locks first where that is missing.
            add: Adds packages to the project.
            remove: Removes packages from the project.
            lock: Writes `pdm.lock` anew.
            update: Takes newer versions.
            export: Writes the lock file as requirements.
            run: Runs a command in the environment.
            build: Builds the project.
            config: Shows or changes settings.
            venv: Manages virtual environments.
            use: Chooses the Python.
            cache: Shows or empties the cache.
            @ install, sync
            --no-self: Installs what the project needs, but not the project.
            --no-editable: Installs the project itself as a wheel, so that its sources need not be in the final image.
            --check: Fails where the lock file is not up to date.
            --frozen-lockfile: Takes the lock file as it is.
            --no-isolation: Builds with the packages that are installed.
            --fail-fast: Stops at the first failure.
            @ install, sync, export, lock
            --prod: Leaves the development dependencies out.
            -G, --group GROUP: Takes a group too.
            --without GROUP: Leaves a group out.
            -d, --dev: Takes the development dependencies too.
            @ export
            -o, --output FILE: The file that it writes.
            --without-hashes: Leaves the hashes out.
            -f, --format FORMAT: The format to write.
            @
            -p, --project DIR: The folder of the project.
            -q, --quiet: Says less.
            -v, --verbose: Says more.
            """),
        ("conda mamba micromamba", "Installs packages for Python and other languages into environments.", "https://docs.conda.io/projects/conda/en/stable/commands/", """
            install: Installs packages into an environment.
            create: Makes an environment.
            env create: Makes an environment from a file.
            env update: Makes an environment what a file says.
            env export: Prints an environment as a file.
            remove: Removes packages or an environment.
            update: Takes newer versions.
            clean: Removes downloads and caches: `conda clean -afy` in the same RUN keeps them out of the layer.
            run: Runs a command in an environment.
            list: Lists what is installed.
            config: Shows or changes settings.
            init: Prepares a shell for `conda activate`.
            info: Shows what conda knows of its surroundings.
            search: Looks for packages.
            @ install, create, remove, update, run, list, env create, env update, env export
            -n, --name NAME: The environment's name; `base` is conda's own.
            -p, --prefix DIR: The environment's folder.
            @ install, create, env create, env update
            -f, --file FILE: The file that names the packages.
            @ install, create, update, search
            -c, --channel CHANNEL: A channel to take packages from, such as `conda-forge`.
            --override-channels: Takes packages from the named channels alone.
            --freeze-installed: Keeps the versions that are installed.
            --no-deps: Leaves out what the packages need.
            --strict-channel-priority: Takes a package only from the first channel that has it.
            @ env update, remove
            --prune: Removes what the file does not name.
            @ clean
            -a, --all: Removes indexes, downloads and unused packages.
            -f, --force-pkgs-dirs: Removes the folders of packages too.
            -t, --tarballs: Removes the downloads.
            -i, --index-cache: Removes the indexes.
            -p, --packages: Removes unused packages.
            @ run
            --no-capture-output: Lets the command write directly, so that the log is complete at once.
            @
            -y, --yes: Asks nothing.
            -q, --quiet: Draws no progress bars.
            --json: Writes JSON.
            --offline: Asks no channel.
            """),
        ("python python3", "Runs Python.", "https://docs.python.org/3/using/cmdline.html", """
            -m MODULE: Runs a module as a program: `pip`, `venv`, `http.server` …
            -c CODE: Runs the code in the argument.
            -u: Writes output at once; `PYTHONUNBUFFERED=1` does the same.
            -B: Writes no `.pyc` files; `PYTHONDONTWRITEBYTECODE=1` does the same.
            -O: Leaves assertions out.
            -I: Isolated: reads no `PYTHON…` variables and no modules of the user.
            -S: Does not import `site`.
            -s: Does not look into the user's site-packages.
            -X OPTION: An option of the implementation, such as `dev` or `utf8`.
            -W ACTION: What happens with warnings.
            -V, --version: Tells its version.
            """),
        ("venv", "Makes a virtual environment.", "https://docs.python.org/3/library/venv.html", """
            --copies: Copies Python into it instead of linking to it.
            --symlinks: Links to Python; the default on Linux.
            --clear: Empties the folder first.
            --upgrade-deps: Upgrades pip in it.
            --without-pip: Installs no pip in it, which is enough where pip runs from outside (`pip --python`).
            --system-site-packages: The environment sees the packages of its Python.
            --prompt NAME: The name in the prompt.
            """),
        ("gunicorn", "Serves WSGI applications, and ASGI ones with uvicorn's worker.", "https://docs.gunicorn.org/en/stable/settings.html", """
            -b, --bind ADDRESS: Where it listens: `0.0.0.0:8000` to be reached from outside the container.
            -w, --workers COUNT: How many worker processes it starts.
            -k, --worker-class CLASS: The kind of worker: `gthread`, `uvicorn.workers.UvicornWorker` …
            --threads COUNT: How many threads a worker has.
            --timeout SECONDS: A worker that is silent for longer is restarted; 30 without it.
            --graceful-timeout SECONDS: How long workers may take to end; 30 without it.
            --worker-tmp-dir DIR: Where workers note that they are alive; `/dev/shm` in containers, as the default can block.
            --access-logfile FILE: The log of requests; `-` is standard output.
            --error-logfile FILE: The log of errors; `-` is standard error.
            --preload: Loads the application before the workers are started, so that they share its memory.
            --max-requests COUNT: Restarts a worker after so many requests.
            --max-requests-jitter COUNT: Spreads those restarts.
            --chdir DIR: Changes into this folder first.
            -c, --config FILE: The settings, as Python.
            --forwarded-allow-ips ADDRESSES: The proxies whose headers are believed.
            """),
        ("uvicorn", "Serves ASGI applications.", "https://www.uvicorn.org/settings/", """
            --host ADDRESS: Where it listens: `0.0.0.0` to be reached from outside the container.
            --port PORT: The port; 8000 without it.
            --workers COUNT: How many processes it starts.
            --reload: Restarts when sources change: for development only.
            --proxy-headers: Believes the headers of proxies.
            --forwarded-allow-ips ADDRESSES: The proxies whose headers are believed.
            --root-path PATH: The path below which the application stands.
            --app-dir DIR: Where the application is looked for.
            --factory: The name is that of a function that makes the application.
            --no-access-log: Logs no requests.
            --log-level LEVEL: How much it logs.
            --timeout-graceful-shutdown SECONDS: How long requests may take to end.
            """),
    ];
}
