using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports a flag without its value, with one that it does not take, or given twice.</summary>
internal sealed class InvalidFlagValue() : ProblemRule(SyntaxProblemKind.FlagValue)
{
    public override RuleDescriptor Descriptor { get; } = new(
        "invalid-flag-value", Category.Syntax, Severity.Error,
        "A flag has a value that BuildKit does not take", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Problem | Subjects.Flag;

    public override void Check(RuleContext context)
    {
        base.Check(context);
        foreach (Step step in context.StepsOf(InstructionKind.Run))
        {
            if (step.Instruction is RunSyntax { Mounts.IsEmpty: false } run) CheckTargets(context, run, step.WorkingDirectory);
        }
    }

    /// <summary>A mount without a target goes to the working directory, and BuildKit mounts nothing over the root of the file system.</summary>
    private static void CheckTargets(RuleContext context, RunSyntax run, string? folder)
    {
        foreach (MountSyntax mount in run.Mounts)
        {
            if (mount.Type is not ("bind" or "cache" or "tmpfs") || mount.Flag.Value is not { Length: > 0 } value || value.Contains('$', StringComparison.Ordinal)) continue;

            // A key without its value is told already.
            string target = mount.Target ?? "";
            if (target.Length == 0 && mount.Fields.Any(field => field.Key is "target" or "dst" or "destination")) continue;
            if (folder is null && !target.StartsWith('/')) continue;
            if (IsSurelyBelowRoot(target) || !IsRoot(target.StartsWith('/') ? target : $"{folder}/{target}")) continue;

            context.Report(mount.Flag.ValueSpan, target.Length == 0
                ? "Without a target the mount goes to the working directory, which is the root here, and BuildKit refuses that: write target=…."
                : $"`{target}` is the root of the file system here, and BuildKit mounts nothing there: write another target.");
        }
    }

    /// <summary>Whether a path has a name and never goes up, as nearly all do.</summary>
    private static bool IsSurelyBelowRoot(string path) => path.AsSpan().ContainsAnyExcept('/', '.') && !path.Contains("..", StringComparison.Ordinal);

    private static bool IsRoot(string path)
    {
        int depth = 0;
        foreach (Range part in path.AsSpan().Split('/'))
        {
            depth = path.AsSpan(part) switch
            {
                "" or "." => depth,
                ".." => Math.Max(0, depth - 1),
                _ => depth + 1,
            };
        }

        return depth == 0;
    }

    protected override void Report(RuleContext context, SyntaxProblem problem)
    {
        ReadOnlySpan<char> value = context.Source.Slice(problem.Span);
        bool isBareDuration = !value.ContainsAnyExceptInRange('0', '9') && IsDuration(context.Source.Slice(new TextSpan(0, problem.Span.Start)));
        context.Report(problem.Span, problem.Message, isBareDuration
            ? [Fix.NeedsConsent($"Take it for seconds: write {value}s", new TextEdit(new TextSpan(problem.Span.End, problem.Span.End), "s"))]
            : []);
    }

    private static bool IsDuration(ReadOnlySpan<char> before) =>
        before.EndsWith("--interval=", StringComparison.Ordinal) || before.EndsWith("--timeout=", StringComparison.Ordinal)
        || before.EndsWith("--start-period=", StringComparison.Ordinal) || before.EndsWith("--start-interval=", StringComparison.Ordinal);
}
