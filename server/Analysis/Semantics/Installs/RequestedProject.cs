using System.Collections.Immutable;
using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Python.Projects;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>Reads what a project asks for, and what its lock has chosen, where a command installs the project or what it needs.</summary>
internal sealed class RequestedProject(ReadableTexts texts, RequestBuilder request, Step step, int index, InstallerCommand command)
{
    private const string ProjectFile = "pyproject.toml";

    public void Read()
    {
        if (!texts.HasAny && command is UvCommand { VerbPath: "sync" } or PoetryCommand or PdmCommand or PipenvCommand)
        {
            request.IsComplete = false;
            return;
        }

        switch (command)
        {
            case PipCommand pip:
                // Most have only names of packages.
                bool hasPath = pip.Operands.Length > pip.Requirements.Length || pip.Arguments.Has("editable");
                if (hasPath && !pip.Arguments.Has("no-deps")) ReadProjects(pip.Operands, pip.Editables);
                break;
            case UvCommand { VerbPath: "pip install" } uv:
                if (!uv.Arguments.Has("no-deps")) ReadProjects(uv.Operands, uv.Arguments.ValuesOf("editable"));
                break;
            case UvCommand { VerbPath: "sync" } uv:
                ReadLocked(FolderOf(uv.Arguments), "uv.lock", DependencyFileKind.UvLock, ProjectSelection.OfUv(uv), Named);
                break;
            case PoetryCommand { IsInstall: true } poetry when !poetry.Arguments.Has("only-root"):
                ReadLocked(FolderOf(poetry.Arguments), "poetry.lock", DependencyFileKind.PoetryLock, ProjectSelection.OfPoetry(poetry), Named);
                break;
            case PdmCommand { IsInstall: true } pdm:
                ReadLocked(FolderOf(pdm.Arguments), "pdm.lock", DependencyFileKind.PdmLock, ProjectSelection.OfPdm(pdm), Named);
                break;
            case PipenvCommand { IsInstall: true, NamesPackages: false } pipenv when !pipenv.Arguments.Has("requirements"):
                bool readsLock = pipenv.Verb?.Is("sync") == true || pipenv.Arguments.Has("deploy") || pipenv.Arguments.Has("ignore-pipfile");
                ReadPipfile(ProjectSelection.OfPipenv(pipenv), readsLock, Named);
                break;
            case UvCommand { VerbPath: "add" } or PoetryCommand or PdmCommand or PipenvCommand:
                request.IsComplete = false;
                break;
        }
    }

    /// <summary>Reads what a command writes into a requirements file, for whoever installs from that.</summary>
    /// <param name="named">Where the Dockerfile names the file.</param>
    public void ReadExported(TextSpan named)
    {
        switch (command)
        {
            case UvCommand { VerbPath: "pip compile" } uv:
                ReadCompiled(uv, named);
                break;
            case UvCommand uv:
                ReadLocked(FolderOf(uv.Arguments), "uv.lock", DependencyFileKind.UvLock, ProjectSelection.OfUv(uv), named);
                break;
            case PoetryCommand poetry:
                ReadLocked(FolderOf(poetry.Arguments), "poetry.lock", DependencyFileKind.PoetryLock, ProjectSelection.OfPoetryExport(poetry), named);
                break;
            case PdmCommand pdm:
                ReadLocked(FolderOf(pdm.Arguments), "pdm.lock", DependencyFileKind.PdmLock, ProjectSelection.OfPdm(pdm), named);
                break;
            case PipenvCommand pipenv:
                ReadPipfile(ProjectSelection.OfPipenvRequirements(pipenv), readsLock: true, named);
                break;
        }
    }

    /// <summary>What <c>uv pip compile</c> chooses of the newest releases that its files allow.</summary>
    private void ReadCompiled(UvCommand uv, TextSpan named)
    {
        RequestedFiles files = new(texts, request, step, index, command);
        string? folder = Folder;
        foreach (ShellWord word in uv.Arguments.ValuesOf("constraint")) Read(word, isConstraint: true);
        foreach (ShellWord word in uv.Operands) Read(word, isConstraint: false);

        // Extras and groups of a project are not told apart here.
        if (uv.Arguments.Has("extra") || uv.Arguments.Has("all-extras") || uv.Arguments.Has("group")) request.IsComplete = false;

        void Read(ShellWord word, bool isConstraint)
        {
            if (ShellPaths.Resolve(word, step, folder) is not { } path || RunFiles.MayChange(step, command.Shell, path) || !files.TryRead(path, isConstraint, named)) request.IsComplete = false;
        }
    }

