using System.Collections.Immutable;
using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>
/// What the commands of a Dockerfile install, read from their own words and from the files of the build context that they name. A file
/// without such a command makes it read nothing.
/// </summary>
public sealed class InstallRequests
{
    /// <summary>More commands than a person writes: of those behind them nothing is told.</summary>
    private const int MostCommands = 200;

    /// <summary>So many are looked through faster than they are hashed.</summary>
    private const int FewCommands = 16;

    private readonly SemanticModel? model;
    private readonly BuildContext? context;
    private Once<ImmutableArray<InstallRequest>> all;
    private Once<bool> haveTelling;
    private Once<Dictionary<InstallerCommand, InstallRequest>> manyCommands;

    private InstallRequests(SemanticModel? model, BuildContext? context) => (this.model, this.context) = (model, context);

    public static InstallRequests None { get; } = new(null, null);

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<InstallRequest> All => model is null ? [] : all.Of(this, static requests => requests.Read());

    /// <summary>
    /// Those of which the facts may tell something for the system and the Python that they are for, and others beside them; none where a look at
    /// the commands' words shows that there are none. Most files name no package but pip, and are not read for it.
    /// </summary>
    public ImmutableArray<InstallRequest> Telling => model is not null && haveTelling.Of(this, static requests => requests.HaveTelling()) ? All : [];

    /// <summary>What a command installs; <c>null</c> where that is nothing, or is not told.</summary>
    public InstallRequest? Find(InstallerCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (All.Length > FewCommands) return manyCommands.Of(this, static requests => requests.All.ToDictionary(request => request.Command)).GetValueOrDefault(command);

        foreach (InstallRequest request in All)
        {
            if (request.Command == command) return request;
        }

        return null;
    }

    /// <param name="context">The files beside the Dockerfile, where there is a place for it; asked for only where a command installs something.</param>
    public static InstallRequests Of(SemanticModel model, Lazy<BuildContext?>? context)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.CommandsOf<InstallerCommand>().IsEmpty) return None;

        return context?.Value is { } known ? known.InstallRequests : In(model, null);
    }

    /// <summary>What a command installs for; where there is none yet, what the stage's own Python is.</summary>
    public static InstallEnvironment EnvironmentOf(SemanticModel model, Step step, InstallerCommand? command)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(step);
        return command is null ? InstallEnvironment.Of(step.Stage, step.Stage.Runtime.PythonSeries) : new RequestReader(model, null).EnvironmentOf(step, command);
    }

    /// <summary>The words with which a command asks for packages; none for one that installs nothing.</summary>
    public static ImmutableArray<ShellWord> WordsOf(InstallerCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return RequestReader.ArgumentsOf(command) is null ? [] : RequestReader.WordsOf(command);
    }

    /// <summary>A package as a command asks for it: whether it may be a wheel, and whether it may be built.</summary>
    public static RequestedPackage Of(RequestedPackage package, Step step, InstallerCommand command)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(command);
        if (RequestReader.ArgumentsOf(command) is not { } arguments) return package;

        BinaryPolicy policy = new();
        RequestReader.AddPolicy(policy, step, command, arguments);
        return policy.Apply(package);
    }

    /// <summary>Whether a command installs something from the image's own files that is not the project in its folder.</summary>
    internal static bool NamesPath(InstallerCommand command)
    {
        if (RequestReader.ArgumentsOf(command) is not { } arguments) return false;

        foreach (ShellWord word in arguments.Operands)
        {
            if (IsPath(word)) return true;
        }

        foreach (ShellWord word in arguments.ValuesOf("editable"))
        {
            if (IsPath(word)) return true;
        }

        return false;

        static bool IsPath(ShellWord word) => LocalPackage.IsPath(word.Literal) && !LocalPackage.IsFolderItself(word.Literal);
    }

    internal static InstallRequests In(SemanticModel model, BuildContext? context) => model.CommandsOf<InstallerCommand>().IsEmpty ? None : new InstallRequests(model, context);

    private bool HaveTelling() => context is not null || (model is not null && RequestGlance.MayTell(model));

    private ImmutableArray<InstallRequest> Read()
    {
        if (model is null) return [];

        ImmutableArray<(Step Step, InstallerCommand Command)> commands = model.CommandsOf<InstallerCommand>();
        RequestReader reader = new(model, context);
        ImmutableArray<InstallRequest>.Builder requests = ImmutableArray.CreateBuilder<InstallRequest>(Math.Min(commands.Length, MostCommands));
        foreach ((Step step, InstallerCommand command) in commands)
        {
            if (requests.Count == MostCommands) break;
            if (reader.Read(step, command) is { } request) requests.Add(request);
        }

        return requests.DrainToImmutable();
    }
}
