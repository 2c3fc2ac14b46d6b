using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>Reports packages that are copied from an image with one C library to an image with another.</summary>
internal sealed class VenvLibcMismatch : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "venv-libc-mismatch", Category.Stages, Severity.Warning,
        "Packages are copied between glibc and musl", FixKind.None, []);

    public override Subjects Subjects => Subjects.Stages;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            ImmutableArray<InstallCopy> copies = context.Installs.CopiesTo(stage);
            if (copies.IsEmpty) continue;
            if (!context.Model.HasBothLibcs) return;

            TextSpan? last = null;
            foreach (InstallCopy copy in copies)
            {
                Libc built = copy.Origin.Runtime.Libc;
                Libc here = stage.Runtime.Libc;
                if (!copy.BringsPackages || built == Libc.None || here == Libc.None || built == here || last == copy.Source.Span) continue;

                last = copy.Source.Span;
                context.Report(
                    Descriptor.Severity,
                    copy.Source.Span,
                    $"These packages were installed on {Describe(copy.Origin)}, and this stage is {Describe(stage)}: those with compiled parts do not load here.",
                    copy.Origin.From.Image is { } image ? [new RelatedPlace(image.Span, "The packages are installed on this.")] : []);
            }
        }
    }

    private static string Describe(Stage stage)
    {
        string libc = stage.Runtime.Libc == Libc.Musl ? "musl" : "glibc";
        return stage.Runtime.Distribution is { } distribution ? $"{distribution.ShortName} ({libc})" : libc;
    }
}
