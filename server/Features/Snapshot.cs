using Basewise.Analysis;
using Basewise.Analysis.Configuration;
using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Features.Names;
using Basewise.Python.Requirements;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features;

/// <summary>One version of a document and all that follows from it. Immutable; every part is made once, when it is first asked for.</summary>
public sealed class Snapshot
{
    private readonly Lazy<SemanticModel?> model;
    private readonly Lazy<RequirementsSyntax?> requirements;
    private readonly Lazy<NameTable?> names;
    private readonly Lazy<BuildContext?> buildContext;
    private readonly Lazy<ConfigurationFile?> configuration;
    private volatile Judgement? lastJudgement;

    /// <param name="place">Where it stands, if there are files beside it that may be looked at.</param>
    /// <param name="target">The stage that is judged as the final one; the last one where none is named.</param>
    public Snapshot(DocumentLanguage language, SourceText source, DockerfilePlace? place = null, string? target = null)
    {
        Language = language;
        Source = source;
        model = new(() => Language == DocumentLanguage.Dockerfile ? SemanticModel.Of(DockerfileSyntax.Parse(Source), target) : null);
        names = new(() => Model is { } meaning ? NameTable.Of(meaning) : null);
        requirements = new(() => Language == DocumentLanguage.PipRequirements ? RequirementsSyntax.Parse(Source) : null);
        Place = place;
        buildContext = FindBuildContext();
        configuration = FindConfiguration();
    }

    private Snapshot(Snapshot other, DockerfilePlace? place)
    {
        Language = other.Language;
        Source = other.Source;
        (model, names, requirements) = (other.model, other.names, other.requirements);
        Place = place;
        buildContext = FindBuildContext();
        configuration = FindConfiguration();
    }

    public DocumentLanguage Language { get; }

    public SourceText Source { get; }

    /// <summary>Where it stands among the files that may be looked at.</summary>
    public DockerfilePlace? Place { get; }

    /// <summary>The files beside it; <c>null</c> where it is no Dockerfile, or where they are not known.</summary>
    public BuildContext? BuildContext => buildContext.Value;

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

    /// <summary>The text's shape as pip sees it; <c>null</c> where it is no requirements file.</summary>
    public RequirementsSyntax? Requirements => requirements.Value;

    /// <summary>The same text among other files, or the same ones as they are by now.</summary>
    public Snapshot With(DockerfilePlace? place) => new(this, place);

    /// <summary>What the rules say of this version. The last answer is kept: diagnostics and code actions ask the same.</summary>
    public LintResult Lint(LintOptions options)
    {
        if (Model is not { } meaning) return LintResult.Empty;
        if (lastJudgement is { } last && last.Options == options) return last.Result;

        LintOptions judgedBy = options.HeedsConfigurationFile && Place is { } place && Configuration is { } file ? file.OptionsFor(place.Path, options) : options;
        LintResult result = Linter.Lint(meaning, judgedBy, buildContext);
        lastJudgement = new Judgement(options, result);
        return result;
    }

    private Lazy<BuildContext?> FindBuildContext() => new(() => Place is { } place && Model is { } meaning ? Analysis.Context.BuildContext.Find(place, meaning) : null);

    private Lazy<ConfigurationFile?> FindConfiguration() => new(() => Language switch
    {
        DocumentLanguage.Configuration => ConfigurationFile.Read(ConfigurationFile.Name, Source),
        DocumentLanguage.Dockerfile when Place is { } place => ConfigurationFile.Find(place),
        _ => null,
    });

    private sealed record Judgement(LintOptions Options, LintResult Result);
}
