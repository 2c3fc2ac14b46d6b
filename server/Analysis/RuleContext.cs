using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Syntax.Text;

namespace Basewise.Analysis;

/// <summary>What one rule sees of one Dockerfile, and where it says what it found.</summary>
public sealed class RuleContext : FileContext
{
    private readonly Lazy<BuildContext?>? buildContext;
    private readonly Lazy<InstallRequests> requests;

    internal RuleContext(
        SemanticModel model, Lazy<BuildContext?>? buildContext, Lazy<InstallRequests> requests, LintOptions options, RuleDescriptor rule)
        : base(options, rule)
    {
        Model = model;
        (this.buildContext, this.requests) = (buildContext, requests);
    }

    public SemanticModel Model { get; }

    public override SourceText Source => Model.Syntax.Source;

    /// <summary>
    /// The files beside the Dockerfile; <c>null</c> where they are not known. Files are looked for when this is first asked, so a rule
    /// asks when it has seen in the text that it must.
    /// </summary>
    public BuildContext? BuildContext => buildContext?.Value;

    /// <summary>What the commands of the file install, read from the files that they name too.</summary>
    public InstallRequests InstallRequests => requests.Value;
}
