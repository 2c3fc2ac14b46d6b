using Basewise.Analysis.Semantics;
using Basewise.Features.Tokens;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Features.Tests.Formatting;

/// <summary>What a Dockerfile says to BuildKit and to the shell, and what it says to people: all that a formatter has to keep.</summary>
internal static class DockerfileMeaning
{
    public static IEnumerable<string> Of(string text)
    {
        Snapshot snapshot = DockerfileTexts.Snapshot(text);
        SemanticModel model = snapshot.Model ?? throw new InvalidOperationException();
        DockerfileSyntax syntax = model.Syntax;
        List<string> all =
        [
            .. syntax.Directives.Select(directive => $"{directive.Name}={directive.Value}"),
            .. syntax.Comments.Select(comment => text[comment.Start..comment.End].TrimEnd(' ', '\t')),
            .. syntax.Problems.Select(problem => problem.Message),
        ];
        Dictionary<InstructionSyntax, Step> steps = model.Stages.SelectMany(stage => stage.Steps).ToDictionary(step => step.Instruction);
        foreach (InstructionSyntax instruction in syntax.Instructions)
        {
            steps.TryGetValue(instruction, out Step? step);
            all.AddRange(Describe(instruction, step));
            all.AddRange(instruction.Heredocs.Select(document => $"{document.Name} {document.Expands} {text[document.BodySpan.Start..document.BodySpan.End]}"));
        }

        // Quoted texts wherever they stand; one that a continuation divides is as many as it has lines.
        return all.Append(string.Concat(TokenFeature.Of(snapshot, new TextSpan(0, text.Length)).Where(token => token.Type == TokenType.String).Select(token => text[token.Span.Start..token.Span.End])));
    }

    private static IEnumerable<string> Describe(InstructionSyntax instruction, Step? step)
    {
        yield return $"{instruction.Kind} {string.Join('|', instruction.Flags.Select(flag => flag.Word.Text))} {instruction.IsExecForm}";
        if (instruction is OnbuildSyntax { Trigger: { } trigger })
        {
            foreach (string part in Describe(trigger, step)) yield return part;
        }
        else if (instruction.Kind is InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck
            && !instruction.IsExecForm && step is not { Shell.IsPosix: false })
        {
            foreach (WordSyntax body in instruction.Arguments) yield return DescribeScript(body);
        }
        else
        {
            IEnumerable<WordSyntax> words = instruction is AssignmentsSyntax { Assignments: var assignments }
                ? assignments.SelectMany(assignment => (WordSyntax[])[assignment.Name, .. assignment.Value is { } value ? (WordSyntax[])[value] : []])
                : instruction.Arguments;
            yield return string.Join('|', words.Select(word => word.Text));
        }
    }

    /// <summary>Its commands word by word, and the rest with the white space between words made one space.</summary>
    private static string DescribeScript(WordSyntax body)
    {
        ShellScript script = ShellScript.Parse(body.Line.Part(body.Start, body.End));
        IEnumerable<string> commands = script.Commands.Select(command =>
        {
            List<string> words = [command.Operator.ToString()];
            foreach (ShellAssignment assignment in command.Assignments) words.Add(assignment.Word.ToString());
            foreach (ShellWord word in command.Words) words.Add(word.ToString());
            foreach (ShellRedirection redirection in command.Redirections) words.Add($"{redirection.Kind} {redirection.Target}");
            return string.Join('|', words);
        });
        return string.Join('\n', [string.Join(' ', body.Text.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)), .. commands]);
    }
}
