using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile.Refusals;

/// <summary>
/// Finds what BuildKit refuses of an instruction once it is divided into words. BuildKit stops at the first place; here all of them are told.
/// </summary>
internal static class InstructionCheck
{
    /// <param name="found">How many problems there were before the instruction was read.</param>
    public static void Check(InstructionSyntax instruction, ProblemList problems, int found)
    {
        bool isReadable = problems.Count == found;
        FlagCheck.Check(instruction, problems);
        if (!isReadable) return;

        switch (instruction)
        {
            case FromSyntax from:
                CheckFrom(from, problems);
                break;
            case TransferSyntax transfer:
                CheckTransfer(transfer, problems);
                break;
            case AssignmentsSyntax assignments:
                AssignmentCheck.Check(assignments, problems);
                break;
            case HealthcheckSyntax healthcheck:
                CheckHealthcheck(healthcheck, problems);
                break;
            case OnbuildSyntax onbuild:
                CheckOnbuild(onbuild, problems);
                break;
            default:
                CheckOther(instruction, problems);
                break;
        }
    }

    private static void CheckOther(InstructionSyntax instruction, ProblemList problems)
    {
        switch (instruction.Kind)
        {
            case InstructionKind.Unknown:
                problems.Add(SyntaxProblemKind.UnknownInstruction, instruction.Keyword.Span, $"`{instruction.Keyword.Text}` is not an instruction.");
                break;
            case InstructionKind.Expose or InstructionKind.Volume or InstructionKind.Workdir or InstructionKind.User or InstructionKind.Stopsignal
                or InstructionKind.Maintainer when instruction.Arguments.IsEmpty:
                Count(problems, instruction.Keyword, $"{FlagCheck.KeywordOf(instruction.Kind)} needs {NeedOf(instruction.Kind)}.");
                break;
            case InstructionKind.Volume:
                foreach (WordSyntax path in instruction.Arguments)
                {
                    if (path.Text.AsSpan().IsWhiteSpace()) problems.Add(SyntaxProblemKind.Other, path.Span, "A volume needs a path: this one is empty.");
                }

                break;
            case InstructionKind.Shell when instruction.Arguments.IsEmpty:
                Count(problems, instruction.Keyword, "SHELL needs a JSON array with the shell and its options, such as [\"/bin/bash\", \"-c\"].");
                break;
            case InstructionKind.Shell when !instruction.IsExecForm:
                problems.Add(
                    SyntaxProblemKind.ShellNotJson, instruction.Body.Span, "SHELL takes a JSON array only: every word in double quotes, such as [\"/bin/bash\", \"-c\"].");
                break;
        }
    }

    private static string NeedOf(InstructionKind kind) => kind switch
    {
        InstructionKind.Expose => "a port, such as 8000 or 53/udp",
        InstructionKind.Volume => "a path",
        InstructionKind.Workdir => "a path",
        InstructionKind.User => "a user, such as 1000:1000 or app",
        InstructionKind.Stopsignal => "a signal, such as SIGTERM",
        _ => "a name",
    };

    private static void CheckFrom(FromSyntax from, ProblemList problems)
    {
        switch (from.Arguments.Length)
        {
            case 0:
                Count(problems, from.Keyword, "FROM needs an image, such as python:3.13-slim.");
                break;
            case 1:
                break;
            case 3 when from.StageName is { } name:
                if (!IsStageName(name.Text))
                {
                    problems.Add(
                        SyntaxProblemKind.StageName, name.Span, $"`{name.Text}` cannot name a stage: a name begins with a letter; letters, digits, `-`, `_` and `.` may follow.");
                }

                break;
            case 2 when from.Arguments[1].Raw.Equals("AS", StringComparison.OrdinalIgnoreCase):
                Count(problems, from.Arguments[1], "The name of the stage is missing behind AS.");
                break;
            default:
                int first = 1;
                while (first < from.Arguments.Length && from.Arguments[first].Raw[0] != '#') first++;
                bool hasComment = first < from.Arguments.Length;
                TextSpan rest = from.Line.SourceSpan(from.Arguments[hasComment ? first : 1].Start, from.Arguments[^1].End);
                problems.Add(SyntaxProblemKind.ArgumentCount, rest, hasComment
                    ? "A comment cannot stand behind an instruction: FROM takes it for more arguments. Give it a line of its own."
                    : "FROM takes an image, or an image, AS and a name: this is one word too many or too few.");
                break;
        }
    }

