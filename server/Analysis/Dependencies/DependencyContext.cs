using Basewise.Python.Projects;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Dependencies;

/// <summary>What one rule sees of one file that names packages, and where it says what it found.</summary>
public sealed class DependencyContext : FileContext
{
    private readonly Lazy<ProjectFolder?>? folder;

    internal DependencyContext(
        DependencyFile file, Lazy<ProjectFolder?>? folder, LintOptions options, RuleDescriptor rule)
        : base(options, rule)
    {
        File = file;
        this.folder = folder;
    }

    public DependencyFile File { get; }

    public override SourceText Source => File.Source;

    /// <summary>
    /// The files that it belongs together with; <c>null</c> where they are not known. They are looked for when this is first asked, so a
    /// rule asks when it has seen in the text that it must.
    /// </summary>
    public ProjectFolder? Folder => folder?.Value;
}
