using Basewise.Python.Projects;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Dependencies;

/// <summary>What one rule sees of one file that names packages, and where it says what it found.</summary>
public sealed class DependencyContext : FileContext
{
    private readonly Lazy<ProjectFolder?>? folder;
    private readonly Lazy<ProjectImages>? images;
    private readonly Lazy<AskedIndexes> indexes;

    internal DependencyContext(DependencyFile file, Lazy<ProjectFolder?>? folder, Lazy<ProjectImages>? images, LintOptions options)
        : base(options)
    {
        File = file;
        (this.folder, this.images) = (folder, images);
        indexes = new(() => AskedIndexes.Of(file, options.Packages));
    }

    public DependencyFile File { get; }

    public override SourceText Source => File.Source;

    /// <summary>
    /// The files that it belongs together with; <c>null</c> where they are not known. They are looked for when this is first asked, so a
    /// rule asks when it has seen in the text that it must.
    /// </summary>
    public ProjectFolder? Folder => folder?.Value;

    internal override bool KnowsFiles => Folder is not null;

    /// <summary>The images that its packages are installed into, looked for as the folder is; none where they are not known.</summary>
    public ProjectImages Images => images?.Value ?? ProjectImages.None;

    /// <summary>The indexes that its packages come from, and who says by now what those hold.</summary>
    public AskedIndexes Indexes => indexes.Value;

    private protected override void Check(ChosenRule asked)
    {
        if (asked.Rule is IDependencyRule rule) rule.Check(this);
    }
}
