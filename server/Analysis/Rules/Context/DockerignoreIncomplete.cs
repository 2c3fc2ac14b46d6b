using Basewise.Analysis.Context;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Context;

/// <summary>Reports a copy that takes along what the <c>.dockerignore</c> could leave out and does not.</summary>
internal sealed class DockerignoreIncomplete : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "dockerignore-incomplete", Category.Context, Severity.Warning,
        "Folders of this machine are copied into the image that .dockerignore does not leave out", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Copy | Subjects.Add;

    public override void Check(RuleContext context)
    {
        if (context.BuildContext is not { Dockerignore: { } file } build || CopiedIgnorables.Find(context.Model, build) is not { } copied) return;

        context.Report(
            copied.Source.Word.Span,
            $"This takes {copied.Names} along: the layer is larger than it must be, and made anew whenever something in there changes. Leave it out in {file.FileName}.",
            Fix.NeedsConsent($"Add {string.Join(", ", copied.Patterns)} to {file.FileName}") with { Files = [Addition(file, copied.Patterns)] });
    }

    /// <summary>Lines at the end of a file, which may lack its last line end.</summary>
    internal static FileAddition Addition(DockerignoreFile file, IEnumerable<string> patterns)
    {
        SourceText before = file.Syntax.Source;
        string newLine = before.NewLine;
        string start = before.Length == 0 || before.Content[^1] == '\n' ? "" : newLine;
        return new FileAddition(file.Path, before, start + string.Concat(patterns.Select(pattern => pattern + newLine)));
    }
}
