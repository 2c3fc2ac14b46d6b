using Basewise.Analysis.Context;
using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Rules.Variables;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Ports;
using Basewise.Syntax.Text;

namespace Basewise.Analysis;

/// <summary>What one rule sees of one Dockerfile, and where it says what it found.</summary>
public sealed class RuleContext : FileContext
{
    private readonly JudgedDockerfile file;

    internal RuleContext(JudgedDockerfile file, LintOptions options, RuleDescriptor rule)
        : base(options, rule) => this.file = file;

    public SemanticModel Model => file.Model;

    public override SourceText Source => Model.Syntax.Source;

    /// <summary>
    /// The files beside the Dockerfile; <c>null</c> where they are not known. Files are looked for when this is first asked, so a rule
    /// asks when it has seen in the text that it must.
    /// </summary>
    public BuildContext? BuildContext => file.BuildContext;

    /// <summary>What the commands of the file install, read from the files that they name too.</summary>
    public InstallRequests InstallRequests => file.InstallRequests;

    /// <summary>The words that BuildKit refuses when it replaces their variables.</summary>
    internal IReadOnlyList<RefusedWord> RefusedWords => file.RefusedWords;

    /// <summary>The indexes that a command's packages come from, and who says by now what those hold.</summary>
    public AskedIndexes IndexesOf(Step step, InstallerCommand command) => Options.Packages is NoPackageIndex ? AskedIndexes.None : AskedIndexes.Of(file.PackageOrigins, step, command, Options.Packages);
}
