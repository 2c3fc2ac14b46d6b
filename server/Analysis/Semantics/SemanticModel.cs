using System.Collections.Immutable;
using Basewise.Analysis.Images;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Indexes;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics;

/// <summary>What a Dockerfile means: its stages, what each starts from, and the state that each instruction finds.</summary>
public sealed class SemanticModel
{
    private Once<HashSet<AssignmentSyntax>> sharedDefaults;
    private Once<StageFileTable> stageFiles;
    private Once<bool> hasBothLibcs;
    private Once<ShippedInstalls> shippedInstalls;
    private Once<StepIndex> steps;
    private Once<CommandIndex> commands;
    private Once<ImmutableArray<IndexSetting>> indexSettings;
    private Once<ImmutableArray<StageUse>> stageUses;
    private Once<ImmutableArray<ImageSource>> imagesCopiedFrom;
    private Once<StageGraph> graph;
    private Once<HashSet<Stage>> built;
    private Once<PackageOrigins> packageOrigins;
    private readonly int lengthOfSection;

    internal SemanticModel(
        DockerfileSyntax syntax, ImmutableArray<Stage> stages, StageDirectory stagesByName, Stage? finalStage, ImmutableArray<Stage> finalImageStages,
        VariableScope globalVariables, ImageLookup images, SemanticModel? earlier)
        : this(syntax, stages, stagesByName, finalStage, finalImageStages, globalVariables, images, earlier, earlier?.lengthOfSection ?? Section.UsualLength)
    {
    }

    private SemanticModel(
        DockerfileSyntax syntax, ImmutableArray<Stage> stages, StageDirectory stagesByName, Stage? finalStage, ImmutableArray<Stage> finalImageStages,
        VariableScope globalVariables, ImageLookup images, SemanticModel? earlier, int lengthOfSection)
    {
        Syntax = syntax;
        Stages = stages;
        StagesByName = stagesByName;
        FinalStage = finalStage;
        FinalImageStages = finalImageStages;
        GlobalVariables = globalVariables;
        Images = images;
        this.lengthOfSection = lengthOfSection;
        Sections = Section.Divide(this, lengthOfSection, earlier?.Sections ?? []);
        Installs = new PythonInstalls(this, earlier?.Installs);
    }

    public DockerfileSyntax Syntax { get; }

    public ImmutableArray<Stage> Stages { get; }

    internal StageDirectory StagesByName { get; }

    /// <summary>The parts of a long file that are looked at one after the other; none where it is short.</summary>
    internal ImmutableArray<Section> Sections { get; }

    /// <summary>What is known of the images that it names.</summary>
    public ImageLookup Images { get; }

    /// <summary>Whether it names an image anywhere that is none of Docker's official ones, and so perhaps the project's own.</summary>
    public bool NamesUnofficialImages =>
        Stages.Any(stage => stage.Base.Reference is { OfficialName: null })
        || ImagesCopiedFrom.Any(source => source.Image.OfficialName is null);

    /// <summary>The images that COPY and mounts take files from, in the order of the file.</summary>
    public ImmutableArray<ImageSource> ImagesCopiedFrom => imagesCopiedFrom.Of(this, static model => ImageSource.In(model));

    /// <summary>What every FROM sees: the ARGs before the first one, and what BuildKit defines there itself.</summary>
    public VariableScope GlobalVariables { get; }

    /// <summary>
    /// The steps that are of a kind in the end, an ONBUILD being what it triggers, in the order of the file. Most rules look at one kind, of
    /// which most files have few.
    /// </summary>
    public ImmutableArray<Step> StepsOf(InstructionKind kind) => Steps.Of(kind);

    /// <summary>The commands of a kind in all RUNs, in the order of the file: a rule that looks for them looks at nothing else.</summary>
    public ImmutableArray<(Step Step, TCommand Command)> CommandsOf<TCommand>()
        where TCommand : ToolCommand => Commands.Of<TCommand>();

    /// <summary>One command of each kind that the RUNs have.</summary>
    internal ReadOnlySpan<ToolCommand> KindsOfCommands => Commands.Kinds;

    /// <summary>What the whole file sets about where packages come from.</summary>
    public ImmutableArray<IndexSetting> IndexSettings => indexSettings.Of(this, static model => model.Sections.IsEmpty ? IndexSetting.In(model.Syntax.Source, model.Stages) : Section.Join(model.Sections, static section => section.IndexSettings));

    /// <summary>Where each command takes packages from.</summary>
    internal PackageOrigins PackageOrigins => packageOrigins.Of(this, static model => new PackageOrigins(model));

    /// <summary>The places where a stage is named or numbered, stage by stage.</summary>
    public ImmutableArray<StageUse> UsesOfStages => stageUses.Of(this, static model => model.Sections.IsEmpty ? StageUses.In(model.Stages, model.StagesByName) : Section.Join(model.Sections, static section => section.UsesOfStages));

