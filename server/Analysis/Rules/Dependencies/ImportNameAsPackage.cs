using System.Collections.Frozen;
using Basewise.Analysis.Dependencies;
using Basewise.Knowledge.Packages;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>Reports a package that is asked for by the name of the module that it is imported as.</summary>
internal sealed class ImportNameAsPackage : DependencyRule
{
    /// <summary>
    /// Modules that people ask for by mistake, and what PyPI has under the name. Only these are spoken of: any other name may be somebody's own
    /// package.
    /// </summary>
    private static readonly FrozenDictionary<string, (string Module, Namesake Namesake)> misnomers = new (string Name, string Module, Namesake Namesake)[]
    {
        ("sklearn", "sklearn", Namesake.Refuses),
        ("bs4", "bs4", Namesake.Forwards),
        ("cv2", "cv2", Namesake.None),
        ("yaml", "yaml", Namesake.None),
        ("pil", "PIL", Namesake.None),
        ("skimage", "skimage", Namesake.None),
        ("dateutil", "dateutil", Namesake.None),
        ("openssl", "OpenSSL", Namesake.None),
        ("nacl", "nacl", Namesake.None),
        ("mysqldb", "MySQLdb", Namesake.None),
        ("googleapiclient", "googleapiclient", Namesake.None),
        ("rest-framework", "rest_framework", Namesake.None),
        ("corsheaders", "corsheaders", Namesake.None),
        ("pkg-resources", "pkg_resources", Namesake.None),
        ("win32api", "win32api", Namesake.None),
        ("pptx", "pptx", Namesake.None),
        ("docx", "docx", Namesake.Another),
        ("jwt", "jwt", Namesake.Another),
        ("dotenv", "dotenv", Namesake.Another),
        ("serial", "serial", Namesake.Another),
        ("fitz", "fitz", Namesake.Another),
        ("attr", "attr", Namesake.Another),
        ("telegram", "telegram", Namesake.Another),
    }.ToFrozenDictionary(misnomer => misnomer.Name, misnomer => (misnomer.Module, misnomer.Namesake), StringComparer.Ordinal);

    /// <summary>Modules that come with Python, of which no package is worth having.</summary>
    private static readonly FrozenSet<string> standardLibrary = FrozenSet.Create(
        StringComparer.Ordinal,
        "argparse", "asyncio", "base64", "collections", "functools", "hashlib", "itertools", "json", "logging", "math", "os", "pathlib", "pickle", "random", "re",
        "shutil", "socket", "sqlite3", "subprocess", "sys", "threading", "tkinter", "unittest", "urllib", "uuid");

    private enum Namesake
    {
        /// <summary>No package is called so.</summary>
        None,

        /// <summary>A package that does nothing but fail, with an advice.</summary>
        Refuses,

        /// <summary>A package that does nothing but ask for the right one.</summary>
        Forwards,

        /// <summary>A package of somebody else's.</summary>
        Another,
    }

    public override RuleDescriptor Descriptor { get; } = new(
        "import-name-as-package", Category.Dependencies, Severity.Warning,
        "A package is asked for by the name of its module", FixKind.NeedsConsent, []);

    /// <summary>Whether it has something to say of a name, so that others need not.</summary>
    public static bool SpeaksOf(PackageName package) => standardLibrary.Contains(package.Normalized) || misnomers.ContainsKey(package.Normalized);

    public override void Check(DependencyContext context)
    {
        if (!KnownIndexes.AsksPyPiAlone(context.File)) return;

        foreach (Dependency dependency in context.File.Dependencies)
        {
            if (dependency is not { Package: { } package, Name: { } name, Source: null, Index: null }) continue;
            if (standardLibrary.Contains(package.Normalized))
            {
                context.Report(
                    name.Span,
                    $"`{name.Text}` is part of Python: a package of that name is a copy for versions long gone, or somebody else's.",
                    LineRemoval.Find(context.File, dependency.Span) is { } removal ? [Fix.NeedsConsent($"Remove {name.Text}", removal)] : []);
                continue;
            }

            if (!misnomers.TryGetValue(package.Normalized, out (string Module, Namesake Namesake) known)) continue;
            if (ImportNames.Bundled.PackagesOf(known.Module) is not [var right, ..]) continue;

            string message = known.Namesake switch
            {
                Namesake.Refuses => $"`{name.Text}` on PyPI refuses to be installed: the package of that module is `{right}`.",
                Namesake.Forwards => $"`{name.Text}` on PyPI only asks for `{right}`, in whatever version: ask for that itself.",
                Namesake.Another => $"`{name.Text}` on PyPI is a package of somebody else's: the module `{known.Module}` that most people mean comes with `{right}`.",
                _ => $"`{name.Text}` is the name of the module: the package that it comes with is `{right}`.",
            };

            // A version of the package of the same name means nothing for the right package.
            bool canRename = dependency.VersionsSpan is null && dependency.Hashes.IsEmpty;
            context.Report(
                known.Namesake is Namesake.Forwards or Namesake.Another ? Severity.Information : Severity.Warning,
                name.Span, message, [],
                canRename ? [Fix.NeedsConsent($"Ask for {right}", new TextEdit(name.Span, right))] : []);
        }
    }
}
