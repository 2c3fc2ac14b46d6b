using System.Buffers;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports an installer that is fetched from the web at whatever version is the newest.</summary>
internal sealed class InstallerBootstrapUnpinned : StageRule
{
    private static readonly BootstrapScript[] Scripts =
    [
        new("Poetry", "poetry", ["install.python-poetry.org", "/get-poetry.py", "/install-poetry.py"], ["POETRY_VERSION"], ["--version", "--git"]),
        new("pip", "pip", ["/get-pip.py"], [], ["pip="]),
        new("PDM", "pdm", ["/install-pdm.py"], ["PDM_VERSION"], ["--version"]),
        new("uv", "uv", ["astral.sh/uv/install.sh", "astral.sh/uv/install.ps1", "astral-sh/uv/releases/latest/"], [], []),
        new("Miniconda", null, ["Miniconda3-latest-", "Miniconda2-latest-"], [], []),
        new("Miniforge", null, ["miniforge/releases/latest/", "mambaforge/releases/latest/"], [], []),
        new("micromamba", null, ["micro.mamba.pm/api/micromamba/linux-64/latest", "micromamba-releases/releases/latest/", "micro.mamba.pm/install.sh"], [], []),
    ];

    private static readonly SearchValues<string> Addresses = SearchValues.Create([.. Scripts.SelectMany(script => script.Urls)], StringComparison.Ordinal);

    public override RuleDescriptor Descriptor { get; } = new(
        "installer-bootstrap-unpinned", Category.Installers, Severity.Warning,
        "An installer is fetched at whatever version is the newest", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Add | Subjects.Download;

    public override void Check(RuleContext context)
    {
        NewestReleases? releases = null;
        foreach (Step step in context.StepsOf(InstructionKind.Add))
        {
            if (step.Effective is not TransferSyntax add) continue;

            foreach (WordSyntax source in add.Sources)
            {
                if (source.Raw.IndexOf("://") > 0 && Find(source.Content) is { } script && !IsPinned(step, script)) Report(context, script, source.Span, FindUrlFix(releases ??= new(), source.Text, source.Span));
            }
        }

        Step? last = null;
        HashSet<BootstrapScript>? pinned = null;
        Dictionary<ShellCommand, ShellCommand>? readers = null;
        foreach ((Step step, DownloadCommand download) in context.CommandsOf<DownloadCommand>())
        {
            ShellCommand command = download.Shell;
            if (!command.Text.Slice(command.Start, command.End).ContainsAny(Addresses)) continue;

            foreach (ShellWord url in download.Urls)
            {
                if (Find(url.Raw) is not { } script || IsPinned(step, script) || HasVariable(download, script)) continue;

                if (last != step) (last, pinned, readers) = (step, null, null);
                if ((pinned ??= FindPinned(step)).Contains(script)) continue;

                readers ??= FindReaders(step);
                releases ??= new();
                Report(context, script, url.Span, FindUrlFix(releases, url.ToString(), url.Span) ?? FindScriptFix(releases, script, readers.GetValueOrDefault(download.Shell)));
            }
        }
    }

    private static bool HasVariable(DownloadCommand download, BootstrapScript script) => Array.Exists(script.Variables, name => download.FindVariable(name) is not null);

    private static BootstrapScript? Find(ReadOnlySpan<char> url)
    {
        foreach (BootstrapScript script in Scripts)
        {
            foreach (string part in script.Urls)
            {
                if (url.Contains(part, StringComparison.Ordinal)) return script;
            }
        }

        return null;
    }

    private static void Report(RuleContext context, BootstrapScript script, TextSpan span, (TextEdit Edit, string Version)? fix) => context.Report(
        span,
        $"Every build takes whatever {script.Name} is the newest on that day, which may treat the project otherwise than yours does: ask for a version.",
        fix is var (edit, version) ? [Fix.NeedsConsent($"Ask for {script.Name} {version} (the newest known)", edit)] : []);

    private static bool IsPinned(Step step, BootstrapScript script) => Array.Exists(script.Variables, name => step.Variables.ValueOf(name) is { IsDefined: true, Text: not "" });

    /// <summary>
    /// The scripts for which a variable or an argument names the version, anywhere in the RUN, as the script may be run later in it.
    /// </summary>
    private static HashSet<BootstrapScript> FindPinned(Step step)
    {
        HashSet<BootstrapScript> pinned = [];
        foreach (ShellScript part in step.Scripts)
        {
            foreach (ShellCommand command in part.Commands)
            {
                foreach (ShellAssignment assignment in command.Assignments) AddNamed(pinned, assignment.Word.Literal);
                foreach (ShellWord word in command.Words) AddNamed(pinned, word.Literal);
            }
        }

        return pinned;
    }

    private static void AddNamed(HashSet<BootstrapScript> pinned, ReadOnlySpan<char> word)
    {
        foreach (BootstrapScript script in Scripts)
        {
            foreach (string argument in script.Arguments)
            {
                if (word.StartsWith(argument)) pinned.Add(script);
            }

            foreach (string variable in script.Variables)
            {
                if (word.StartsWith(variable)) pinned.Add(script);
            }
        }
    }

    /// <summary>The command at the end of each pipe, by the one at its beginning.</summary>
    private static Dictionary<ShellCommand, ShellCommand> FindReaders(Step step)
    {
        Dictionary<ShellCommand, ShellCommand> readers = [];
        foreach (ShellScript part in step.Scripts)
        {
            foreach (ShellPipeline pipeline in part.Pipelines) readers[pipeline.First] = pipeline.Last;
        }

        return readers;
    }

    /// <summary>uv has the version in the address.</summary>
    private static (TextEdit Edit, string Version)? FindUrlFix(NewestReleases releases, string url, TextSpan span)
    {
        const string Place = "astral.sh/uv/";
        int at = url.IndexOf(Place + "install.", StringComparison.Ordinal);
        if (at < 0 || url.Length != span.Length || releases.Find("uv") is not var (version, _)) return null;

        int offset = span.Start + at + Place.Length;
        return (new TextEdit(new(offset, offset), $"{version}/"), version);
    }

    /// <summary>Poetry's and PDM's scripts read a variable, where they are piped into Python.</summary>
    private static (TextEdit Edit, string Version)? FindScriptFix(NewestReleases releases, BootstrapScript script, ShellCommand? reader)
    {
        if (script is not { Package: { } package, Variables: [var variable, ..] } || reader is null || Invocation.Find(reader) is not { Program: "python" }) return null;
        if (releases.Find(package) is not var (version, _)) return null;

        int start = reader.Span.Start;
        return (new TextEdit(new(start, start), $"{variable}={version} "), version);
    }

    /// <param name="Package">Its name on PyPI, where the versions are the same; null where it is not there.</param>
    /// <param name="Urls">Parts of addresses without a version.</param>
    /// <param name="Variables">What the script takes a version from.</param>
    /// <param name="Arguments">How an argument of the script that names a version begins.</param>
    private sealed record BootstrapScript(string Name, string? Package, string[] Urls, string[] Variables, string[] Arguments);
}
