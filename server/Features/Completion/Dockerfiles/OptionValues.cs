using System.Collections.Frozen;
using Basewise.Features.Reference;
using Basewise.Features.Reference.Commands;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Values of options that take one of a few.</summary>
internal static class OptionValues
{
    private static readonly FrozenDictionary<string, ReferenceValue[]> Known = new Dictionary<string, ReferenceValue[]>
    {
        ["--only-binary"] = [new(":all:", "every package")],
        ["--no-binary"] = [new(":all:", "every package")],
        ["--upgrade-strategy"] = [new("only-if-needed", "the default"), new("eager", "the newest of everything")],
        ["--root-user-action"] = [new("ignore", "no warning about running as root"), new("warn", "the default")],
        ["--progress-bar"] = [new("off", "no progress in the log"), new("on", "the default"), new("raw", "")],
        ["--link-mode"] = [new("copy", "with a cache mount"), new("hardlink", ""), new("clone", ""), new("symlink", "")],
        ["--index-strategy"] = [new("first-index", "the default"), new("unsafe-first-match", ""), new("unsafe-best-match", "as pip does")],
        ["--prerelease"] = [new("disallow", ""), new("allow", ""), new("if-necessary", ""), new("explicit", ""), new("if-necessary-or-explicit", "the default")],
        ["--torch-backend"] = [new("cpu", "without CUDA"), new("auto", "what the driver takes"), new("cu128", "CUDA 12.8"), new("cu126", "CUDA 12.6")],
        ["--only"] = [new("main", "what runs in the container")],
        ["--without"] = [new("dev", "what is needed for development alone")],
        ["--with"] = [new("dev", "what is needed for development alone")],
        ["--no-group"] = [new("dev", "what is needed for development alone")],
        ["--proto"] = [new("'=https'", "nothing but HTTPS")],
        ["--shell"] = [new("/usr/sbin/nologin", "nobody can log in"), new("/bin/bash", ""), new("/bin/sh", "")],
        ["--worker-class"] = [new("gthread", "threads"), new("uvicorn.workers.UvicornWorker", "ASGI"), new("gevent", ""), new("sync", "the default")],
        ["--worker-tmp-dir"] = [new("/dev/shm", "memory, so that it cannot block")],
        ["--bind"] = [new("0.0.0.0:8000", "reached from outside the container")],
        ["--host"] = [new("0.0.0.0", "reached from outside the container")],
        ["--channel"] = [new("conda-forge", "the community's channel"), new("defaults", "Anaconda's channel"), new("bioconda", ""), new("pytorch", "")],
        ["--option"] = [new("Acquire::Retries=3", "tries downloads again"), new("APT::Install-Recommends=false", "as --no-install-recommends")],
        ["--setopt"] = [new("install_weak_deps=False", "without what packages only recommend"), new("tsflags=nodocs", "without documentation")],
        ["-m"] =
        [
            new("pip", "installs packages"), new("venv", "makes a virtual environment"), new("compileall", "compiles to bytecode"),
            new("http.server", "serves a folder"), new("pytest", "runs tests"), new("build", "builds a project"), new("gunicorn", "serves WSGI applications"),
            new("uvicorn", "serves ASGI applications"),
        ],
    }.ToFrozenDictionary();

    public static CompletionList Of(ProgramEntry program, ProgramOption option, ItemList items)
    {
        // Poetry and uv call different things --with, and tar's -m takes nothing.
        bool isOther = (option.Name is "--with" or "--without" or "--only" && program.Name is not ("poetry" or "pdm")) || (option.Name == "-m" && program.Name is not ("python" or "python3"));
        if (isOther) return CompletionList.Empty;

        foreach (ReferenceValue value in Known.GetValueOrDefault(option.Name, [])) items.Add(value.Text, CompletionKind.Value, value.Meaning);
        return items.ToList();
    }
}
