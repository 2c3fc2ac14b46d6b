using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Reports an ADD from an address whose content nothing checks.</summary>
internal sealed class AddRemoteWithoutChecksum : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "add-remote-without-checksum", Category.Security, Severity.Information,
        "What ADD fetches is not checked", FixKind.None, []);

    public override Subjects Subjects => Subjects.Add;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Add))
        {
            if (step.Effective is not TransferSyntax { Kind: InstructionKind.Add } add || add.FindFlag("checksum") is not null) continue;

            foreach (WordSyntax word in add.Sources) Check(context, step, word);
        }
    }

    private static void Check(RuleContext context, Step step, WordSyntax word)
    {
        string source = step.Variables.Resolve(word, context.Escape) ?? word.Text;
        if (!TransferSource.IsRemote(source)) return;

        if (!TransferSource.IsGit(source))
        {
            context.Report(word.Span, "Nothing checks what this address sends, today or at the next build: add --checksum=sha256:… to ADD.");
        }
        else if (!NamesCommit(source))
        {
            context.Report(word.Span, "What is checked out here may change from build to build: name a whole commit behind `#`, or add --checksum.");
        }
    }

    /// <summary>Whether a fragment or a query holds a commit, 40 hexadecimal digits or the 64 of SHA-256.</summary>
    private static bool NamesCommit(string source)
    {
        int run = 0;
        int start = source.AsSpan().IndexOfAny('#', '?');
        for (int i = Math.Max(start, 0); start >= 0 && i < source.Length; i++)
        {
            run = char.IsAsciiHexDigit(source[i]) ? run + 1 : 0;
            if (run == 40) return true;
        }

        return false;
    }
}
