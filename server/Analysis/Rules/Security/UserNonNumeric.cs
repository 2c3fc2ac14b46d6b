using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Reports a final USER that is a name: Kubernetes' <c>runAsNonRoot</c> accepts numbers only.</summary>
internal sealed class UserNonNumeric : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "user-non-numeric", Category.Security, Severity.Information,
        "The final USER is a name", FixKind.NeedsConsent, ["DL3066"])
    {
        IsOffByDefault = true,
    };

    public override Subjects Subjects => Subjects.User;

    public override void Check(RuleContext context)
    {
        if (context.Model.FinalStage is not { User: { Source: { } source, Name: { Length: > 0 } name, IsRoot: false } } || char.IsAsciiDigit(name[0])) return;

        string? uid = FindUid(context.Model, name) ?? FindUidOfImage(context.Model.FinalStage.Root.Base, name);
        context.Report(
            source.Body.Span,
            uid is null
                ? $"Kubernetes cannot tell that `{name}` is not root, and does not start the container where runAsNonRoot is set: write the user's number."
                : $"Kubernetes cannot tell that `{name}` is not root, and does not start the container where runAsNonRoot is set: write {uid}.",
            uid is not null && source.Body.Raw.SequenceEqual(name) ? [Fix.NeedsConsent($"Write {uid}", new TextEdit(source.Body.Span, uid))] : []);
    }

    /// <summary>The number that the user has in the base image, where the facts tell it.</summary>
    private static string? FindUidOfImage(BaseImage image, string name) =>
        image.FindCustom() is null && image.FindKnown() is { UserNumber: { } number, User: { } user } && user == name ? FormattableString.Invariant($"{number}") : null;

    /// <summary>The number that the file itself gave the user.</summary>
    private static string? FindUid(SemanticModel model, string name)
    {
        string? uid = null;
        foreach (Stage stage in model.FinalImageStages)
        {
            foreach (Step step in stage.Steps)
            {
                if (step.Effective.Kind != InstructionKind.Run) continue;

                foreach (ToolCommand command in step.Commands)
                {
                    if (command is UserAddCommand { Name: { } added } user && added.Is(name)) uid = user.Uid?.Value;
                }
            }
        }

        return uid is { Length: > 0 } && uid.All(char.IsAsciiDigit) ? uid : null;
    }
}
