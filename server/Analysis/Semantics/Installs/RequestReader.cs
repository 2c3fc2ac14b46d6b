using System.Collections.Immutable;
using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Python.Projects;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>Reads what an installer's command installs: its own words, and the files that it names or looks for.</summary>
internal sealed class RequestReader
{
    /// <summary>Options that make pip and uv install for another Python or system than the one that runs them.</summary>
    private static readonly string[] ForElsewhere = ["platform", "python-version", "implementation", "abi", "python-platform"];

    private readonly SemanticModel model;
    private readonly ReadableTexts texts;

    // Most commands of a stage install for the same Python. Several threads may ask.
    private LastEnvironment? last;

    // Where the RUN of the command before stands: commands are asked for in the order of the file.
    private Stage? currentStage;
    private int currentIndex;

    /// <param name="context">The files beside the Dockerfile, where they are known.</param>
    public RequestReader(SemanticModel model, BuildContext? context)
    {
        this.model = model;
        texts = new ReadableTexts(model, context);
    }

    /// <returns><c>null</c> for a command that installs nothing, and for an ONBUILD, which is for another file.</returns>
    public InstallRequest? Read(Step step, InstallerCommand command)
    {
        if (step.Instruction is not RunSyntax || ArgumentsOf(command) is not { } arguments) return null;

        int index = IndexOf(step);
        RequestedEnvironment environment = new(this, step, index, command);
        RequestBuilder request = new(environment) { IsComplete = !arguments.MayHideOptions && !command.Invocation.TakesArgumentsFromInput };
        AddPolicy(request.Policy, step, command, arguments);
        AddWords(request, command);
        if (RequestedFiles.AreNamedBy(command, arguments)) new RequestedFiles(texts, request, step, index, command).Read(arguments);
        new RequestedProject(texts, request, step, index, command).Read();
        if (request.HasPackages && !model.PackageOrigins.AreOnPyPI(step, command, arguments)) request.IsOnPyPI = false;

        return new InstallRequest(step, index, command, environment)
        {
            Packages = request.Build(),
            Files = request.Files,
            IsComplete = request.IsComplete,
            IsConditional = command.Shell.IsConditional || MayFail(step, command.Shell),
            RequiresPython = request.RequiresPython,
        };
    }

    private int IndexOf(Step step)
    {
        if (step.Stage != currentStage) (currentStage, currentIndex) = (step.Stage, 0);

        int index = step.Stage.Steps.IndexOf(step, currentIndex);
        return index < 0 ? step.Stage.Steps.IndexOf(step) : currentIndex = index;
    }

    /// <summary>What a command installs for; nothing is known of it where that is neither the stage's system nor a Python of it.</summary>
    public InstallEnvironment EnvironmentOf(Step step, InstallerCommand command) => EnvironmentOf(step, IndexOf(step), command);

    /// <inheritdoc cref="EnvironmentOf(Step, InstallerCommand)"/>
    /// <param name="index">Of the step in its stage.</param>
    internal InstallEnvironment EnvironmentOf(Step step, int index, InstallerCommand command)
    {
        bool isForElsewhere = command is PipCommand or UvCommand { VerbPath: "pip install" or "pip sync" } && ArgumentsOf(command) is { } arguments && IsForElsewhere(arguments);
        return isForElsewhere ? Elsewhere : EnvironmentOf(step.Stage, SeriesOf(step, index, command));
    }

    private InstallEnvironment EnvironmentOf(Stage stage, string? series)
    {
        if (last is { } known && known.Stage == stage && known.Series == series) return known.Environment;

        InstallEnvironment environment = InstallEnvironment.Of(stage, series);
        last = new LastEnvironment(stage, series, environment);
        return environment;
    }

    private static bool IsForElsewhere(ArgumentList arguments)
    {
        foreach (CommandOption option in arguments.Options)
        {
            if (Array.IndexOf(ForElsewhere, option.Name) >= 0) return true;
        }

        return false;
    }

    private static InstallEnvironment Elsewhere => new(null, null, Knowledge.Images.Libc.None, null, null);

    /// <summary>The arguments of a command that installs something.</summary>
    internal static ArgumentList? ArgumentsOf(InstallerCommand command) => command switch
    {
        PipCommand pip when pip.Verb is { } verb && (verb.Is("install") || verb.Is("wheel") || verb.Is("download")) => pip.Arguments,
        UvCommand { VerbPath: "pip install" or "pip sync" or "sync" or "add" or "tool install" } uv => uv.Arguments,
        PoetryCommand { IsInstall: true } or PoetryCommand { NamesPackages: true } => ((PoetryCommand)command).Arguments,
        PipenvCommand { IsInstall: true } pipenv => pipenv.Arguments,
        PdmCommand { IsInstall: true } or PdmCommand { NamesPackages: true } => ((PdmCommand)command).Arguments,
        PipxCommand { Verb: { } verb } pipx when verb.Is("install") || verb.Is("inject") => pipx.Arguments,
        _ => null,
    };