    /// <summary>Where the stages have their Python packages.</summary>
    public PythonInstalls Installs { get; }

    /// <summary>Whether it has stages on glibc and on musl.</summary>
    internal bool HasBothLibcs => hasBothLibcs.Of(this, static model => model.Stages.Any(stage => stage.Runtime.Libc is Libc.Glibc) && model.Stages.Any(stage => stage.Runtime.Libc is Libc.Musl));

    /// <summary>The stage whose image is built: the target, or the last one where none is named.</summary>
    public Stage? FinalStage { get; }

    /// <summary>The stages whose layers the final image has, lowest first.</summary>
    public ImmutableArray<Stage> FinalImageStages { get; }

    /// <param name="target">The name or number of the stage to build; one that is not there is as good as none.</param>
    /// <param name="images">What is known of images; the bundled facts alone where nothing is given.</param>
    /// <param name="earlier">What an earlier version meant: the commands of instructions that both have are not read again.</param>
    public static SemanticModel Of(DockerfileSyntax syntax, string? target = null, ImageLookup? images = null, SemanticModel? earlier = null) =>
        new ModelBuilder(syntax, target, images ?? ImageLookup.Bundled, earlier).Build();

    /// <summary>The same in sections of another length.</summary>
    internal SemanticModel Divided(int lengthOfSection) => new(Syntax, Stages, StagesByName, FinalStage, FinalImageStages, GlobalVariables, Images, earlier: null, lengthOfSection);

    /// <summary>
    /// The stages that have to be built for one, itself among them, in the order of the file: those it is based on, copies from or
    /// mounts, and theirs in turn. Stages that use each other in a circle, which BuildKit refuses, are all named.
    /// </summary>
    public ImmutableArray<Stage> ReachableFrom(Stage stage) => Graph.ReachableFrom(stage);

    /// <summary>Whether a stage is built for the final image at all, be it only to copy from it.</summary>
    public bool IsBuilt(Stage stage) => built.Of(this, static model => model.FinalStage is { } final ? model.Graph.Search(final) : []).Contains(stage);

    /// <summary>Which of the packages that the file installs are in the final image.</summary>
    internal ShippedInstalls ShippedInstalls => shippedInstalls.Of(this, static model => new ShippedInstalls(model));

    /// <summary>What of the project has been copied to a stage when one of its RUNs runs; what that mounts and makes itself too.</summary>
    public StageFiles FilesAt(Step run) => stageFiles.Of(this, static model => new StageFileTable(model)).At(run);

    /// <summary>Whether the value of an ARG stands in the names of images of different repositories.</summary>
    public bool NamesSeveralImages(AssignmentSyntax declaration) => sharedDefaults.Of(this, static model => FindSharedDefaults(model.Stages)).Contains(declaration);

    /// <summary>The stage that <c>--from</c> means by a name or number, wherever it stands; <c>null</c> where it means an image.</summary>
    public Stage? FindStage(string nameOrNumber) => StagesByName.Find(nameOrNumber);

    /// <summary>The stage that a COPY can take files from: one of those above its own, or <c>null</c>.</summary>
    public Stage? FindStageAbove(Stage user, string nameOrNumber) => StagesByName.FindAbove(user, nameOrNumber);

    /// <summary>The stage that an instruction belongs to.</summary>
    public Stage? FindStage(int offset)
    {
        Stage? found = null;
        foreach (Stage stage in Stages)
        {
            if (stage.From.LinesSpan.Start > offset) break;
            found = stage;
        }

        return found;
    }

    private StepIndex Steps => steps.Of(this, static model => model.Sections.IsEmpty ? new StepIndex(model.Stages) : new StepIndex(model.Sections));

    private CommandIndex Commands => commands.Of(this, static model => model.Sections.IsEmpty ? new CommandIndex(model.Steps) : new CommandIndex(model.Sections));

    private StageGraph Graph => graph.Of(this, static model => new StageGraph(model.Stages, model.UsesOfStages));

    private static HashSet<AssignmentSyntax> FindSharedDefaults(ImmutableArray<Stage> stages)
    {
        HashSet<AssignmentSyntax> shared = new(ReferenceEqualityComparer.Instance);
        Dictionary<AssignmentSyntax, string?> users = new(ReferenceEqualityComparer.Instance);
        foreach (BaseImage image in stages.Select(stage => stage.Base))
        {
            foreach (AssignmentSyntax declaration in image.Text?.Declarations ?? [])
            {
                if (!users.TryAdd(declaration, image.Reference?.Name) && users[declaration] != image.Reference?.Name) shared.Add(declaration);
            }
        }

        return shared;
    }
}
