using System.Collections.Immutable;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Packages;
using Basewise.Python.Requirements;

namespace Basewise.Analysis.Semantics.Installs.Fits;

/// <summary>What has to be on a system for a package to be built from source there.</summary>
/// <param name="Languages">What is compiled: <c>c</c>, <c>cxx</c>, <c>rust</c>, <c>fortran</c>.</param>
/// <param name="Libraries">The libraries that it is linked to. Those are known of the packages that people meet, and empty for the others.</param>
public sealed record BuildNeeds(ImmutableArray<string> Languages, ImmutableArray<LinkedLibrary> Libraries)
{
    /// <summary>
    /// Packages whose compiled part is there for speed alone, and those that are written in Python though a distribution builds them with a
    /// compiler at hand: without one they install all the same.
    /// </summary>
    private static readonly HashSet<string> WithoutCompiler =
    [
        "sqlalchemy", "pyyaml", "markupsafe", "wrapt", "coverage", "charset-normalizer", "msgpack", "simplejson", "tornado", "multidict", "frozenlist", "yarl", "propcache",
        "lazy-object-proxy", "zope-interface", "websockets", "protobuf", "black", "mypy", "pydantic", "cython", "immutables", "ruamel-yaml-clib", "psycopg", "debugpy",
        "watchdog", "pymongo", "falcon", "persistent", "btrees", "pendulum", "cassandra-driver", "peewee", "pony", "setuptools", "pip", "wheel", "fastavro", "thrift", "nltk",
        "jsonpickle", "rapidfuzz", "sentry-sdk", "grpcio-status", "tinycss", "bitstring", "pyrsistent", "aiohttp", "auditwheel", "billiard", "crcmod", "deepspeed", "distlib",
        "dulwich", "frozendict", "grapheme", "paho-mqtt", "pbr", "pexpect", "poetry", "poetry-core", "pycparser", "pyelftools", "pyvips", "transformers", "urwid", "virtualenv",
    ];

    /// <summary>What it takes; <c>null</c> where that is not known, and where no compiler is needed.</summary>
    public static BuildNeeds? Find(PackageName name)
    {
        if (WithoutCompiler.Contains(name.Normalized)) return null;

        ImmutableArray<LinkedLibrary> libraries = LinkedLibrary.Of(name);
        string[] languages = name.Normalized == "uwsgi" ? ["c"] : [.. SystemDependencies.Bundled.Find(name.Normalized)?.Languages.Where(IsCompiler) ?? []];
        if (libraries.IsEmpty && languages.Length == 0) return null;

        return new BuildNeeds(languages.Length > 0 ? [.. languages] : ["c"], libraries);
    }

    /// <summary>Whether a compiler has to be newer than what a distribution may have: that of Rust.</summary>
    public bool IsDemanding => Languages.Contains("rust");

    /// <summary>The packages of a distribution with the compilers.</summary>
    public IEnumerable<string> CompilersOn(DistributionFamily family) => Languages.SelectMany(language => ToolsFor(language, family)).Distinct();

    private static bool IsCompiler(string language) => language is "c" or "cxx" or "rust" or "fortran";

    private static string[] ToolsFor(string language, DistributionFamily family) => (language, family) switch
    {
        // Debian's gcc only recommends the headers of the C library, and few install what is recommended; its g++ depends on them.
        ("c", DistributionFamily.Debian) => ["gcc", "libc6-dev"],
        ("c", _) => ["gcc", "musl-dev"],
        ("cxx", DistributionFamily.Debian) => ["g++"],
        ("cxx", _) => ["g++", "musl-dev"],
        ("rust", DistributionFamily.Debian) => ["cargo", "gcc", "libc6-dev"],
        ("rust", _) => ["cargo", "gcc", "musl-dev"],
        ("fortran", _) => ["gfortran"],
        _ => [],
    };
}
