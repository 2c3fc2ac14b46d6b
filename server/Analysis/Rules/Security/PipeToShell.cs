using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Reports downloads that are run unseen: <c>curl … | sh</c>, <c>sh -c "$(curl …)"</c>.</summary>
internal sealed class PipeToShell : StageRule
{
    private static readonly string[] Interpreters = ["sh", "bash", "dash", "ash", "zsh", "ksh", "python", "perl", "ruby", "node", "php", "eval", "source", "."];

    public override RuleDescriptor Descriptor { get; } = new(
        "pipe-to-shell", Category.Security, Severity.Information,
        "A download is run without a look at it", FixKind.None, []);

    public override Subjects Subjects => Subjects.Download;

    public override void Check(RuleContext context)
    {
        Step? last = null;
        Dictionary<ShellCommand, ShellPipeline>? pipelines = null;
        foreach ((Step step, DownloadCommand download) in context.CommandsOf<DownloadCommand>())
        {
            if (!download.WritesToOutput) continue;

            if (step != last) (last, pipelines) = (step, FindPipelines(step));
            if (FindInterpreter(pipelines, download) is { } interpreter) Report(context, download, interpreter);
        }
    }

    /// <summary>Of each command that is joined to others by pipes, the pipeline; <c>null</c> where there are no pipes.</summary>
    private static Dictionary<ShellCommand, ShellPipeline>? FindPipelines(Step step)
    {
        Dictionary<ShellCommand, ShellPipeline>? pipelines = null;
        foreach (ShellScript script in step.Scripts)
        {
            foreach (ShellPipeline pipeline in script.Pipelines)
            {
                foreach (ShellCommand command in pipeline.Commands) (pipelines ??= [])[command] = pipeline;
            }
        }

        return pipelines;
    }

    private static void Report(RuleContext context, DownloadCommand download, Invocation interpreter)
    {
        ShellWord url = download.Urls.FirstOrDefault();
        bool isPlain = url.Text is not null && url.StartsWith("http://");
        string what = Host(url) is { } host ? $"Whatever {host} sends" : "Whatever is sent";
        string why = isPlain ? "anyone on the way can change it" : "a broken or changed download runs too";
        context.Report(
            isPlain ? Severity.Warning : Severity.Information,
            interpreter.ProgramWord.Span,
            $"{what} is run here, and {why}: download it to a file, check its sha256, then run it.",
            []);
    }

    private static Invocation? FindInterpreter(Dictionary<ShellCommand, ShellPipeline>? pipelines, DownloadCommand download)
    {
        if (pipelines is not null && pipelines.TryGetValue(download.Shell, out ShellPipeline? pipeline)) return FindReader(pipeline.Commands, pipeline.Commands.IndexOf(download.Shell) + 1);

        // bash -c "$(curl …)", eval "$(curl …)", bash <(curl …)
        return download.Shell is { Nesting: ShellNesting.Substitution, Outer: { } outer } && Invocation.Find(outer) is { } runner && Interpreters.Contains(runner.Program)
            ? runner
            : null;
    }

    /// <summary>The first interpreter that takes its script from the pipe: <c>bash</c>, <c>bash -s -- x</c>, <c>python3 -</c>.</summary>
    private static Invocation? FindReader(ImmutableArray<ShellCommand> commands, int from)
    {
        for (int i = from; i < commands.Length; i++)
        {
            if (Invocation.Find(commands[i]) is not { } invocation || !Interpreters.Contains(invocation.Program)) continue;
            if (ReadsScriptFromInput(invocation)) return invocation;
        }

        return null;
    }

    private static bool ReadsScriptFromInput(Invocation invocation)
    {
        foreach (ShellWord word in invocation.Arguments)
        {
            if (word.Is("-") || word.Is("-s") || word.Is("/dev/stdin") || word.Is("--")) return true;

            // A script of its own reads the download as data: python3 -c '…', bash x.sh, perl -ne '…'.
            if (!word.StartsWith("-") || word.Is("-c") || word.Is("-m") || word.Is("-e") || word.Is("-ne") || word.Is("-pe") || word.Is("-r")) return false;
        }

        return true;
    }

    private static string? Host(ShellWord url)
    {
        if (url.Text is null) return null;

        ReadOnlySpan<char> text = url.Literal;
        int scheme = text.IndexOf("://");
        ReadOnlySpan<char> rest = scheme < 0 ? text : text[(scheme + 3)..];
        int end = rest.IndexOfAny('/', '?', ':');
        ReadOnlySpan<char> host = end < 0 ? rest : rest[..end];
        return host.Contains('.') ? host.ToString() : null;
    }
}