    /// <summary>The folder of the project; <c>null</c> where it is not known.</summary>
    private string? FolderOf(ArgumentList arguments)
    {
        string? own = Folder;
        return (arguments.Find("directory") ?? arguments.Find("project"))?.Value is { } named ? ShellPaths.Resolve(named, step, own) : own;
    }

    private void ReadProjects(ImmutableArray<ShellWord> operands, ImmutableArray<ShellWord> editables)
    {
        ReadProjects(operands);
        ReadProjects(editables);
    }

    /// <summary>The projects among the words: <c>.</c>, <c>./api[server]</c>.</summary>
    private void ReadProjects(ImmutableArray<ShellWord> words)
    {
        foreach (ShellWord word in words)
        {
            if (!LocalPackage.IsPath(word.Literal)) continue;

            string? own = Folder;
            bool isProject = LocalPackage.IsProject(word.LiteralPrefix) && word.Value is not null;
            if (!isProject || ImagePath.Resolve(own, LocalPackage.WithoutExtras(word.LiteralPrefix)) is not { } folder || Find($"{folder}/{ProjectFile}") is not { } text)
            {
                request.IsComplete = false;
                continue;
            }

            int bracket = word.LiteralPrefix.IndexOf('[', StringComparison.Ordinal);
            string[] extras = bracket < 0 ? [] : word.LiteralPrefix[(bracket + 1)..].TrimEnd(']').Split(',', StringSplitOptions.TrimEntries);
            Add(ReadProject(text, word.Span), text, word.Span, ProjectSelection.OfExtras(extras));
        }
    }

    /// <summary>The folder that the command runs in; <c>null</c> where it is not known, or no text is that it could read there.</summary>
    private string? Folder => texts.HasAny ? texts.Model.Installs.Of(step.Stage).FindFolder(command) : null;

    private TextSpan Named => (command.Verb ?? command.Program).Span;

    private void ReadLocked(string? folder, string lockName, DependencyFileKind kind, ProjectSelection? selection, TextSpan named)
    {
        if (folder is null || selection is null || Find($"{folder}/{ProjectFile}") is not { } project)
        {
            request.IsComplete = false;
            return;
        }

        DependencyFile file = ReadProject(project, named);
        if (Find($"{folder}/{lockName}") is not { } text)
        {
            Add(file, project, named, selection);
            return;
        }

        if (!PackageOrigins.AreOnPyPI(file)) request.IsOnPyPI = false;
        new LockedSelection(DependencyTexts.Read(kind, text.Source), file, selection, request).Add(span => texts.PlaceOf(text, span, named));
    }

    private void ReadPipfile(ProjectSelection selection, bool readsLock, TextSpan named)
    {
        string? folder = Folder;
        if (folder is null || Find($"{folder}/Pipfile") is not { } manifest)
        {
            request.IsComplete = false;
            return;
        }

        DependencyFile file = ReadProject(manifest, named, DependencyFileKind.Pipfile);
        if (!readsLock || Find($"{folder}/Pipfile.lock") is not { } text)
        {
            Add(file, manifest, named, selection);
            return;
        }

        DependencyFile locked = DependencyTexts.Read(DependencyFileKind.PipfileLock, text.Source);
        if (!PackageOrigins.AreOnPyPI(locked)) request.IsOnPyPI = false;
        new LockedSelection(locked, file, selection, request).Add(span => texts.PlaceOf(text, span, named));
    }

    private DependencyFile ReadProject(ImageText text, TextSpan named, DependencyFileKind kind = DependencyFileKind.Pyproject)
    {
        DependencyFile file = DependencyTexts.Read(kind, text.Source);
        if (file.RequiresPython is { } python) request.Require(python, texts.PlaceOf(text, python.Text.Span, named));
        return file;
    }

    /// <summary>What a project asks for itself.</summary>
    private void Add(DependencyFile file, ImageText text, TextSpan named, ProjectSelection selection)
    {
        if (!PackageOrigins.AreOnPyPI(file)) request.IsOnPyPI = false;

        // setup.py and setup.cfg ask too; what they ask for is not read.
        if (file.Kind is DependencyFileKind.Pyproject && file.ProjectName is null) request.IsComplete = false;
        foreach (Dependency dependency in file.Dependencies)
        {
            if (dependency.Scope is DependencyScope.Constraint) request.Constrain(dependency);
            else if (selection.Takes(dependency)) request.Add(dependency, span => texts.PlaceOf(text, span, named));
        }
    }

    private ImageText? Find(string path)
    {
        ImageText? text = RunFiles.MayChange(step, command.Shell, path) ? null : texts.Find(step.Stage, index, path.StartsWith("//", StringComparison.Ordinal) ? path[1..] : path);
        if (text?.Path is { } own) request.AddFile(own);
        return text;
    }
}
