using System.Buffers;
using Basewise.Analysis.Rules.Packages;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Shells;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Shell;

/// <summary>Reports what only bash understands, where dash reads the script: it fails, or does something else without a word.</summary>
internal sealed class BashSyntaxInSh : StageRule
{
    private static readonly SearchValues<string> Settings = SearchValues.Create(["/bin/sh", "dash/sh", "reconfigure"], StringComparison.OrdinalIgnoreCase);

    public override RuleDescriptor Descriptor { get; } = new(
        "bash-syntax-in-sh", Category.Shell, Severity.Warning,
        "dash reads a script that is written for bash", FixKind.NeedsConsent,
        ["SC3001", "SC3010", "SC3011", "SC3020", "SC3037", "SC3040", "SC3044", "SC3046"]);

    public override Subjects Subjects => Subjects.Run;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Run))
        {
            foreach (RunScript run in step.RunScripts)
            {
                // What "bash -c" runs may have bash's syntax. Which shell reads the rest is asked for each command, below.
                if (run.Shell is { Kind: not ShellKind.Dash }) continue;

                foreach (ShellCommand command in run.Script.Commands)
                {
                    if (Find(command) is not { } found || run.ShellOf(command, step.Stage.Runtime) is not { Kind: ShellKind.Dash } shell) continue;

                    // Whoever writes of /bin/sh or reconfigures dash may have made it another shell.
                    if (context.OfFile(static model => new SystemSettings(model, Settings)).AreMadeBefore(step)) continue;

                    context.Report(found.Span, $"/bin/sh is dash here: {found.Consequence}", Fixes(context, step, shell, command, found));
                }
            }
        }
    }

    private static Bashism? Find(ShellCommand command)
    {
        ReadOnlySpan<ShellWord> words = command.Words;
        if (!words.IsEmpty && FindBuiltin(words) is { } builtin) return builtin;

        foreach (ShellRedirection redirection in command.Redirections)
        {
            switch (redirection.Kind)
            {
                case ShellRedirectionKind.HereString:
                    return new(redirection.Span, "`<<<` is a syntax error, so the RUN fails. Use a pipe from `printf`, or bash.", null);
                case ShellRedirectionKind.OutputAndErrors or ShellRedirectionKind.AppendOutputAndErrors:
                    return new(redirection.Span, "it starts the command in the background and empties the file. Write `> file 2>&1`.", null);
            }
        }

        foreach (ref readonly ShellWord word in words)
        {
            if (word.HasSubstitution && (word.Raw.StartsWith("<(") || word.Raw.StartsWith(">("))) return new(word.Span, "`<(…)` is a syntax error, so the RUN fails. Use a file, a pipe, or bash.", null);
        }

        return null;
    }

    private static Bashism? FindBuiltin(ReadOnlySpan<ShellWord> words)
    {
        ref readonly ShellWord name = ref words[0];
        switch (name.HasExpansion ? "" : name.Literal)
        {
            case "source":
                // The dot looks in PATH for a name without a folder; bash looks in this folder too.
                bool hasFolder = words.Length > 1 && words[1].Raw.Contains('/');
                return new(name.Span, "`source` is not found, so what follows it does not run. Write `.`, which every shell has.", hasFolder ? "." : null);
            case "[[":
                return new(name.Span, "`[[` is not found, so the test is never true. Use `[`, or bash.", null);
            case "pushd" or "popd":
                return new(name.Span, $"`{name}` is not found. Use `cd`, or bash.", null);
            case "set":
                foreach (ShellWord word in words[1..])
                {
                    if (word.Is("pipefail")) return new(word.Span, "`set -o pipefail` is an error that ends the RUN. Use bash.", null);
                }

                return null;
            case "echo" when words.Length > 2 && (words[1].Is("-e") || words[1].Is("-ne") || words[1].Is("-en")):
                return new(words[1].Span, $"its `echo` prints `{words[1]}` too, and understands \\n without it. Use `printf`.", null);
            default:
                return null;
        }
    }

    private static Fix[] Fixes(RuleContext context, Step step, StageShell shell, ShellCommand command, Bashism found)
    {
        if (found.Replacement is { } replacement && !command.IsExecForm) return [Fix.NeedsConsent($"Write {replacement}", new TextEdit(found.Span, replacement))];

        return ShellChoice.Fixes(context, step, shell);
    }

    /// <param name="Consequence">What dash makes of it, and what to write.</param>
    /// <param name="Replacement">What means the same to every shell.</param>
    private sealed record Bashism(TextSpan Span, string Consequence, string? Replacement);
}
