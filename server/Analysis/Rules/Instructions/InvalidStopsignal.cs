using System.Globalization;
using Basewise.Analysis.Rules.Variables;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>Reports a STOPSIGNAL that BuildKit does not know.</summary>
internal sealed class InvalidStopsignal : StageRule
{
    private const int Slips = 2;

    /// <summary>The signals of Linux. The real-time ones count up from RTMIN and down from RTMAX.</summary>
    private static readonly string[] Signals =
    [
        "ABRT", "ALRM", "BUS", "CHLD", "CLD", "CONT", "FPE", "HUP", "ILL", "INT", "IO", "IOT", "KILL", "PIPE", "POLL", "PROF", "PWR", "QUIT", "SEGV",
        "STKFLT", "STOP", "SYS", "TERM", "TRAP", "TSTP", "TTIN", "TTOU", "URG", "USR1", "USR2", "VTALRM", "WINCH", "XCPU", "XFSZ",
    ];

    public override RuleDescriptor Descriptor { get; } = new(
        "invalid-stopsignal", Category.Instructions, Severity.Error,
        "STOPSIGNAL names a signal that does not exist", FixKind.Safe, []);

    public override Subjects Subjects => Subjects.Stopsignal;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Stopsignal))
        {
            if (step.Instruction is { Kind: InstructionKind.Stopsignal, Arguments: [{ } word] }) Check(context, step, word);
        }
    }

    private static void Check(RuleContext context, Step step, WordSyntax word)
    {
        if (step.Variables.TextOf(word, context.Escape) is not { } signal || IsSignal(signal)) return;
        if (signal.Contains("{{", StringComparison.Ordinal)) return;

        bool isLiteral = word.Raw.SequenceEqual(signal) && word.Span.Length == signal.Length;
        string? near = NearName.Find(signal.ToUpperInvariant(), Signals.Select(name => $"SIG{name}"), Slips);
        string message = near is null
            ? $"`{signal}` is no signal: write a name such as SIGTERM or SIGINT, or a number from 1."
            : $"`{signal}` is no signal: do you mean {near}?";
        context.Report(word.Span, message, near is not null && isLiteral ? [Fix.Safe($"Write {near}", new TextEdit(word.Span, near))] : []);
    }

    private static bool IsSignal(string signal)
    {
        // BuildKit takes any number but zero.
        if (long.TryParse(signal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)) return number != 0;

        ReadOnlySpan<char> name = signal.StartsWith("SIG", StringComparison.OrdinalIgnoreCase) ? signal.AsSpan(3) : signal;
        foreach (string known in Signals)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return IsRealTime(signal.ToUpperInvariant().AsSpan(signal.Length - name.Length));
    }

    private static bool IsRealTime(ReadOnlySpan<char> name)
    {
        if (name is "RTMIN" or "RTMAX") return true;

        (string prefix, int most) = name.StartsWith("RTMIN+") ? ("RTMIN+", 15) : ("RTMAX-", 14);
        return name.StartsWith(prefix)
            && int.TryParse(name[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out int distance)
            && distance >= 1 && distance <= most;
    }
}
