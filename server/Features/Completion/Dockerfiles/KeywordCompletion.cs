using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Features.Reference;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Completes the keyword of an instruction: only those that may come at this place, in the case that the file writes them.</summary>
internal static class KeywordCompletion
{
    private static readonly ImmutableArray<InstructionKind> BeforeStages = [InstructionKind.From, InstructionKind.Arg];

    /// <summary>Most usual first. MAINTAINER is not offered: it is deprecated.</summary>
    private static readonly ImmutableArray<InstructionKind> InStages =
    [
        InstructionKind.Run, InstructionKind.Copy, InstructionKind.Env, InstructionKind.Workdir, InstructionKind.Arg, InstructionKind.User,
        InstructionKind.Cmd, InstructionKind.Entrypoint, InstructionKind.Expose, InstructionKind.Healthcheck, InstructionKind.From,
        InstructionKind.Label, InstructionKind.Add, InstructionKind.Volume, InstructionKind.Shell, InstructionKind.Stopsignal,
        InstructionKind.Onbuild,
    ];

    /// <param name="span">The keyword, or nothing, at the cursor.</param>
    /// <param name="trigger">Whether it is what an ONBUILD keeps for later.</param>
    public static CompletionList At(SemanticModel model, TextSpan span, int offset, bool trigger)
    {
        bool isInStage = model.Stages is [{ From: var first }, ..] && first.LinesSpan.End < span.Start;
        bool isLower = WritesLowerCase(model.Syntax);
        string content = model.Syntax.Source.Content;
        bool isAtLineEnd = span.End == content.Length || content[span.End] is '\r' or '\n';
        ItemList items = new(span);
        foreach (InstructionKind kind in isInStage ? InStages : BeforeStages)
        {
            if (trigger && kind is InstructionKind.From or InstructionKind.Onbuild) continue;

            string name = isLower ? kind.ToString().ToLowerInvariant() : kind.ToString().ToUpperInvariant();
            items.Add(
                name, CompletionKind.Keyword, InstructionReference.Find(kind)?.Form.Split('\n')[0], isAtLineEnd ? name + " " : name,
                DocumentationTopics.Instruction(kind));
        }

        // Snippets are whole lines: among other words there is no room for them.
        if (!trigger && isAtLineEnd) DockerfileSnippets.AddTo(items, model, isInStage, offset);
        return items.ToList();
    }

    private static bool WritesLowerCase(DockerfileSyntax syntax)
    {
        int balance = 0;
        foreach (InstructionSyntax instruction in syntax.Instructions)
        {
            if (instruction.Kind == InstructionKind.Unknown) continue;

            balance += char.IsAsciiLetterLower(instruction.Keyword.Raw[^1]) ? 1 : -1;
        }

        return balance > 0;
    }
}
