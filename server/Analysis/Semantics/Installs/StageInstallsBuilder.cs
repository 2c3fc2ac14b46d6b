using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>Walks through a stage once and takes note of where packages go.</summary>
internal sealed class StageInstallsBuilder
{
    /// <summary>A person makes one or two; every COPY is compared with all of them.</summary>
    private const int MostPlaces = 50;

    private readonly Stage stage;
    private readonly char escape;
    private readonly SystemPythonTrail systemPython;
    private Dictionary<string, (InstallLocation Location, Step Step)>? places;
    private HashSet<InstallLocation>? filled;
    private ImmutableArray<InstallCopy>.Builder? copies;
    private List<(InstallerCommand, CommandPlace)>? commands;
    private readonly ImmutableArray<(int Index, SearchPath Path)>.Builder searchPaths = ImmutableArray.CreateBuilder<(int, SearchPath)>(1);
    private Dictionary<string, string>? poetrySettings;
    private int index;
    private bool managesPython;

    public StageInstallsBuilder(Stage stage, char escape, StageInstalls? parent)
    {
        this.stage = stage;
        this.escape = escape;
        managesPython = parent?.ManagesPython ?? false;
        HasSystemPython = parent?.HasSystemPython ?? false;
        systemPython = new SystemPythonTrail(parent?.SystemPython ?? SystemPython.On(stage.Runtime));
        searchPaths.Add((0, parent?.SearchPath ?? SearchPath.On(stage.Base)));
        foreach (PlacedInstall placed in parent?.Locations ?? [])
        {
            Places[placed.Path] = (placed.Location, placed.Step);
            if (placed.HasPackages) Fill(placed.Location);
        }
    }

    /// <summary>Whether the distribution's own Python was installed.</summary>
    public bool HasSystemPython { get; private set; }

    /// <summary>The distribution's own Python as the commands have left it up to here.</summary>
    public SystemPython SystemPython => systemPython.Current;

    public SearchPath SearchPath => searchPaths[^1].Path;

    /// <summary>Whether there is any place to look for.</summary>
    public bool HasPlaces => places is not null;

    public bool HasEnvironment(string path) => FindPlace(path)?.Kind == InstallKind.VirtualEnvironment;

    /// <summary>Whether the environment at a path has a pip of its own: uv makes one only when it is asked to.</summary>
    public bool HasPip(string path) => FindPlace(path)?.Command switch
    {
        VenvCommand venv => !venv.LacksPip,
        UvCommand uv => uv.Arguments.Has("seed"),
        _ => true,
    };

    public string? FindPoetrySetting(string key) => poetrySettings?.GetValueOrDefault(key);

    /// <summary>The environment at a path. One that is not known was made by what cannot be seen here.</summary>
    public InstallTarget TargetAt(string path) => new(HasEnvironment(path) ? InstallKind.VirtualEnvironment : InstallKind.Unknown, path);

    /// <summary>The environment that uv finds without being told: <c>.venv</c> in a folder or one above it.</summary>
    public InstallTarget FindAbove(string? folder)
    {
        for (string? at = folder; at is { Length: > 0 };)
        {
            string path = at == "/" ? "/.venv" : $"{at}/.venv";
            if (HasEnvironment(path)) return new InstallTarget(InstallKind.VirtualEnvironment, path);
            if (at == "/") break;

            int slash = at.LastIndexOf('/');
            at = slash <= 0 ? "/" : at[..slash];
        }

        return InstallTarget.Unknown;
    }

    /// <param name="from">The stage that a COPY takes files from.</param>
    public void Add(Step step, StageInstalls? from)
    {
        if (step.Instruction is TransferSyntax transfer) systemPython.Pass(transfer);
        switch (step.Instruction)
        {
            case AssignmentsSyntax { Kind: InstructionKind.Env } assignments:
                AddVariables(step, assignments);
                break;
            case RunSyntax:
                AddRun(step);
                break;
            case TransferSyntax copy when from is not null:
                AddCopy(step, copy, from);
                break;
        }

        index++;
    }

    public StageInstalls Build() => new(
        stage,
        LocationsNow(),
        copies?.DrainToImmutable() ?? [],
        commands,
        searchPaths.DrainToImmutable())
    {
        ManagesPython = managesPython,
        HasSystemPython = HasSystemPython,
        SystemPython = SystemPython,
    };

    private ImmutableArray<PlacedInstall> LocationsNow()
    {
        if (places is null) return [];

        ImmutableArray<PlacedInstall>.Builder locations = ImmutableArray.CreateBuilder<PlacedInstall>(places.Count);
        foreach ((string path, (InstallLocation location, Step step)) in places) locations.Add(new PlacedInstall(location, path, step, filled?.Contains(location) == true));
        return locations.MoveToImmutable();
    }

    private void AddVariables(Step step, AssignmentsSyntax assignments)
    {
        foreach (AssignmentSyntax assignment in assignments.Assignments)
        {
            if (assignment is { Name.Raw: "PATH", Value: { } value }) searchPaths.Add((index + 1, SearchPath.With(value.Text, escape, step.Variables)));
            else if (assignment.Name.Raw is "UV_PYTHON_INSTALL_DIR" or "UV_PYTHON_PREFERENCE" or "UV_MANAGED_PYTHON") managesPython = true;
        }
    }

    private void AddRun(Step step)
    {
        ImmutableArray<ToolCommand> tools = step.Commands;
        systemPython.Begin(step);
        if (!MayInstall(tools))
        {
            // Nobody asks where it runs, and what is installed for the system is no matter of the order.
            foreach (ToolCommand tool in tools) AddSystem(tool);
            systemPython.Follow(before: null);
            return;
        }

        int next = 0;
        foreach (ShellScript script in step.Scripts)
        {
            RunContext context = new(step, this);
            foreach (ShellCommand command in script.Commands)
            {
                if (next == tools.Length || !ReferenceEquals(tools[next].Shell, command)) continue;

                systemPython.Follow(command);
                context.Pass(tools[next]);
                AddTool(tools[next++], context);
            }
        }

        systemPython.Follow(before: null);
    }

