using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>Reports an ADD of files and folders that COPY would copy as well, without a look at what they are.</summary>
internal sealed class AddInsteadOfCopy : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "add-instead-of-copy", Category.Instructions, Severity.Information,
        "ADD does what COPY does", FixKind.Safe, ["DL3020", "DS-0005", "CKV_DOCKER_4"]);

    public override Subjects Subjects => Subjects.Add;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Add))
        {
            if (step.Effective is not TransferSyntax { Kind: InstructionKind.Add } add || !IsPlain(context, step, add)) continue;

            context.Report(
                add.Keyword.Span,
                $"ADD also fetches addresses and unpacks archives, of which `{add.Sources[0].Text}` is neither: COPY says what happens.",
                Fix.Safe("Write COPY", new TextEdit(add.Keyword.Span, InCaseOf(add.Keyword))));
        }
    }

    private static bool IsPlain(RuleContext context, Step step, TransferSyntax add)
    {
        if (add.Sources.IsEmpty || add.FindFlag("checksum") is not null || add.FindFlag("unpack") is not null || add.FindFlag("keep-git-dir") is not null) return false;

        foreach (WordSyntax word in add.Sources)
        {
            if (step.Variables.Resolve(word, context.Escape) is not { Length: > 0 } source) return false;
            if (TransferSource.IsDocument(source)) continue;

            // What ends in a star may be anything, an archive too.
            if (TransferSource.IsRemote(source) || TransferSource.IsArchive(source) || source[^1] == '*') return false;
        }

        return true;
    }

    private static string InCaseOf(WordSyntax keyword) => char.IsLower(keyword.Raw[0]) ? "copy" : "COPY";
}
