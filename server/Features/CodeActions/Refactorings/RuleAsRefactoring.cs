using Basewise.Analysis;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>Offers what a rule's finding would be fixed with where the rule is switched off, so that nobody is told but who asks can have it.</summary>
internal sealed class RuleAsRefactoring(string rule) : Refactoring
{
    public override CodeAction? Find(RefactoringPlace place)
    {
        bool mayBeAsked = place.Stage.IsInFinalImage
            && place.Step is null or { Effective.Kind: InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.User };
        if (!mayBeAsked || Linter.LintWhereOff(place.Model, place.Snapshot.WithConfiguration(place.Options), rule) is not [{ Fixes: [var fix, ..] }]) return null;

        return Rewrite(fix.Title, fix.Edits.AsSpan());
    }
}
