using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Indexes;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Reports an address with credentials that git writes into a file of the final image, wherever the credentials came from.</summary>
internal sealed class GitCredentialsLeft : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "git-credentials-left", Category.Security, Severity.Warning,
        "git keeps the credentials of an address in the image", FixKind.None, []);

    public override Subjects Subjects => Subjects.Git;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Run))
        {
            // Nobody who pulls the image gets what stays in a build stage.
            if (!step.Stage.IsInFinalImage || !context.Source.Slice(step.Instruction.LinesSpan).Contains('@') || step.Effective.Line.Content.IndexOf("git") < 0) continue;

            foreach (ShellScript script in step.Scripts) Check(context, script);
        }
    }

    private static void Check(RuleContext context, ShellScript script)
    {
        foreach (ShellCommand command in script.Commands)
        {
            if (Invocation.Find(command) is not { Program: "git" } git || FileOf(git) is not { } file) continue;

            foreach (ShellWord word in git.Arguments)
            {
                if (!HasCredentials(word)) continue;
                if (IsCleanedUp(script, command)) return;

                context.Report(
                    word.Span,
                    $"git writes this address with its credentials into {file}, where it stays in the image: clone in a stage that is left behind, or remove them in this RUN.");
            }
        }
    }

    /// <summary>Where git keeps an address that it is given; <c>null</c> for commands that keep none.</summary>
    private static string? FileOf(Invocation git)
    {
        foreach (ShellWord word in git.Arguments)
        {
            if (word.Is("clone") || word.Is("remote") || word.Is("submodule")) return ".git/config";
            if (word.Is("config")) return "its configuration";
            if (word.Is("fetch") || word.Is("pull") || word.Is("ls-remote") || word.Is("push")) return null;
        }

        return null;
    }

    /// <summary>A name alone is no secret: <c>https://git@github.com</c>.</summary>
    private static bool HasCredentials(ShellWord word)
    {
        ReadOnlySpan<char> raw = word.Raw;
        int at = raw.IndexOf("://");
        if (at < 0 || !raw[at..].Contains('@')) return false;

        return UrlCredentials.Find(raw.ToString()) is { } credentials
            && (credentials.User.Contains('$', StringComparison.Ordinal) || credentials.Password is { Length: > 0 });
    }

    /// <summary>Whether the script goes on to remove the folder or the setting, or to give it another address.</summary>
    private static bool IsCleanedUp(ShellScript script, ShellCommand command)
    {
        for (int i = command.Index + 1; i < script.Commands.Count; i++)
        {
            ShellCommand later = script.Commands[i];
            if (later.Words.IsEmpty) continue;

            bool removes = later.Words[0].Is("rm") || later.Words[0].Is("find");
            foreach (ShellWord word in later.Words)
            {
                if (removes && (word.Raw.Contains(".git", StringComparison.Ordinal) || IsArgumentOf(command, word))) return true;
                if (word.Is("set-url") || word.Is("--unset") || word.Is("--unset-all") || word.Is("--remove-section") || word.Is("unset")) return true;
            }
        }

        return false;
    }

    private static bool IsArgumentOf(ShellCommand command, ShellWord removed)
    {
        foreach (ShellWord word in command.Words)
        {
            if (word.Raw.SequenceEqual(removed.Raw) && !word.StartsWith("-")) return true;
        }

        return false;
    }
}
