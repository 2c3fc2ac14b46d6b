using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports a project that is installed without its lock file: the installer then resolves anew, with what is the newest that day.</summary>
internal sealed class LockFileNotCopied : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "lock-file-not-copied", Category.Installers, Severity.Warning,
        "A project is installed without its lock file", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        foreach ((Step step, InstallerCommand installer) in context.CommandsOf<InstallerCommand>())
        {
            if (FindMissing(context, step, installer) is var (manifest, lockFile, place) && installer.Verb is { } verb)
            {
                context.Report(
                    verb.Span,
                    $"{manifest} is there, but not {lockFile}: {installer.Invocation.Program} resolves the dependencies anew, to whatever is the newest on the day of the build. Copy {lockFile} too.",
                    [new RelatedPlace(place.Word.Span, $"{manifest} comes from here.")],
                    FindFix(place.Step, place.Word, lockFile) is { } edit ? [Fix.NeedsConsent($"Copy {lockFile} too", edit)] : []);
            }
        }
    }

    /// <summary>The lock file that a command would read if it were there, with the place that brings its manifest.</summary>
    public static (string Manifest, string LockFile, (Step Step, WordSyntax Word) Place)? FindMissing(RuleContext context, Step step, InstallerCommand command)
    {
        if (LockFileOf(command) is not var (manifest, lockFile)) return null;

        StageFiles files = context.Model.FilesAt(step);
        return !files.MayHaveMore && files.Find(lockFile) is null && files.Find(manifest) is { } place ? (manifest, lockFile, place) : null;
    }

    /// <summary>Without it these commands resolve; told to be strict (<c>--locked</c>, <c>--deploy</c>) they stop by themselves.</summary>
    private static (string Manifest, string LockFile)? LockFileOf(InstallerCommand command) => command switch
    {
        PoetryCommand { Verb: { } verb, Inputs: not [] } when verb.Is("install") || verb.Is("sync") => ("pyproject.toml", "poetry.lock"),
        UvCommand { VerbPath: "sync" } uv when !uv.Arguments.Has("locked") && !uv.Arguments.Has("frozen") && !uv.Arguments.Has("script") => ("pyproject.toml", "uv.lock"),
        PdmCommand { Verb: { } verb } pdm when (verb.Is("install") || verb.Is("sync")) && !pdm.Arguments.Has("lockfile") => ("pyproject.toml", "pdm.lock"),
        PipenvCommand { Verb: { } verb, NamesPackages: false } pipenv when verb.Is("install") && !pipenv.Arguments.Has("requirements") && !pipenv.Arguments.Has("deploy") =>
            ("Pipfile", "Pipfile.lock"),
        _ => null,
    };

    /// <summary>One more source beside the manifest, where the destination is a folder.</summary>
    private static TextEdit? FindFix(Step step, WordSyntax word, string lockFile)
    {
        if (step.Instruction is not TransferSyntax { Destination: { } destination, IsExecForm: false }) return null;

        string target = destination.Text;
        if (!target.EndsWith('/') && target is not ("." or "..")) return null;

        string folder = word.Text[..(word.Text.LastIndexOf('/') + 1)];
        return new TextEdit(new(word.Span.End, word.Span.End), $" {folder}{lockFile}");
    }
}
