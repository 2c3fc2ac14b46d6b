using System.Globalization;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Features.Places;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>The users that there are at a place: those that the RUNs above made, those that USER named, those of the base image.</summary>
internal static class UserItems
{
    public static void AddOwners(ItemList items, InstructionCursor cursor, ReadOnlySpan<char> typed)
    {
        bool wantsGroup = typed.Contains(':');
        foreach ((string name, string meaning) in Of(cursor))
        {
            string owner = wantsGroup || char.IsAsciiDigit(name[0]) ? $"{name}:{name}" : name;
            items.Add(owner, CompletionKind.Value, meaning);
        }
    }

    public static void AddTo(ItemList items, InstructionCursor cursor)
    {
        foreach ((string name, string meaning) in Of(cursor)) items.Add(name, CompletionKind.Value, meaning);
    }

    private static IEnumerable<(string Name, string Meaning)> Of(InstructionCursor cursor)
    {
        for (Stage? stage = cursor.Stage; stage is not null; stage = stage.Base.Parent)
        {
            for (int index = stage.Steps.Length - 1; index >= 0; index--)
            {
                Step step = stage.Steps[index];
                if (stage == cursor.Stage && step.Instruction.LinesSpan.Start >= cursor.Whole.LinesSpan.Start) continue;

                foreach ((string, string) user in NamedBy(cursor.Model, step)) yield return user;
            }

            if (stage.Base.FindKnown()?.User is { Length: > 0 } own) yield return (own, "the base image's own user");
        }

        yield return ("root", "may do everything in the container");
        yield return ("nobody", "owns nothing; Debian's number is 65534");
    }

    private static IEnumerable<(string Name, string Meaning)> NamedBy(SemanticModel model, Step step)
    {
        int line = model.Syntax.Source.PositionOf(step.Instruction.Keyword.Span.Start).Line + 1;
        if (step.Effective is { Kind: InstructionKind.User, Arguments: [{ } word] } && !word.Raw.Contains('$'))
        {
            yield return (word.Text.Split(':')[0], string.Create(CultureInfo.InvariantCulture, $"USER in line {line}"));
        }

        // A look at the text spares reading the scripts that make no user.
        if (step.Effective is not RunSyntax || !model.Syntax.Source.Slice(step.Instruction.Span).Contains("add", StringComparison.Ordinal)) yield break;

        foreach (UserAddCommand command in step.Commands.OfType<UserAddCommand>())
        {
            if (command.Name?.Value is not { Length: > 0 } name) continue;

            yield return (name, string.Create(CultureInfo.InvariantCulture, $"made in line {line}"));
            if (command.Uid?.Value is { Length: > 0 } number) yield return (number, string.Create(CultureInfo.InvariantCulture, $"the number of {name}, made in line {line}"));
        }
    }
}