    private static bool MayInstall(ImmutableArray<ToolCommand> tools)
    {
        foreach (ToolCommand tool in tools)
        {
            if (tool is InstallerCommand or VenvCommand) return true;
        }

        return false;
    }

    private void AddTool(ToolCommand tool, RunContext context)
    {
        switch (tool)
        {
            case VenvCommand venv:
                foreach (ShellWord folder in venv.Folders)
                {
                    if (context.Resolve(folder) is { } path) Make(InstallKind.VirtualEnvironment, path, venv, context);
                }

                break;
            case UvCommand { VerbPath: "venv" } uv:
                string? place = uv.Operands is [var operand, ..]
                    ? context.Resolve(operand)
                    : context.Resolve(context.FindVariable(uv, "UV_PROJECT_ENVIRONMENT") ?? ".venv");
                if (place is not null) Make(InstallKind.VirtualEnvironment, place, uv, context, uv.Arguments.Has("relocatable"));
                break;
            case SystemPackageCommand:
                AddSystem(tool);
                break;
            case UvCommand { VerbPath: "python install" or "python" }:
                managesPython = true;
                break;
            case PoetryCommand { Verb: { } verb, Arguments.Operands: [_, var key, var value, ..] } when verb.Is("config"):
                (poetrySettings ??= [])[key.LiteralPrefix] = value.LiteralPrefix;
                break;
        }

        if (tool is InstallerCommand installer) AddInstaller(installer, context);
    }

    private void AddSystem(ToolCommand tool)
    {
        if (tool is SystemPackageCommand { IsInstall: true } system && !HasSystemPython) HasSystemPython = NamesPython(system.Operands);
    }

    private void AddInstaller(InstallerCommand installer, RunContext context)
    {
        InstallTarget? target = InstallTargets.Find(installer, context);
        string? series = target is not null && installer is PipCommand pip && SystemPython.Series is { } known && SystemPython.IsFor(pip) ? known : null;
        if (target is not null || context.Folder is not null) (commands ??= []).Add((installer, new CommandPlace(target, context.Folder, series)));
        if (target is { IsMade: true, Path: { } made } && FindPlace(made) is null) Make(target.Kind, made, installer, context);
        if (target?.Path is { } path && FindPlace(path) is { } installed) Fill(installed);
    }

    private static bool NamesPython(ImmutableArray<ShellWord> packages)
    {
        foreach (ShellWord package in packages)
        {
            if (package.Literal.Contains("python", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private void Make(InstallKind kind, string path, ToolCommand command, RunContext context, bool isRelocatable = false)
    {
        EnvironmentPython python = EnvironmentPython.Of(command, context, stage.Runtime, managesPython);
        Place(path, new InstallLocation(kind, path, context.Step, command, python.Series) { IsRelocatable = isRelocatable, PythonFolder = python.Folder }, context.Step);
    }

    // Most stages have no place but the image's own.
    private Dictionary<string, (InstallLocation Location, Step Step)> Places => places ??= new(StringComparer.Ordinal);

    private InstallLocation? FindPlace(string path) => places?.TryGetValue(path, out (InstallLocation Location, Step) place) == true ? place.Location : null;

    private void Fill(InstallLocation location) => (filled ??= new(ReferenceEqualityComparer.Instance)).Add(location);

    private void Place(string path, InstallLocation location, Step step)
    {
        if (Places.Count < MostPlaces || Places.ContainsKey(path)) Places[path] = (location, step);
    }

    private void AddCopy(Step step, TransferSyntax copy, StageInstalls from)
    {
        if (copy.Destination is not { } destination || copy.FindFlag("parents") is not null) return;
        if (ImagePath.Resolve(step.WorkingDirectory, step.Variables.Resolve(destination, escape)) is not { } target) return;

        foreach (WordSyntax source in copy.Sources)
        {
            if (ImagePath.Resolve("/", step.Variables.Resolve(source, escape)) is not { } path || path.AsSpan().ContainsAny("*?[")) continue;

            bool hasLocation = false;
            foreach (PlacedInstall placed in from.Locations)
            {
                if (FindPart(placed, path) is not { } part) continue;

                hasLocation = true;
                string? placedPath = part == InstallPart.Whole ? ImagePath.Resolve(target, $"./{placed.Path[path.Length..]}") : null;
                AddCopy(new InstallCopy(step, source, from.Stage, path, target, part)
                {
                    Location = placed.Location,
                    LocationPath = placed.Path,
                    PlacedPath = placedPath,
                    HasPackages = placed.HasPackages,
                });
                if (placedPath is not null)
                {
                    Place(placedPath, placed.Location, step);
                    if (placed.HasPackages) Fill(placed.Location);
                }
            }

            if (!hasLocation && SitePackages.FindSystemPart(path) is { } systemPart) AddCopy(new InstallCopy(step, source, from.Stage, path, target, systemPart));
        }
    }

    private void AddCopy(InstallCopy copy) => (copies ??= ImmutableArray.CreateBuilder<InstallCopy>(1)).Add(copy);

    private static InstallPart? FindPart(PlacedInstall placed, string path) =>
        ImagePath.IsWithin(placed.Path, path) ? InstallPart.Whole
            : ImagePath.IsWithin(path, placed.Path) ? SitePackages.FindPart(path[placed.Path.Length..])
            : null;
}
