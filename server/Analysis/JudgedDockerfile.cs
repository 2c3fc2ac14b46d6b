using Basewise.Analysis.Context;
using Basewise.Analysis.Rules.Context;
using Basewise.Analysis.Rules.Variables;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Installs;

namespace Basewise.Analysis;

/// <summary>What the rules share of one Dockerfile in one judgement: each is made when the first of them asks for it.</summary>
internal sealed class JudgedDockerfile
{
    private readonly Lazy<BuildContext?>? buildContext;
    private Once<InstallRequests> requests;
    private Once<IReadOnlyList<RefusedWord>> refusedWords;
    private Once<IReadOnlyList<RequirementUse>> requirementUses;

    public JudgedDockerfile(SemanticModel model, Lazy<BuildContext?>? buildContext)
    {
        Model = model;
        Subjects = new FileSubjects(model);
        this.buildContext = buildContext;
    }

    public SemanticModel Model { get; }

    public FileSubjects Subjects { get; }

    public BuildContext? BuildContext => buildContext?.Value;

    public InstallRequests InstallRequests => requests.Of(this, static file => InstallRequests.Of(file.Model, file.buildContext));

    public IReadOnlyList<RefusedWord> RefusedWords => refusedWords.Of(this, static file => Rules.Variables.RefusedWords.In(file.Model));

    public IReadOnlyList<RequirementUse> RequirementUses => requirementUses.Of(this, static file => Rules.Context.RequirementUses.In(file.Model, file.buildContext));
}
