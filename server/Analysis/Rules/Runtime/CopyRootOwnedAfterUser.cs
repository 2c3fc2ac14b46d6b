using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Runtime;

/// <summary>Reports files that are copied behind a USER and belong to root nevertheless.</summary>
internal sealed class CopyRootOwnedAfterUser : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "copy-root-owned-after-user", Category.Runtime, Severity.Information,
        "Files that are copied behind a USER belong to root", FixKind.NeedsConsent, [])
    {
        IsOffByDefault = true,
    };

    public override Subjects Subjects => Subjects.User;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Model.FinalImageStages)
        {
            foreach (Step step in stage.Steps)
            {
                if (step is not { Effective: TransferSyntax transfer, User: { Source: not null, IsRoot: false, Name: { } name } }) continue;
                if (transfer.FindFlag("chown") is not null) continue;

                TextSpan keyword = transfer.Keyword.Span;
                context.Report(
                    keyword,
                    $"USER does not count for COPY and ADD: these files belong to root, and {name} can read them, but not write.",
                    Fix.NeedsConsent($"Give the files to {name} (--chown={name})", new TextEdit(new(keyword.End, keyword.End), $" --chown={name}")));
            }
        }
    }
}
