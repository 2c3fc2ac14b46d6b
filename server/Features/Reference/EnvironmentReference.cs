using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Basewise.Features.Reference;

/// <summary>The environment variables that images of Python programs set.</summary>
public static class EnvironmentReference
{
    /// <summary>Most usual first.</summary>
    public static ImmutableArray<EnvironmentEntry> All { get; } =
    [
        new("PYTHONUNBUFFERED", "Python writes its output at once instead of in blocks, so that the container's log is complete, also when it crashes.", "1"),
        new("PYTHONDONTWRITEBYTECODE", "Python writes no `.pyc` files. That keeps them out of layers; programs then start a little slower, as they compile at each start.", "1"),
        new("PYTHONFAULTHANDLER", "Python prints a traceback when it dies of a segmentation fault or the like.", "1"),
        new("PYTHONHASHSEED", "Which seed strings are hashed with; `random` is the default, a number makes runs repeatable.", "random", "0"),
        new("PYTHONPATH", "Folders in which Python looks for modules before its own.", "/app", "/app/src"),
        new("PYTHONIOENCODING", "The encoding of input and output. UTF-8 is what Python 3.7 and later choose in a container by themselves.", "utf-8"),
        new("PYTHONUTF8", "Python uses UTF-8 everywhere, whatever the locale says; the default from Python 3.15 on.", "1"),
        new("PYTHONOPTIMIZE", "As `-O`: assertions are left out; `2` leaves docstrings out too.", "1", "2"),
        new("PYTHONMALLOC", "Which allocator Python uses; `malloc` hands everything to the C library.", "malloc", "debug"),
        new("PYTHONPYCACHEPREFIX", "The folder for `.pyc` files, instead of `__pycache__` beside each source.", "/tmp/pycache"),
        new("PYTHONWARNINGS", "Which warnings are shown, as `-W` takes them.", "default", "ignore", "error"),
        new("PYTHONASYNCIODEBUG", "Switches the debug mode of asyncio on.", "1"),
        new("PYTHONNOUSERSITE", "Python does not look into the user's own site-packages.", "1"),
        new("PIP_NO_CACHE_DIR", "pip keeps no cache, so that none is left in the layer. Where a cache mount holds it, pip is faster with its cache.", "1"),
        new("PIP_DISABLE_PIP_VERSION_CHECK", "pip does not ask the index whether there is a newer pip.", "1"),
        new("PIP_DEFAULT_TIMEOUT", "How many seconds pip waits for the index; 15 without it.", "100", "60"),
        new("PIP_ROOT_USER_ACTION", "`ignore`: pip does not warn that it runs as root, which is what it does in a build.", "ignore"),
        new("PIP_BREAK_SYSTEM_PACKAGES", "pip may install beside the distribution's own Python packages (PEP 668). A virtual environment needs no such permission.", "1"),
        new("PIP_INDEX_URL", "The index that pip asks instead of PyPI. A password in it stays in the image: mount it as a secret."),
        new("PIP_EXTRA_INDEX_URL", "Another index that pip asks too; whichever has the highest version wins, so that a public package can displace a private one."),
        new("PIP_TRUSTED_HOST", "A host that pip believes without a valid certificate."),
        new("PIP_REQUIRE_VIRTUALENV", "pip refuses to install outside a virtual environment.", "1"),
        new("PIP_NO_COMPILE", "pip writes no `.pyc` files for what it installs.", "1"),
        new("PIP_ONLY_BINARY", "pip builds nothing from source: packages without a fitting wheel are refused.", ":all:"),
        new("PIP_PREFER_BINARY", "pip takes an older version with a wheel before a newer one that must be built.", "1"),
        new("PIP_CONSTRAINT", "A constraints file that every pip command obeys.", "/constraints.txt"),
        new("PIP_CACHE_DIR", "Where pip keeps its cache: the target for a cache mount.", "/root/.cache/pip", "/var/cache/pip"),
        new("PIP_TARGET", "The folder that pip installs into, instead of site-packages."),
        new("PIP_ROOT", "Another root folder that pip installs below."),
        new("UV_COMPILE_BYTECODE", "uv compiles what it installs to bytecode, so that programs start faster; the layer grows by it.", "1"),
        new("UV_LINK_MODE", "How uv puts packages in place. With a cache mount, which is another file system, `copy` keeps it from warning that it cannot link.", "copy", "hardlink", "clone", "symlink"),
        new("UV_NO_CACHE", "uv keeps no cache, so that none is left in the layer.", "1"),
        new("UV_CACHE_DIR", "Where uv keeps its cache: the target for a cache mount.", "/root/.cache/uv"),
        new("UV_SYSTEM_PYTHON", "`uv pip` installs into the system's Python instead of a virtual environment.", "1"),
        new("UV_BREAK_SYSTEM_PACKAGES", "uv may install beside the distribution's own Python packages (PEP 668).", "1"),
        new("UV_PROJECT_ENVIRONMENT", "The virtual environment of the project, instead of `.venv`.", "/opt/venv", "/app/.venv", "/usr/local"),
        new("UV_PYTHON_DOWNLOADS", "Whether uv may download a Python; `never` makes it use the image's own.", "never", "manual", "automatic"),
        new("UV_PYTHON_PREFERENCE", "Whether uv prefers its own Pythons or the system's.", "only-system", "system", "managed", "only-managed"),
        new("UV_PYTHON_INSTALL_DIR", "Where uv puts the Pythons that it downloads.", "/python"),
        new("UV_PYTHON", "The Python that uv uses.", "/usr/local/bin/python"),
        new("UV_FROZEN", "uv takes `uv.lock` as it is, without looking whether it is up to date.", "1"),
        new("UV_LOCKED", "uv fails where `uv.lock` is not up to date.", "1"),
        new("UV_NO_DEV", "uv leaves the development dependencies out.", "1"),
        new("UV_NO_SYNC", "`uv run` does not synchronise the environment first.", "1"),
        new("UV_NO_PROGRESS", "uv draws no progress bars.", "1"),
        new("UV_HTTP_TIMEOUT", "How many seconds uv waits for the index; 30 without it.", "60", "300"),
        new("UV_INDEX_URL", "The index that uv asks instead of PyPI; `UV_DEFAULT_INDEX` in new versions. A password in it stays in the image."),
        new("UV_DEFAULT_INDEX", "The index that uv asks instead of PyPI. A password in it stays in the image."),
        new("UV_EXTRA_INDEX_URL", "Other indexes that uv asks, before the default one."),
        new("UV_TOOL_BIN_DIR", "Where uv puts the programs of its tools.", "/usr/local/bin"),
        new("POETRY_VERSION", "The version of Poetry that the file installs; Poetry's own installer reads it too."),
        new("POETRY_HOME", "Where Poetry's installer puts Poetry.", "/opt/poetry"),
        new("POETRY_VIRTUALENVS_CREATE", "`false`: Poetry installs into the Python that it runs with. Safer is a virtual environment of the project's own.", "false", "true"),
        new("POETRY_VIRTUALENVS_IN_PROJECT", "Poetry makes the environment as `.venv` in the project, where it can be copied from.", "true", "1"),
        new("POETRY_VIRTUALENVS_PATH", "The folder of Poetry's environments.", "/opt/venvs"),
        new("POETRY_NO_INTERACTION", "Poetry asks nothing.", "1"),
        new("POETRY_CACHE_DIR", "Where Poetry keeps its cache: the target for a cache mount.", "/tmp/poetry_cache", "/root/.cache/pypoetry"),
        new("POETRY_INSTALLER_MAX_WORKERS", "How many downloads and installations Poetry runs at once.", "10"),
        new("PIPENV_VENV_IN_PROJECT", "Pipenv makes the environment as `.venv` in the project, where it can be copied from.", "1"),
        new("PIPENV_CUSTOM_VENV_NAME", "The name of Pipenv's environment."),
        new("PIPENV_NOSPIN", "Pipenv draws no spinner.", "1"),
        new("PDM_CHECK_UPDATE", "`false`: PDM does not ask whether there is a newer PDM.", "false"),
        new("PDM_USE_VENV", "Whether PDM installs into a virtual environment.", "true", "false"),
        new("VIRTUAL_ENV", "The virtual environment that is active. It takes its `bin` folder in `PATH` for Python to use it.", "/opt/venv", "/app/.venv"),
        new("PATH", "Where programs are looked for. What a virtual environment or a user installs must be in it.", "/opt/venv/bin:$PATH", "/root/.local/bin:$PATH"),
        new("DEBIAN_FRONTEND", "`noninteractive`: Debian's packages ask nothing while they are installed. As an `ENV` it reaches the container too; in front of the command, or as an `ARG`, it does not.", "noninteractive"),
        new("LANG", "The language and encoding of programs. `C.UTF-8` is there in every image.", "C.UTF-8"),
        new("LC_ALL", "Overrides every other setting of language and encoding.", "C.UTF-8"),
        new("TZ", "The time zone; without the package tzdata only some names work.", "UTC", "Europe/Berlin"),
        new("HOME", "The user's home folder, where tools keep caches and settings.", "/home/app", "/root"),
        new("PORT", "The port that many platforms tell the server to listen on.", "8000", "8080"),
        new("WEB_CONCURRENCY", "How many worker processes Gunicorn and uvicorn start.", "2", "4"),
        new("GUNICORN_CMD_ARGS", "More arguments for Gunicorn, such as `--bind=0.0.0.0:8000`.", "--bind=0.0.0.0:8000"),
        new("DJANGO_SETTINGS_MODULE", "The module with Django's settings.", "config.settings"),
        new("FLASK_APP", "The application that `flask run` starts.", "app.py"),
        new("FLASK_ENV", "Was Flask's mode; Flask 2.3 dropped it for `FLASK_DEBUG`.", "production"),
        new("FLASK_DEBUG", "Flask's debug mode, with a debugger that runs code: not in production.", "0"),
        new("MPLCONFIGDIR", "Where Matplotlib keeps settings and its font cache; it must be writable.", "/tmp/matplotlib"),
        new("HF_HOME", "Where Hugging Face's libraries keep models and data sets.", "/root/.cache/huggingface"),
        new("NVIDIA_VISIBLE_DEVICES", "Which GPUs the container gets from NVIDIA's runtime.", "all"),
        new("NVIDIA_DRIVER_CAPABILITIES", "Which parts of the driver the container gets.", "compute,utility"),
        new("OMP_NUM_THREADS", "How many threads OpenMP starts, and with it NumPy and PyTorch.", "1"),
        new("MALLOC_ARENA_MAX", "How many arenas glibc's allocator makes; few keep the memory of threaded programs small.", "2"),
        new("LD_PRELOAD", "Libraries that are loaded before all others, such as jemalloc."),
        new("SETUPTOOLS_SCM_PRETEND_VERSION", "The version that setuptools-scm takes where there is no Git repository, as in a build context.", "0.0.0"),
        new("CARGO_NET_GIT_FETCH_WITH_CLI", "Cargo, which builds Rust extensions, fetches with git itself.", "true"),
    ];

