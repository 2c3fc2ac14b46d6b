using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Reports passwords of accounts that are set while the image is built, and so are the same wherever it runs.</summary>
internal sealed class ChpasswdInRun : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "chpasswd-in-run", Category.Security, Severity.Warning,
        "An account's password is built into the image", FixKind.None, ["CKV2_DOCKER_17"]);

    public override Subjects Subjects => Subjects.Password;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Run))
        {
            foreach (Invocation invocation in step.Invocations)
            {
                bool sets = invocation.Program == "chpasswd" ? !ReadsFile(invocation.Command)
                    : invocation.Program == "passwd" && HasArgument(invocation, "--stdin");
                if (!sets) continue;

                context.Report(
                    invocation.ProgramWord.Span,
                    "The password stands in the image's history and is the same wherever it runs: leave the account without one, or set it when the container starts.");
            }
        }
    }

    /// <summary>A file that is mounted, as a secret is, leaves no trace.</summary>
    private static bool ReadsFile(ShellCommand command)
    {
        foreach (ShellRedirection redirection in command.Redirections)
        {
            if (redirection.Kind == ShellRedirectionKind.Input) return true;
        }

        return false;
    }

    private static bool HasArgument(Invocation invocation, string argument)
    {
        foreach (ShellWord word in invocation.Arguments)
        {
            if (word.Is(argument)) return true;
        }

        return false;
    }
}