    private static bool IsStageName(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (!(char.IsAsciiLetter(c) || (i > 0 && (char.IsAsciiDigit(c) || c is '-' or '_' or '.')))) return false;
        }

        return true;
    }

    private static void CheckTransfer(TransferSyntax transfer, ProblemList problems)
    {
        string keyword = FlagCheck.KeywordOf(transfer.Kind);
        switch (transfer.Arguments.Length)
        {
            case 0:
                Count(problems, transfer.Keyword, $"{keyword} needs a source and a destination.");
                break;
            case 1:
                Count(problems, transfer.Arguments[0], $"{keyword} needs a source and a destination: where `{transfer.Arguments[0].Text}` goes is missing.");
                break;
            default:
                TextSpan destination = transfer.Arguments[^1].Span;
                if (transfer.Heredocs is [.., { } last] && destination.Contains(last.MarkerSpan))
                {
                    problems.Add(SyntaxProblemKind.Other, destination, $"{keyword} cannot write into a here-document: the destination comes last.");
                }

                break;
        }
    }

    private static void CheckHealthcheck(HealthcheckSyntax healthcheck, ProblemList problems)
    {
        if (healthcheck.Type is not { } type)
        {
            Count(problems, healthcheck.Keyword, "HEALTHCHECK needs CMD and a command, or NONE.");
        }
        else if (type.Raw.Equals("NONE", StringComparison.OrdinalIgnoreCase))
        {
            if (!healthcheck.Arguments.IsEmpty)
            {
                int end = healthcheck.Body.End;
                TextSpan rest = healthcheck.Line.SourceSpan(Words.SkipWhiteSpace(healthcheck.Line, type.End, end), end);
                problems.Add(SyntaxProblemKind.ArgumentCount, rest, "HEALTHCHECK NONE takes nothing more: it switches off what the base image checks.");
            }
        }
        else if (!type.Raw.Equals("CMD", StringComparison.OrdinalIgnoreCase))
        {
            Count(problems, type, $"HEALTHCHECK needs CMD in front of its command: `{type.Text}` is neither CMD nor NONE.");
        }
        else if (healthcheck.Arguments.IsEmpty)
        {
            Count(problems, type, "The command is missing behind HEALTHCHECK CMD.");
        }
    }

    private static void CheckOnbuild(OnbuildSyntax onbuild, ProblemList problems)
    {
        if (onbuild.Body.Start == onbuild.Body.End)
        {
            Count(problems, onbuild.Keyword, "ONBUILD needs an instruction, such as COPY . /app.");
        }
        else if (onbuild.Trigger is { Kind: InstructionKind.Onbuild or InstructionKind.Maintainer or InstructionKind.From } trigger)
        {
            string keyword = FlagCheck.KeywordOf(trigger.Kind);
            problems.Add(SyntaxProblemKind.OnbuildTrigger, trigger.Keyword.Span, trigger.Kind == InstructionKind.Onbuild
                ? "ONBUILD cannot hold another ONBUILD: it works for one generation of images only."
                : $"ONBUILD cannot hold {keyword}.");
        }
        else if (onbuild.Trigger is { } other)
        {
            // BuildKit keeps the text, and reads it when another image is built on this one.
            int before = problems.Count;
            Check(other, problems, before);
            problems.FailLaterFrom(before);
        }
    }

    private static void Count(ProblemList problems, WordSyntax place, string message) =>
        problems.Add(SyntaxProblemKind.ArgumentCount, place.Span, message);
}
