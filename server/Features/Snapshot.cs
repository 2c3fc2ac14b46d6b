using Basewise.Analysis;
using Basewise.Analysis.Configuration;
using Basewise.Analysis.Context;
using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Images;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Features.Names;
using Basewise.Knowledge.Ports;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features;

/// <summary>One version of a document and all that follows from it. Immutable; every part is made once, when it is first asked for.</summary>
public sealed class Snapshot
{
    private readonly Lazy<DockerfileSyntax?> syntax;
    private readonly string? target;
    private readonly Lazy<SemanticModel?> model;
    private readonly Lazy<RequirementsSyntax?> requirements;
    private readonly Lazy<NameTable?> names;
    private readonly Lazy<DependencyFile?> dependencies;
    private readonly Lazy<BuildContext?> buildContext;
    private readonly Lazy<ProjectFolder?> folder;
    private readonly Lazy<ProjectImages> images;
    private readonly Lazy<ConfigurationFile?> configuration;
    private readonly Lazy<ConfigurationFile?>? chosenConfiguration;
    private readonly Lock judging = new();
    private volatile Judgement? lastJudgement;

    /// <param name="place">Where it stands, if there are files beside it that may be looked at.</param>
    /// <param name="target">The stage that is judged as the final one; the last one where none is named.</param>
    /// <param name="configuration">What counts in the place of the nearest configuration file.</param>
    /// <param name="earlier">An earlier version of the document: what was read of it already and has not changed is not read again.</param>
    public Snapshot(
        DocumentLanguage language, SourceText source, DockerfilePlace? place = null, string? target = null, Lazy<ConfigurationFile?>? configuration = null, Snapshot? earlier = null)
    {
        Language = language;
        Source = source;
        this.target = target;
        syntax = FindSyntax(earlier is { syntax.IsValueCreated: true } ? earlier.syntax.Value : null);
        model = FindModel(earlier is { model.IsValueCreated: true } ? earlier.model.Value : null);
        names = FindNames();
        requirements = new(() => Dependencies?.Requirements);
        dependencies = new(() => DocumentLanguages.FindKind(Language) is { } kind ? DependencyFile.Read(kind, Source) : null);
        Place = place;
        buildContext = FindBuildContext();
        folder = FindFolder();
        images = FindImages();
        chosenConfiguration = configuration;
        this.configuration = configuration ?? FindConfiguration();
    }

    private Snapshot(Snapshot other, DockerfilePlace? place)
    {
        Language = other.Language;
        Source = other.Source;
        (syntax, target, requirements, dependencies) = (other.syntax, other.target, other.requirements, other.dependencies);
        Registry = other.Registry;
        (model, names) = other.DependsOnConfiguration ? (FindModel(other.model.IsValueCreated ? other.model.Value : null), FindNames()) : (other.model, other.names);
        Place = place;
        buildContext = FindBuildContext();
        folder = FindFolder();
        images = FindImages();
        configuration = FindConfiguration();
    }

    public DocumentLanguage Language { get; }

    public SourceText Source { get; }

    /// <summary>Where it stands among the files that may be looked at.</summary>
    public DockerfilePlace? Place { get; }

    /// <summary>Asked for what neither the facts nor the project know of its images.</summary>
    public IImageRegistry Registry { get; init; } = NoRegistry.Instance;

    /// <summary>The files beside it; <c>null</c> where it is no Dockerfile, or where they are not known.</summary>
    public BuildContext? BuildContext => buildContext.Value;

    /// <summary>What it installs, read from the files that it names too; nothing where it is no Dockerfile.</summary>
    public InstallRequests InstallRequests => Model is { } meaning ? InstallRequests.Of(meaning, buildContext) : InstallRequests.None;

    /// <summary>
    /// The configuration file that counts for it, and itself where it is one; <c>null</c> where there is none among the files that may be
    /// looked at.
    /// </summary>
    public ConfigurationFile? Configuration => configuration.Value;

    /// <summary>What the text means; <c>null</c> where it is no Dockerfile.</summary>
    public SemanticModel? Model => model.Value;

    /// <summary>Where its names stand; <c>null</c> where it is no Dockerfile.</summary>
    public NameTable? Names => names.Value;

    /// <summary>The name under a cursor with what it means there; other names are not looked for.</summary>
    public NameUse? FindName(int offset)
    {
        if (names.IsValueCreated || Model is not { } meaning) return Names?.FindAt(offset);

        return NameTable.Around(meaning, offset).FindAt(offset);
    }

    /// <summary>The name under a cursor with the table of all its places. Of the names of other variables the table has these at most.</summary>
    public (NameTable Names, NameUse Use)? FindNameWithUses(int offset, params ReadOnlySpan<string> others)
    {
        NameTable? table = names.IsValueCreated || Model is not { } meaning ? Names
            : NameTable.Around(meaning, offset).FindAt(offset) is not { } name ? null
            : name.Name.Kind == NameKind.Variable ? NameTable.OfVariables(meaning, [name.Name.Text, .. others])
            : Names;
        return table?.FindAt(offset) is { } use ? (table, use) : null;
    }

