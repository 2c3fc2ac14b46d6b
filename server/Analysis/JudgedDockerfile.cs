using System.Collections.Immutable;
using Basewise.Analysis.Context;
using Basewise.Analysis.Rules.Context;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Installs;

namespace Basewise.Analysis;

/// <summary>What the rules share of one Dockerfile in one judgement: each is made when the first of them asks for it.</summary>
internal sealed class JudgedDockerfile
{
    private readonly Lazy<BuildContext?>? buildContext;
    private List<MadeByRule>? madeByRules;
    private Once<bool> isBinary;
    private Once<InstallRequests> requests;
    private Once<IReadOnlyList<RefusedWord>> refusedWords;
    private Once<ImmutableArray<RequirementUse>> requirementUses;

    public JudgedDockerfile(SemanticModel model, Lazy<BuildContext?>? buildContext)
    {
        Model = model;
        Subjects = model.Sections.IsEmpty ? new FileSubjects(model) : null;
        this.buildContext = buildContext;
    }

    public SemanticModel Model { get; }

    /// <summary>The subjects that it has; <c>null</c> for a long file, which has nearly all there are.</summary>
    public FileSubjects? Subjects { get; }

    public BuildContext? BuildContext => buildContext?.Value;

    public bool IsBinary => isBinary.Of(this, static file => file.Model.Syntax.Source.Content.Contains('\0', StringComparison.Ordinal));

    public bool HasBinaryProblems => !Model.Syntax.Problems.IsEmpty && IsBinary;

    public InstallRequests InstallRequests => requests.Of(this, static file => InstallRequests.Of(file.Model, file.buildContext));

    public IReadOnlyList<RefusedWord> RefusedWords => refusedWords.Of(this, static file => Semantics.RefusedWords.In(file.Model.Syntax, file.Model.Syntax.Instructions.AsSpan()));

    public ImmutableArray<RequirementUse> RequirementUses => requirementUses.Of(this, static file => Rules.Context.RequirementUses.In(file.Model, file.buildContext));

    /// <summary>What a rule makes of the whole file, once for all sections that it looks at.</summary>
    public T Of<T>(RuleDescriptor rule, Func<SemanticModel, T> make)
        where T : notnull
    {
        List<MadeByRule> known = LazyInitializer.EnsureInitialized(ref madeByRules, static () => []);
        MadeByRule? mine;
        lock (known)
        {
            mine = known.Find(made => ReferenceEquals(made.Rule, rule));
            if (mine is null) known.Add(mine = new(rule));
        }

        return (T)mine.Value.Of(Model, model => make(model));
    }

    private sealed class MadeByRule(RuleDescriptor rule)
    {
        public RuleDescriptor Rule => rule;

        // A field, as it changes when it is asked.
        public Once<object> Value;
    }
}
