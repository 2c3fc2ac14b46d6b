using System.Buffers;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Reports a WORKDIR that is a folder of the system, where what is copied may overwrite what the system needs.</summary>
internal sealed class WorkdirSystemDir : StageRule
{
    /// <summary>What the kernel lays over the image when the container starts.</summary>
    private static readonly string[] KernelFolders = ["/dev/", "/proc/", "/sys/"];

    /// <summary>What may stand for other characters than itself.</summary>
    private static readonly SearchValues<char> Expanded = SearchValues.Create("$\"'\\`");

    public override RuleDescriptor Descriptor { get; } = new(
        "workdir-system-dir", Category.Security, Severity.Information,
        "WORKDIR is a folder of the system", FixKind.None, ["DS-0030"]);

    public override Subjects Subjects => Subjects.Workdir;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Workdir))
        {
            if (step.Instruction is not { Kind: InstructionKind.Workdir, Body: { Raw.IsEmpty: false } body }) continue;

            ReadOnlySpan<char> path = body.Raw;
            if (path.ContainsAny(Expanded))
            {
                if (step.Variables.Expand(body.Text, context.Escape) is not { Text: { } text, Undefined: [] }) continue;
                path = text;
            }

            if (IsBelowKernelFolder(path))
            {
                context.Report(body.Span, $"The kernel's own files lie over `{path}` in every container, so that nothing of the image is seen there: choose another folder.");
            }
            else if (IsSystemFolder(path.Length > 1 ? path.TrimEnd('/') : path))
            {
                context.Report(body.Span, $"`{path}` belongs to the system: what is copied or written here lies among its files, or over them. Use a folder of your own, such as /app.");
            }
        }
    }

    /// <summary>Whether it is a folder in which nobody's program lives; below it one may.</summary>
    private static bool IsSystemFolder(ReadOnlySpan<char> path) => path is
        "/bin" or "/boot" or "/dev" or "/etc" or "/lib" or "/lib32" or "/lib64" or "/libx32" or "/proc" or "/sbin" or "/sys" or "/usr" or "/usr/bin" or "/usr/lib" or "/usr/sbin";

    private static bool IsBelowKernelFolder(ReadOnlySpan<char> path)
    {
        foreach (string folder in KernelFolders)
        {
            if (path.StartsWith(folder) && path.Length > folder.Length) return true;
        }

        return false;
    }
}
