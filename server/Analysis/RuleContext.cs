using Basewise.Analysis.Context;
using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Ports;
using Basewise.Syntax.Text;

namespace Basewise.Analysis;

/// <summary>What one rule sees of one Dockerfile, and where it says what it found.</summary>
public sealed class RuleContext : FileContext
{
    private readonly Lazy<BuildContext?>? buildContext;
    private readonly Lazy<InstallRequests> requests;
    private readonly Lazy<PackageOrigins> origins;

    internal RuleContext(
        SemanticModel model, Lazy<BuildContext?>? buildContext, Lazy<InstallRequests> requests, LintOptions options, RuleDescriptor rule)
        : base(options, rule)
    {
        Model = model;
        (this.buildContext, this.requests) = (buildContext, requests);
        origins = new(() => new PackageOrigins(model));
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

    /// <summary>The indexes that a command's packages come from, and who says by now what those hold.</summary>
    public AskedIndexes IndexesOf(Step step, InstallerCommand command) => Options.Packages is NoPackageIndex ? AskedIndexes.None : AskedIndexes.Of(origins.Value, step, command, Options.Packages);
}
