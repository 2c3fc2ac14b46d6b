using System.Collections.Immutable;
using Basewise.Analysis.Context;
using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Rules.Context;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Indexes;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Ports;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis;

/// <summary>What one rule sees of one Dockerfile, and where it says what it found.</summary>
public sealed class RuleContext : FileContext
{
    private readonly JudgedDockerfile file;
    private bool looksFurther;

    internal RuleContext(JudgedDockerfile file, LintOptions options)
        : base(options) => (this.file, Subjects) = (file, file.Subjects);

    public SemanticModel Model => File.Model;

    public override SourceText Source => file.Model.Syntax.Source;

    /// <summary>The character that continues a line.</summary>
    public char Escape => file.Model.Syntax.Escape;

    /// <summary>The parser directives of the file: a section stays only where they do.</summary>
    public ImmutableArray<DirectiveSyntax> Directives => file.Model.Syntax.Directives;

    /// <summary>What every FROM sees.</summary>
    public VariableScope GlobalVariables => file.Model.GlobalVariables;

    /// <summary>
    /// The files beside the Dockerfile; <c>null</c> where they are not known. Files are looked for when this is first asked, so a rule
    /// asks when it has seen in the text that it must.
    /// </summary>
    public BuildContext? BuildContext => File.BuildContext;

    internal override bool KnowsFiles => BuildContext is not null;

    /// <summary>Where the stages have their Python packages. What lies in one follows from it and from those above it.</summary>
    public PythonInstalls Installs => file.Model.Installs;

    /// <summary>What the commands of the file install, read from the files that they name too.</summary>
    public InstallRequests InstallRequests => File.InstallRequests;

    /// <summary>The files that installers read.</summary>
    internal ImmutableArray<RequirementUse> RequirementUses => File.RequirementUses;

    /// <summary>The indexes that a command's packages come from, and who says by now what those hold.</summary>
    public AskedIndexes IndexesOf(Step step, InstallerCommand command) => Options.Packages is NoPackageIndex ? AskedIndexes.None : AskedIndexes.Of(Model, step, command, Options.Packages);

    /// <summary>What a <see cref="StageRule"/> is to look at; <c>null</c> for the whole file.</summary>
    internal Section? Section { get; init; }

    /// <summary>What a rule that gathers has kept of all sections, when it is to judge the file by that.</summary>
    internal IReadOnlyList<object>? Gathered { get; init; }

    /// <summary>The stages to judge.</summary>
    public ImmutableArray<Stage> Stages => Section is { } section ? section.Stages : Model.Stages;

    /// <summary>The part of the text that they are; what stands above the first FROM belongs to the first one.</summary>
    public TextSpan Span => Section is { } section ? section.Span : new TextSpan(0, Source.Length);

    /// <summary>The instructions in it, those above the first FROM too.</summary>
    public ReadOnlySpan<InstructionSyntax> Instructions => Section is { } section ? section.Instructions : Model.Syntax.Instructions.AsSpan();

    /// <summary>What BuildKit would refuse of it when it reads the file.</summary>
    public ReadOnlySpan<SyntaxProblem> Problems => Section is { } section ? section.Problems : Model.Syntax.Problems.AsSpan();

    /// <summary>Whether it is a binary file, or text in UTF-16: it would have a problem at each of its lines.</summary>
    internal bool IsBinary => File.IsBinary;

    /// <summary>Whether it is one in which BuildKit would find problems.</summary>
    internal bool HasBinaryProblems => file.HasBinaryProblems;

    /// <summary>The words in it that BuildKit refuses when it replaces their variables.</summary>
    internal IReadOnlyList<RefusedWord> RefusedWords => Section is { } section ? section.RefusedWords : File.RefusedWords;

    /// <summary>The places in them where stages are named or numbered, as <see cref="SemanticModel.UsesOfStages"/> has those of the file.</summary>
    public ImmutableArray<StageUse> UsesOfStages
    {
        get
        {
            // A name may mean a stage further down.
            looksFurther = true;
            return Section is { } section ? section.UsesOfStages : Model.UsesOfStages;
        }
    }

    /// <summary>Their steps of a kind, as <see cref="SemanticModel.StepsOf"/> has those of the file.</summary>
    public ImmutableArray<Step> StepsOf(InstructionKind kind) => Section is { } section ? section.StepsOf(kind) : Model.StepsOf(kind);

    /// <summary>Their commands of a kind, as <see cref="SemanticModel.CommandsOf"/> has those of the file.</summary>
    public ImmutableArray<(Step Step, TCommand Command)> CommandsOf<TCommand>()
        where TCommand : ToolCommand => Section is { } section ? section.CommandsOf<TCommand>() : Model.CommandsOf<TCommand>();

    /// <summary>What they set about where packages come from, as <see cref="SemanticModel.IndexSettings"/> has that of the file.</summary>
    public ImmutableArray<IndexSetting> IndexSettings => Section is { } section ? section.IndexSettings : Model.IndexSettings;

    /// <summary>What the rule has to know of the whole file to judge a part: it is made once for all of them.</summary>
    internal T OfFile<T>(Func<SemanticModel, T> make)
        where T : notnull => File.Of(Asked.Descriptor, make);

    /// <summary>What lies beyond the section: what a rule says after a look at it holds for this version of the file alone.</summary>
    private JudgedDockerfile File
    {
        get
        {
            looksFurther = true;
            return file;
        }
    }

    /// <summary>Lets a rule look at the section.</summary>
    /// <param name="holds">Whether what it says holds for every version of the file that has the section.</param>
    internal Verdict? Ask(ChosenRule asked, out bool holds)
    {
        looksFurther = false;
        Verdict? verdict = Ask(asked);
        holds = !looksFurther && verdict?.Failure is null;
        return verdict;
    }

    private protected override void Check(ChosenRule asked)
    {
        if (Section is null && Gathered is null)
        {
            if (Subjects is null || Subjects.HasAny(asked.Subjects)) asked.Check(this);
        }
        else if (asked.Rule is not IGatheringRule gathering) asked.Rule.Check(this);
        else if (Gathered is not null) gathering.Judge(this, Gathered);
        else Keep(gathering.Gather(this));
    }
}
