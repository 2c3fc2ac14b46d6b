using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>
/// Tells the stages in which nothing is made to install packages to from those that are worth a walk: by a look at their commands, of which
/// more may be taken for makers than are.
/// </summary>
internal sealed class PlaceMakers(SemanticModel model)
{
    /// <summary>More stages on one another than a person writes: what is below them may be anything.</summary>
    private const int MostLayers = 4;

    private static readonly string[] Folders = ["PIP_TARGET", "PIP_PREFIX", "PIP_USER"];

    // By the stage's number, looked at when it is first asked for: several copies may be from one.
    private Traits[]? traits;
    private Traits ofFile;

    [Flags]
    private enum Traits : byte
    {
        None = 0,
        Known = 1,
        HasPlaces = 2,
        HasOtherPython = 4,
    }

    /// <summary>Whether any command of the file may make a virtual environment. A long file is not read to its end for that.</summary>
    public bool MayMakeEnvironments
    {
        get
        {
            if (ofFile == Traits.None) ofFile = Traits.Known | (!model.Sections.IsEmpty || HasMaker(model.KindsOfCommands) ? Traits.HasPlaces : Traits.None);
            return ofFile.HasFlag(Traits.HasPlaces);
        }
    }

    /// <summary>Whether a stage may have a place of its own, made in it or brought along: an environment, a folder of <c>pip install --target</c>.</summary>
    public bool MayHavePlaces(Stage stage) => MayHave(stage, Traits.HasPlaces);

    /// <summary>Whether plain pip may be another one than that of the stage's image: of an environment, or of a Python that uv brings.</summary>
    public bool MayHaveOtherPython(Stage stage) => MayHave(stage, Traits.HasPlaces | Traits.HasOtherPython);

    /// <summary>Whether a command may make a virtual environment.</summary>
    public static bool MakesEnvironment(ToolCommand command) => command switch
    {
        VenvCommand or UvCommand { VerbPath: "venv" or "sync" or "add" or "remove" } => true,
        PoetryCommand poetry => poetry.IsInstall || poetry.NamesPackages,
        PipenvCommand pipenv => pipenv.IsInstall,
        PdmCommand pdm => pdm.IsInstall || pdm.NamesPackages,
        _ => false,
    };

    /// <summary>The stage that a COPY takes files from, of which the first stage has none above it.</summary>
    public Stage? FindSource(Step step) =>
        step.Stage.Index > 0 && step.Instruction is TransferSyntax { Kind: InstructionKind.Copy, From.Value: { } written } ? model.FindStageAbove(step.Stage, written) : null;

    private bool MayHave(Stage stage, Traits any)
    {
        Stage? layer = stage;
        for (int i = 0; i < MostLayers && layer is not null; i++, layer = layer.Base.Parent)
        {
            if ((TraitsOf(layer) & any) != 0) return true;
        }

        return layer is not null;
    }

    private static bool HasMaker(ReadOnlySpan<ToolCommand> kinds)
    {
        foreach (ToolCommand kind in kinds)
        {
            if (kind is VenvCommand or UvCommand or PoetryCommand or PipenvCommand or PdmCommand) return true;
        }

        return false;
    }

    private Traits TraitsOf(Stage stage)
    {
        // Threads that look at the same stage see the same, and one that finds another's answer gone looks again.
        Traits[] known = traits ??= new Traits[model.Stages.Length];
        if (known[stage.Index] == Traits.None) known[stage.Index] = Traits.Known | Find(stage);
        return known[stage.Index];
    }

    private Traits Find(Stage stage)
    {
        Traits found = Traits.None;
        foreach (Step step in stage.Steps)
        {
            if (FindSource(step) is not null) found |= Traits.HasPlaces;
            if (step.Instruction is AssignmentsSyntax { Kind: InstructionKind.Env } settings && SetsUp(settings)) found |= Traits.HasOtherPython;

            foreach (ToolCommand command in step.Commands)
            {
                if (MakesEnvironment(command) || MakesFolder(step, command)) found |= Traits.HasPlaces;
                if (command is UvCommand or SourceCommand) found |= Traits.HasOtherPython;
            }
        }

        return found;
    }

    /// <summary>Whether it sets anything for uv.</summary>
    private static bool SetsUp(AssignmentsSyntax settings)
    {
        foreach (AssignmentSyntax setting in settings.Assignments)
        {
            if (setting.Name.Raw.StartsWith("UV_", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool MakesFolder(Step step, ToolCommand command)
    {
        switch (command)
        {
            case UvCommand uv:
                return uv.Arguments.Has("target") || uv.Arguments.Has("prefix");
            case PipCommand { UsesDownloads: true } pip:
                if (!pip.IsInstall || pip.Arguments.Has("target") || pip.Arguments.Has("prefix") || pip.Arguments.Has("user")) return true;

                foreach (string variable in Folders)
                {
                    if (step.SettingOf(pip, variable).IsDefined) return true;
                }

                return false;
            default:
                return false;
        }
    }
}
