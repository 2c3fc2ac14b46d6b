using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Text;

namespace Basewise.Analysis;

/// <summary>What one rule sees of one Dockerfile, and where it says what it found.</summary>
public sealed class RuleContext : FileContext
{
    private readonly Lazy<BuildContext?>? buildContext;

    internal RuleContext(
        SemanticModel model, Lazy<BuildContext?>? buildContext, LintOptions options, RuleDescriptor rule, List<Finding> findings)
        : base(options, rule, findings)
    {
        Model = model;
        this.buildContext = buildContext;
    }

    public SemanticModel Model { get; }

    public override SourceText Source => Model.Syntax.Source;

    /// <summary>
    /// The files beside the Dockerfile; <c>null</c> where they are not known. Files are looked for when this is first asked, so a rule
    /// asks when it has seen in the text that it must.
    /// </summary>
    public BuildContext? BuildContext => buildContext?.Value;
}