    /// <summary>The text's shape as pip sees it; <c>null</c> where it is no requirements file.</summary>
    public RequirementsSyntax? Requirements => requirements.Value;

    /// <summary>What the text says of packages; <c>null</c> where it is no file that names any.</summary>
    public DependencyFile? Dependencies => dependencies.Value;

    /// <summary>What stands beside it; <c>null</c> where it is no file that names packages, or where that is not known.</summary>
    public ProjectFolder? Folder => folder.Value;

    /// <summary>The images that what it names is installed into; none where it is no file that names packages.</summary>
    public ProjectImages Images => images.Value;

    /// <summary>The same text among other files, or the same ones as they are by now.</summary>
    public Snapshot With(DockerfilePlace? place) => new(this, place);

    /// <summary>The same text among the same files, of which nothing has been made yet.</summary>
    public Snapshot Afresh() => new(Language, Source, Place, target, chosenConfiguration) { Registry = Registry };

    /// <summary>What the rules say of this version. The last answer is kept: diagnostics and code actions ask the same.</summary>
    public LintResult Lint(LintOptions options)
    {
        if (!DocumentLanguages.HasRules(Language)) return LintResult.Empty;
        if (FindJudgement(options) is { } known) return known;

        // Of a long file the rules take several processors: who asks while they are at work waits for what they find.
        lock (judging) return FindJudgement(options) ?? Judge(options);
    }

    private LintResult? FindJudgement(LintOptions options) => lastJudgement is { } last && last.Options == options ? last.Result : null;

    private LintResult Judge(LintOptions options)
    {
        LintResult result = Model is { } meaning ? Linter.Lint(meaning, WithConfiguration(options), buildContext)
            : Dependencies is { } packages ? Linter.Lint(packages, WithConfiguration(options), folder, images) : LintResult.Empty;
        lastJudgement = new Judgement(options, result);
        return result;
    }

    /// <summary>What a host asks for, and the project's configuration file with it, as far as that is to be heeded.</summary>
    public LintOptions WithConfiguration(LintOptions options) =>
        options.HeedsConfigurationFile && Place is { } place && Configuration is { } file ? file.OptionsFor(place.Path, options) : options;

    /// <summary>Whether the model may be another one beside another configuration file, or is not there yet and asks for this one.</summary>
    private bool DependsOnConfiguration => !model.IsValueCreated || model.Value?.NamesUnofficialImages == true;

    // What is taken over is let go when it has been: a version does not keep the ones before it.
    private Lazy<DockerfileSyntax?> FindSyntax(DockerfileSyntax? earlier) => new(() =>
        Language != DocumentLanguage.Dockerfile ? null
        : earlier is null ? DockerfileSyntax.Parse(Source)
        : DockerfileSyntax.Parse(Source, earlier));

    private Lazy<SemanticModel?> FindModel(SemanticModel? earlier) => new(() =>
        syntax.Value is { } read ? SemanticModel.Of(read, target, new ImageLookup(FindImageTable(), Registry), earlier) : null);

    // The model of a later version takes over stages, and with them this: it must hold neither what the one above holds nor this version.
    private Lazy<ImageTable> FindImageTable()
    {
        Lazy<ConfigurationFile?> file = configuration;
        return new(() => file.Value?.Settings.Images ?? ImageTable.Empty);
    }

    private Lazy<NameTable?> FindNames() => new(() => Model is { } meaning ? NameTable.Of(meaning) : null);

    private Lazy<BuildContext?> FindBuildContext() => new(() => Place is { } place && Model is { } meaning ? Analysis.Context.BuildContext.Find(place, meaning) : null);

    private Lazy<ProjectFolder?> FindFolder() => new(() => Place is { } place && Dependencies is not null ? new ProjectFolder(place.Tree, place.Path) : null);

    private Lazy<ProjectImages> FindImages() =>
        new(() => Folder is { } beside ? ProjectImages.Of(beside, name => DocumentLanguages.IsDockerfile(name)) : ProjectImages.None);

    private Lazy<ConfigurationFile?> FindConfiguration() =>
        Language == DocumentLanguage.Configuration ? ReadConfiguration(Source)
        : DocumentLanguages.HasRules(Language) && Place is { } place ? FindConfiguration(place)
        : new((ConfigurationFile?)null);

    private static Lazy<ConfigurationFile?> ReadConfiguration(SourceText source) => new(() => ConfigurationFile.Read(ConfigurationFile.Name, source));

    private static Lazy<ConfigurationFile?> FindConfiguration(DockerfilePlace place) => new(() => ConfigurationFile.Find(place));

    private sealed record Judgement(LintOptions Options, LintResult Result);
}
