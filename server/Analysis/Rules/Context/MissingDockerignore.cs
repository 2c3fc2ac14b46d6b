using System.Text;
using Basewise.Analysis.Context;

namespace Basewise.Analysis.Rules.Context;

/// <summary>Reports a copy that takes along what a <c>.dockerignore</c> would leave out, where there is none.</summary>
internal sealed class MissingDockerignore : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "missing-dockerignore", Category.Context, Severity.Warning,
        "Folders of this machine are copied into the image, and there is no .dockerignore", FixKind.NeedsConsent, ["DF033"]);

    public override Subjects Subjects => Subjects.Copy | Subjects.Add;

    public override void Check(RuleContext context)
    {
        if (context.BuildContext is not { Dockerignore: null } build || CopiedIgnorables.Find(context.Model, build) is not { } copied) return;

        string unread = build.UnreadDockerignore is { } path ? $" Docker does not read {path}: the build context is another folder." : "";
        context.Report(
            copied.Source.Word.Span,
            $"This takes {copied.Names} along: the layer is larger than it must be, and made anew whenever something in there changes. Leave it out with a .dockerignore.{unread}",
            Fix.NeedsConsent("Create a .dockerignore") with { Files = [new FileAddition(build.InTree(DockerignoreFile.Name), null, TextFor(copied))] });
    }

    private static string TextFor(CopiedIgnorables copied)
    {
        StringBuilder text = new();
        foreach (string pattern in IgnorableFolders.Usual.Union(copied.Patterns))
        {
            // A build that asks git for the version needs .git.
            if (!IgnorableFolders.IsHistory(pattern) || copied.Patterns.Contains(pattern)) text.Append(pattern).Append('\n');
        }

        return text.ToString();
    }
}
