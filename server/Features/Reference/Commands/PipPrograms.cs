namespace Basewise.Features.Reference.Commands;

/// <summary>pip and uv, as of pip 26 and uv 0.9.</summary>
internal static class PipPrograms
{
    public static readonly (string Names, string Text, string Page, string Table)[] Tables =
    [
        ("pip pip3", "Installs Python packages.", "https://pip.pypa.io/en/stable/cli/", """
            install: Downloads packages from the index, or takes them from files, folders or repositories, and installs them.
            uninstall: Removes installed packages.
            download: Downloads packages without installing them.
            wheel: Builds wheels of packages and of all that they need, to be installed elsewhere.
            freeze: Prints what is installed in the form of a requirements file.
            list: Lists what is installed.
            show: Tells what is known of an installed package.
            check: Looks whether what is installed fits together, and fails if not.
            config: Shows or changes pip's settings.
            cache: Shows or empties pip's cache; `pip cache purge` empties it.
            index: Asks the index; `pip index versions` lists a package's versions.
            hash: Computes the hashes that requirements files take.
            debug: Shows what pip knows of its surroundings.
            inspect: Describes the environment as JSON.
            lock: Writes a lock file of requirements (experimental).
            @ install, download, wheel, lock
            -r, --requirement FILE: Takes everything that a requirements file names.
            -c, --constraint FILE: Limits the versions of packages to what a file says, without installing them.
            -e, --editable PATH: Installs a project from its source tree, which must then stay in the image.
            --no-deps: Leaves out what the packages need.
            --pre: Takes pre-releases too.
            --only-binary PACKAGES: Builds nothing of these from source; `:all:` means every package, so that a missing wheel fails at once.
            --no-binary PACKAGES: Builds these from source instead of taking their wheels; `:all:` means every package.
            --prefer-binary: Takes an older version with a wheel before a newer one that must be built.
            --require-hashes: Takes only what has a `--hash` in the requirements file.
            --no-build-isolation: Builds with the packages that are installed, instead of those that each project asks for.
            --config-settings KEY=VALUE: Hands a setting to the build backend.
            --group GROUP: Takes a dependency group of `pyproject.toml`.
            --platform PLATFORM: Takes wheels for this platform, such as `manylinux2014_x86_64`; needs `--only-binary=:all:`.
            --python-version VERSION: Takes wheels for this version of Python; needs `--only-binary=:all:`.
            --implementation IMPLEMENTATION: Takes wheels for this implementation, such as `cp`.
            --abi ABI: Takes wheels for this ABI, such as `cp313`.
            --ignore-requires-python: Takes packages that say that they do not run on this Python.
            --src DIR: Where the sources of editable projects go.
            --progress-bar WHEN: `off` keeps the progress out of the build's log.
            @
            --no-cache-dir: Keeps no cache, so that none is left in the layer. Where a cache mount holds it, leave this out: pip is faster with its cache.
            --cache-dir DIR: Where the cache is kept: the target for a cache mount.
            --disable-pip-version-check: Does not ask the index whether there is a newer pip.
            @ install
            -t, --target DIR: Installs into this folder instead of site-packages.
            --user: Installs below the user's home, into `~/.local`.
            --prefix DIR: Installs below this folder, as `/usr/local` is built.
            --root DIR: Takes this folder for the root of the file system.
            -U, --upgrade: Takes the newest version of the named packages, although one is installed.
            --upgrade-strategy STRATEGY: What happens to what the named packages need: `only-if-needed` or `eager`.
            --force-reinstall: Installs again what is installed already.
            -I, --ignore-installed: Installs over what is there without removing it first.
            --break-system-packages: Installs beside the distribution's own Python packages, which pip refuses otherwise (PEP 668).
            --root-user-action ACTION: `ignore` leaves out the warning about running as root.
            --no-compile: Writes no `.pyc` files, so that the layer is smaller and the first start slower.
            --compile: Compiles what it installs to `.pyc` files; the default.
            --report FILE: Writes what was installed as JSON.
            --dry-run: Only tells what it would install.
            --no-warn-script-location: Does not warn that a script lies outside PATH.
            @ download
            -d, --dest DIR: The folder that it downloads into.
            @ wheel
            -w, --wheel-dir DIR: The folder for the wheels.
            @ install, download, wheel, index, list, lock
            -i, --index-url URL: The index instead of PyPI. A password in it stays in the image's history: mount it as a secret.
            --extra-index-url URL: Another index that is asked too; the highest version wins, whichever has it.
            --no-index: Asks no index: only `--find-links` and addresses are used.
            -f, --find-links PATH_OR_URL: Also takes packages from a folder, or from the links on a page.
            @ uninstall
            -y, --yes: Asks nothing.
            @ uninstall, freeze
            -r, --requirement FILE: Removes what a requirements file names; for `freeze`, takes over its order.
            @ list
            -o, --outdated: Only what has a newer version.
            --format FORMAT: `columns`, `freeze` or `json`.
            @ freeze
            --exclude PACKAGE: Leaves a package out.
            --all: Names pip and setuptools too.
            @
            -q, --quiet: Says less; up to three times.
            -v, --verbose: Says more; up to three times.
            --no-input: Asks nothing.
            --timeout SECONDS: How long it waits for the index; 15 without it.
            --retries COUNT: How often it tries again; 5 without it.
            --trusted-host HOST: Believes this host without a valid certificate.
            --cert FILE: The certificates that it believes.
            --proxy URL: Goes to the index through a proxy.
            --python PATH: Runs in another Python or virtual environment.
            --require-virtualenv: Refuses to run outside a virtual environment.
            --isolated: Reads no environment variables and no settings of the user.
            --use-feature FEATURE: Switches on what is not yet the default.
            --no-color: Writes no colours.
            --version: Tells its version.
            --help: Shows help.
            """),
        ("uv", "Installs Python packages and Pythons, and manages projects; a fast stand-in for pip, pip-tools, pipx and virtualenv.", "https://docs.astral.sh/uv/reference/cli/", """
            sync: Makes the project's environment what `uv.lock` says: installs what is missing, removes what is too much.
            pip install: Installs packages into an environment, with pip's options.
            pip sync: Makes an environment exactly what requirements files say.
            pip compile: Resolves requirements and writes them with their versions.
            pip uninstall: Removes packages.
            pip freeze: Prints what is installed as requirements.
            pip list: Lists what is installed.
            pip show: Tells what is known of an installed package.
            pip check: Looks whether what is installed fits together.
            pip tree: Shows what needs what.
            run: Runs a command in the project's environment, which it synchronises first.
            venv: Makes a virtual environment.
            add: Adds packages to the project and installs them.
            remove: Removes packages from the project.
            lock: Writes `uv.lock` anew.
            export: Writes the lock file in another format, such as requirements.txt.
            build: Builds the project as source distribution and wheel.
            tool install: Installs a program in an environment of its own.
            tool run: Runs a program in an environment for this once, as `uvx` does.
            tool upgrade: Upgrades installed programs.
            python install: Downloads a Python and installs it.
            python find: Tells which Python is used.
            python list: Lists the Pythons that there are.
            python pin: Writes `.python-version`.
            cache clean: Empties the cache.
            cache prune: Removes from the cache what is no longer used; `--ci` keeps only what was built from source.
            cache dir: Tells where the cache is.
            init: Begins a project.
            tree: Shows what the project needs.
            version: Tells or sets the project's version.
            publish: Uploads distributions to an index.
            self update: Updates uv itself.
            @ sync, run, export, lock, add, remove
            --frozen: Takes `uv.lock` as it is, without looking whether it is up to date.
            --locked: Fails where `uv.lock` is not up to date.
            --no-dev: Leaves the development dependencies out.
            --group GROUP: Takes a dependency group too.
            --no-group GROUP: Leaves a dependency group out.
            --only-group GROUP: Takes nothing but a dependency group.
            --all-groups: Takes every dependency group.
            --extra EXTRA: Takes an extra too.
            --all-extras: Takes every extra.
            --package PACKAGE: A member of the workspace instead of the project.
            --no-editable: Installs the project itself as a wheel, so that its sources need not be in the final image.
            --all-packages: Every member of the workspace.
            @ sync, export
            --no-install-project: Installs what the project needs, but not the project: the layer then stays cached when the sources change.
            --no-install-workspace: Installs no member of the workspace.
            --no-install-package PACKAGE: Leaves one package out.
            --inexact: Keeps what is installed and not in the lock file.
            --no-default-groups: Leaves out the groups that are taken by default.
            @ sync, run
            --active: Takes the active virtual environment instead of the project's own.
            @ run
            --with PACKAGE: Has a package there too, for this once.
            --no-sync: Does not synchronise the environment first.
            --no-project: Runs outside the project.
            --module: Runs a module, as `python -m`.
            @ pip install, pip sync, pip compile, pip uninstall, add
            -r, --requirements FILE: Takes everything that a requirements file, `pyproject.toml` or a script names.
            -c, --constraints FILE: Limits versions to what a file says.
            @ pip install, add
            -e, --editable PATH: Installs a project from its source tree, which must then stay in the image.
            @ pip install, pip sync, pip uninstall, pip freeze, pip list
            --system: Takes the system's Python instead of a virtual environment.
            --break-system-packages: Installs beside the distribution's own Python packages (PEP 668).
            -t, --target DIR: Installs into this folder.
            --prefix DIR: Installs below this folder.
            @ pip install, pip sync, pip compile
            --no-deps: Leaves out what the packages need.
            --require-hashes: Takes only what has a hash.
            --only-binary PACKAGES: Builds nothing of these from source; `:all:` means every package.
            --no-binary PACKAGES: Builds these from source; `:all:` means every package.
            --torch-backend BACKEND: Which build of PyTorch is taken: `cpu`, `cu128`, `auto` …
            @ pip install, pip sync, pip compile, sync, add, lock, run, tool install
            -U, --upgrade: Takes the newest versions.
            -P, --upgrade-package PACKAGE: Takes the newest version of one package.
            --default-index URL: The index instead of PyPI. A password in it stays in the image's history.
            --index URL: An index that is asked before the default one.
            -i, --index-url URL: The index instead of PyPI; new versions call it `--default-index`.
            --extra-index-url URL: Another index, asked first; new versions call it `--index`.
            -f, --find-links PATH_OR_URL: Also takes packages from a folder or page.
            --index-strategy STRATEGY: `first-index` takes a package only from the first index that has it, against dependency confusion; `unsafe-best-match` looks at all.
            --prerelease WHEN: Whether pre-releases are taken: `disallow`, `allow`, `if-necessary` …
            --compile-bytecode: Compiles what it installs, so that programs start faster.
            --link-mode MODE: How packages are put in place; `copy` with a cache mount.
            --no-build: Builds nothing from source.
            --no-build-isolation: Builds with the packages that are installed.
            --exclude-newer DATE: Ignores what was uploaded later.
            @ venv
            --seed: Installs pip into it, for programs that expect it.
            --system-site-packages: The environment sees the packages of its Python.
            --relocatable: The environment can be moved.
            --clear: Replaces what is there.
            @ export
            -o, --output-file FILE: The file that it writes.
            --no-hashes: Leaves the hashes out.
            --no-emit-project: Leaves the project itself out.
            --format FORMAT: `requirements.txt` or `pylock.toml`.
            @ build
            --wheel: Only the wheel.
            --sdist: Only the source distribution.
            -o, --out-dir DIR: The folder for what is built.
            @ cache prune
            --ci: Keeps only wheels that were built from source.
            @
            -p, --python PYTHON: The Python to use: a version, a name or a path.
            --no-cache: Keeps no cache, so that none is left in the layer. Where a cache mount holds it, leave this out.
            --cache-dir DIR: Where the cache is kept: the target for a cache mount.
            --project DIR: The folder of the project.
            --directory DIR: Changes into this folder first.
            --no-python-downloads: Downloads no Python: only what is installed is used.
            --managed-python: Takes only Pythons that uv installed.
            --no-managed-python: Takes only the system's Pythons.
            --offline: Asks no index; only the cache is used.
            --native-tls: Believes the certificates of the system.
            --no-progress: Draws no progress bars.
            --no-config: Reads no `uv.toml` and no settings in `pyproject.toml`.
            --config-file FILE: The settings to read.
            -q, --quiet: Says less.
            -v, --verbose: Says more.
            """),
        ("uvx", "Runs a program of a package in an environment for this once; `uv tool run`.", "https://docs.astral.sh/uv/reference/cli/#uv-tool-run", """
            --from PACKAGE: The package that has the program.
            --with PACKAGE: Has a package there too.
            -p, --python PYTHON: The Python to use.
            """),
        ("pipx", "Installs programs written in Python, each in an environment of its own.", "https://pipx.pypa.io/stable/docs/", """
            install: Installs a package's programs.
            inject: Installs more packages into a program's environment.
            run: Runs a program in an environment for this once.
            ensurepath: Puts the folder of the programs into PATH.
            upgrade: Upgrades a program.
            uninstall: Removes a program.
            list: Lists what is installed.
            @ install, run, inject
            --pip-args ARGUMENTS: Arguments for pip.
            -i, --index-url URL: The index instead of PyPI.
            @ install, run
            --python PYTHON: The Python to use.
            @ install
            --include-deps: Installs the programs of what the package needs too.
            --global: Installs for all users.
            --suffix TEXT: Ends the programs' names with this.
            """),
    ];
}