    /// <summary>The Python that gets the packages: the environment's, or the image's own.</summary>
    private string? SeriesOf(Step step, int index, InstallerCommand command)
    {
        Stage stage = step.Stage;

        // PyPy's wheels are other ones, of which nothing is known.
        if (stage.Runtime.Kind == ImageKind.Pypy) return null;
        if (command is UvCommand { VerbPath: "sync" } uv && new ManagedPython(texts, step, index, uv) is { IsBrought: true } managed) return managed.Series;

        if (stage.Runtime is { Kind: not ImageKind.Conda, PythonSeries: { } own } && model.Installs.IsForImage(stage, command)) return own;

        StageInstalls installs = model.Installs.Of(stage);
        InstallTarget? target = installs.FindTarget(command);
        if (target is { Kind: InstallKind.VirtualEnvironment, Path: { } path }) return installs.FindLocation(path)?.Location.PythonSeries;
        if (target is { Kind: InstallKind.Unknown, Path: not null }) return null;

        // A Python that uv or the distribution has brought may be another one than the image's.
        return installs.ManagesPython || stage.Runtime.Kind == ImageKind.Conda ? null : stage.Runtime.PythonSeries ?? installs.FindSystemPython(command);
    }

    internal static void AddPolicy(BinaryPolicy policy, Step step, InstallerCommand command, ArgumentList arguments)
    {
        if (command is UvCommand)
        {
            if (step.IsSwitchedOn(command, "UV_NO_BUILD")) policy.AllowOnlyBinary(":all:");
            if (step.IsSwitchedOn(command, "UV_NO_BINARY")) policy.AllowNoBinary(":all:");
        }
        else
        {
            if (step.SettingOf(command, "PIP_ONLY_BINARY").Text is { } only) policy.AllowOnlyBinary(only);
            if (step.SettingOf(command, "PIP_NO_BINARY").Text is { } none) policy.AllowNoBinary(none);
        }

        foreach (CommandOption option in arguments.Options)
        {
            switch (option.Name)
            {
                case "only-binary" or "no-build-package":
                    policy.AllowOnlyBinary(option.Value?.Value ?? ":all:");
                    break;
                case "no-build":
                    policy.AllowOnlyBinary(":all:");
                    break;
                case "no-binary" or "no-binary-package":
                    policy.AllowNoBinary(option.Value?.Value ?? ":all:");
                    break;
                case "prefer-binary":
                    policy.PrefersWheels = true;
                    break;
            }
        }
    }

    /// <summary>The words with which a command asks for packages.</summary>
    public static ImmutableArray<ShellWord> WordsOf(InstallerCommand command) => command switch
    {
        PoetryCommand { NamesPackages: true } poetry => poetry.Arguments.Operands.RemoveAt(0),
        PdmCommand { NamesPackages: true } pdm => pdm.Arguments.Operands.RemoveAt(0),
        PipenvCommand { NamesPackages: true } pipenv => pipenv.Arguments.Operands.RemoveAt(0),
        UvCommand { VerbPath: "add" } uv => uv.Operands,
        PipCommand pip => pip.Requirements,
        _ => command.PackageWords,
    };

    /// <summary>The packages that the command names itself.</summary>
    private void AddWords(RequestBuilder request, InstallerCommand command)
    {
        ImmutableArray<ShellWord> words = WordsOf(command);

        // Where they are those that the command has read for itself, what it has not found is not there.
        bool areRead = words == command.PackageWords;
        int next = 0;
        foreach (ShellWord word in words)
        {
            if (word.HasExpansion)
            {
                request.IsComplete = false;
                continue;
            }

            // "poetry add django@^5" is Poetry's own notation; an "@" in the others' is a URL behind it.
            TextSpan span = word.Span;
            PackageRequest? known = !areRead ? command.FindRequest(word)
                : next < command.PackageRequests.Length && command.PackageRequests[next].Word.Start == word.Start ? command.PackageRequests[next++]
                : null;
            if (known is not null) request.Add(known, new RequestPlace(null, model.Syntax.Source, span, span));
            else AddUrl(request, word);
        }
    }

    private void AddUrl(RequestBuilder request, ShellWord word)
    {
        if (Dependency.FindInArgument(word.LiteralPrefix) is { Package: not null } dependency) request.Add(dependency, _ => new RequestPlace(null, model.Syntax.Source, word.Span, word.Span));
        else request.IsComplete = false;
    }

    private static bool MayFail(Step step, ShellCommand command)
    {
        foreach (ShellScript script in step.Scripts)
        {
            if (command.Index < script.Commands.Count && script.Commands[command.Index] == command) return command.Index + 1 < script.Commands.Count && script.Commands[command.Index + 1].Operator == ShellOperator.Or;
        }

        return false;
    }

    private sealed record LastEnvironment(Stage Stage, string? Series, InstallEnvironment Environment);
}
