using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Indexes;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Reports a secret that is written into the file itself: a token, a password in an address, an option or an assignment.</summary>
internal sealed class SecretInCode : StageRule
{
    /// <summary>Programs whose passwords other rules judge, or that have none: their values are addresses and options of Python's packaging.</summary>
    private static readonly string[] Installers = ["pip", "uv", "poetry", "pipenv", "pdm", "conda", "mamba", "micromamba", "pipx"];

    /// <summary>A shorter word holds none, nor an option with one.</summary>
    private const int ShortestSecret = 6;

    public override RuleDescriptor Descriptor { get; } = new(
        "secret-in-code", Category.Security, Severity.Warning,
        "A secret is written into the Dockerfile", FixKind.NeedsConsent, []);

    public override void Check(RuleContext context)
    {
        List<TextSpan>? tokens = ReportTokens(context);
        ImmutableArray<Step> runs = context.StepsOf(InstructionKind.Run);
        if (runs.IsEmpty) return;

        SecretMarks marks = new(context.Source.Content.AsSpan(0, runs[^1].Instruction.LinesSpan.End));
        foreach (Step step in runs)
        {
            TextSpan lines = step.Instruction.LinesSpan;
            if (step.Effective is not RunSyntax run || !marks.AreIn(lines.Start, lines.End)) continue;

            foreach (ShellScript script in step.Scripts) Check(context, run, script, tokens);
        }
    }

    /// <summary>Tokens that are known by their beginning, anywhere but in a comment.</summary>
    private static List<TextSpan>? ReportTokens(RuleContext context)
    {
        List<TextSpan>? found = null;
        ReadOnlySpan<char> text = context.Source.Content.AsSpan(0, context.Span.End);
        for (int from = context.Span.Start; SecretValues.FindToken(text, from) is var (start, end, kind); from = end)
        {
            if (context.Model.Syntax.FindInstruction(start) is null || IsInComment(context.Model.Syntax, start)) continue;

            TextSpan span = new(start, end);
            (found ??= []).Add(span);
            context.Report(span, $"This is {kind}, and everyone who gets the file or the image has it: revoke it, and pass the next one with RUN --mount=type=secret.");
        }

        return found;
    }

    private static bool IsInComment(DockerfileSyntax syntax, int offset)
    {
        int low = 0;
        int high = syntax.Comments.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (offset < syntax.Comments[middle].Start) high = middle - 1;
            else if (offset >= syntax.Comments[middle].End) low = middle + 1;
            else return true;
        }

        return false;
    }

    private static void Check(RuleContext context, RunSyntax run, ShellScript script, List<TextSpan>? tokens)
    {
        JoinedText text = script.Text;
        SecretMarks marks = new(text.Content);
        foreach (ShellCommand command in script.Commands)
        {
            foreach (ShellAssignment assignment in command.Assignments) CheckAssignment(context, run, command, assignment, tokens);
            if (command.Words.IsEmpty) continue;

            // What stands in the text of a `sh -c` has offsets of its own.
            bool mayHoldSecret = ReferenceEquals(command.Text, text)
                ? marks.AreIn(command.Start - text.Start, command.End - text.Start)
                : new SecretMarks(command.Text.Slice(command.Start, command.End)).AreIn(0, command.End - command.Start);
            if (mayHoldSecret) CheckWords(context, run, command, tokens);
        }
    }

    private static void CheckWords(RuleContext context, RunSyntax run, ShellCommand command, List<TextSpan>? tokens)
    {
        bool isExport = command.Words[0].Is("export");
        string? program = null;
        for (int i = 1; i < command.Words.Length; i++)
        {
            ShellWord word = command.Words[i];
            if (isExport && ShellAssignment.Find(word) is { } assignment) CheckAssignment(context, run, command, assignment, tokens);
            else CheckWord(context, command, i, tokens, ref program);
        }
    }

    private static void CheckAssignment(RuleContext context, RunSyntax run, ShellCommand command, ShellAssignment assignment, List<TextSpan>? tokens)
    {
        if (!SecretNames.IsSecret(assignment.Name.Raw, '_') || assignment.Value.Value is not { } value || !SecretValues.IsRandom(value)) return;
        if (IsToken(tokens, assignment.Word.Span)) return;

        string name = assignment.Name.ToString();
        context.Report(
            assignment.Value.Span,
            $"The value of `{name}` is in the file and in the image's history. Pass it with RUN --mount=type=secret,id={name},env={name}.",
            SecretMount.FindFix(context, run, command, assignment) is { } fix ? [fix] : []);
    }

    private static void CheckWord(RuleContext context, ShellCommand command, int index, List<TextSpan>? tokens, ref string? program)
    {
        ShellWord word = command.Words[index];
        if (word.End - word.Start < ShortestSecret) return;

        ReadOnlySpan<char> text = word.Literal;
        if (text.Length < ShortestSecret) return;

        SecretArgument? secret = text.Contains("://", StringComparison.Ordinal) ? FindInUrl(word) : SecretArgument.Find(command, index, ref program);
        if (secret is not { } found || IsToken(tokens, found.Span)) return;
        if (Array.IndexOf(Installers, SecretArgument.ProgramOf(command, ref program)) < 0) Report(context, found.Span, found.What);
    }

    private static SecretArgument? FindInUrl(ShellWord word) =>
        word.Value is { } url && UrlPassword(url) is { } password ? new SecretArgument(word.Span, $"The password `{Shown(password)}` in this address") : null;

    private static void Report(RuleContext context, TextSpan span, string what) => context.Report(
        span,
        $"{what} is in the file, and in the image's history for all who can pull it. Read it from RUN --mount=type=secret.");

    /// <summary>The password of an address on another host, if it is more than a stand-in.</summary>
    private static string? UrlPassword(string url)
    {
        if (!IsOfWeb(url.AsSpan(0, url.IndexOf("://", StringComparison.Ordinal)))) return null;
        if (UrlCredentials.Find(url) is not { } credentials) return null;

        // A token may stand alone; a mere user name may not.
        if (credentials.Password is not { } password) return SecretValues.IsRandom(credentials.User) ? credentials.User : null;
        if (password.Length == 0 || password is "x-oauth-basic") return SecretValues.IsRandom(credentials.User) ? credentials.User : null;

        ReadOnlySpan<char> host = url.AsSpan(credentials.End + 1);
        int end = host.IndexOfAny('/', ':', '?');
        bool isElsewhere = (end < 0 ? host : host[..end]).Contains('.');
        return isElsewhere && password != credentials.User && SecretValues.IsMeant(password) && !password.Contains('$', StringComparison.Ordinal) ? password : null;
    }

    /// <summary>Addresses of databases are left out: theirs are stand-ins for the build more often than not.</summary>
    private static bool IsOfWeb(ReadOnlySpan<char> beforeColon) =>
        beforeColon.EndsWith("http") || beforeColon.EndsWith("https") || beforeColon.EndsWith("ftp") || beforeColon.EndsWith("ftps");

    /// <summary>So much of a secret that one knows which it is: a message may end up in a log.</summary>
    private static string Shown(string secret) => secret.Length <= 4 ? "…" : $"{secret[..2]}…";

    /// <summary>Whether a word holds one of the tokens, which are in the order of the text.</summary>
    private static bool IsToken(List<TextSpan>? tokens, TextSpan span)
    {
        if (tokens is null) return false;

        int low = 0;
        int high = tokens.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].Overlaps(span)) return true;
            if (tokens[middle].Start < span.Start) low = middle + 1;
            else high = middle - 1;
        }

        return false;
    }
}
