using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>Reports packages that are copied to a stage with another minor version of Python, or to and from the folder of another.</summary>
internal sealed class VenvMinorMismatch : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "venv-minor-mismatch", Category.Stages, Severity.Error,
        "Packages are copied to another minor version of Python", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Stages;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            ImmutableArray<InstallCopy> copies = context.Installs.CopiesTo(stage);
            if (copies.IsEmpty || BringsItsPython(copies)) continue;

            TextSpan? last = null;
            foreach (InstallCopy copy in copies)
            {
                if (last == copy.Source.Span || !Report(context, stage, copy)) continue;
                last = copy.Source.Span;
            }
        }
    }

    /// <summary>Whether the interpreter is copied as well, so that what the stage's image has does not matter.</summary>
    private static bool BringsItsPython(ImmutableArray<InstallCopy> copies) => copies.Any(copy => copy is { Location: null, Part: InstallPart.Whole })
        || (copies.Any(copy => copy.SourcePath == "/usr/local/bin") && copies.Any(copy => copy.SourcePath == "/usr/local/lib"));

    private static bool Report(RuleContext context, Stage stage, InstallCopy copy)
    {
        if (copy.Part == InstallPart.Scripts) return false;

        // The folder that is named is not there.
        string? built = copy.Location is { } location ? location.PythonSeries : copy.From.Runtime.PythonSeries;
        if (built is not null && copy.SourceSeries is { } source && source != built)
        {
            context.Report(
                Severity.Error,
                Find(copy.Source, source) ?? copy.Source.Span,
                $"{Capitalised(copy.From.DisplayName)} has Python {built}, so there is no folder of Python {source} in it to copy.",
                [],
                FixOf(copy.Source, source, built));
            return true;
        }

        string? here = stage.Runtime.PythonSeries;
        if (here is null || !copy.BringsPackages || IsAddedToPath(stage, copy)) return false;

        // The folder of pip install --target names no Python series.
        if (built is not null && built != here && copy.Kind is not (InstallKind.Target or InstallKind.Wheels))
        {
            context.Report(
                Severity.Error,
                copy.Source.Span,
                $"These packages were installed for Python {built} in {copy.Origin.DisplayName}, and this stage has Python {here}, which does not find them: use the same version in both.",
                copy.Origin.From.Image is { } image ? [new RelatedPlace(image.Span, $"This is Python {built}.")] : []);
            return true;
        }

        if (copy is { Kind: InstallKind.System, TargetSeries: { } target, Step.Instruction: TransferSyntax { Destination: { } destination } } && target != here)
        {
            context.Report(
                Severity.Error,
                Find(destination, target) ?? destination.Span,
                $"This stage has Python {here}, which does not look for packages in a folder of Python {target}.",
                [],
                FixOf(destination, target, here));
            return true;
        }

        return false;
    }

    /// <summary>Whether a variable tells Python to look there as well.</summary>
    private static bool IsAddedToPath(Stage stage, InstallCopy copy) =>
        stage.Variables.Find("PYTHONPATH") is { } variable && (variable.Value.Text is not { } folders || folders.Split(':').Any(folder => ImagePath.IsWithin(folder.TrimEnd('/'), copy.TargetPath)));

    private static string Capitalised(string name) => name.StartsWith("stage", StringComparison.Ordinal) ? $"S{name[1..]}" : name;

    private static TextSpan? Find(WordSyntax word, string series)
    {
        int at = word.Raw.IndexOf($"python{series}", StringComparison.Ordinal);
        return at < 0 ? null : word.Part(at, at + "python".Length + series.Length).Span;
    }

    private static Fix[] FixOf(WordSyntax word, string series, string wanted) => Find(word, series) is { } span
        ? [Fix.NeedsConsent($"Write python{wanted}", new TextEdit(span, $"python{wanted}"))]
        : [];
}