    private static readonly FrozenDictionary<string, EnvironmentEntry> ByName = All.ToFrozenDictionary(entry => entry.Name);

    /// <summary>The build arguments that BuildKit defines, in each stage behind an ARG of their name.</summary>
    public static ImmutableArray<ReferenceValue> PlatformArguments { get; } =
    [
        new("TARGETPLATFORM", "the platform that is built for, such as linux/arm64"),
        new("TARGETOS", "its operating system, linux"),
        new("TARGETARCH", "its architecture, amd64 or arm64"),
        new("TARGETVARIANT", "the architecture's variant, such as v7"),
        new("BUILDPLATFORM", "the platform of the builder"),
        new("BUILDOS", "the operating system of the builder"),
        new("BUILDARCH", "the architecture of the builder"),
        new("BUILDVARIANT", "the variant of the builder's architecture"),
        new("TARGETSTAGE", "the stage that is built"),
    ];

    /// <summary>The build arguments that every RUN has, without an ARG.</summary>
    public static ImmutableArray<ReferenceValue> PredefinedArguments { get; } =
    [
        new("HTTP_PROXY", "the proxy for HTTP"),
        new("HTTPS_PROXY", "the proxy for HTTPS"),
        new("FTP_PROXY", "the proxy for FTP"),
        new("ALL_PROXY", "the proxy for everything"),
        new("NO_PROXY", "hosts that need no proxy"),
        new("SOURCE_DATE_EPOCH", "the time that files of the image get, in seconds since 1970"),
    ];

    /// <summary><c>null</c> for a name that means nothing in particular.</summary>
    public static EnvironmentEntry? Find(string name) => ByName.GetValueOrDefault(name);
}
