using System.Buffers;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Reports a WORKDIR that is a folder of the system, where what is copied may overwrite what the system needs.</summary>
internal sealed class WorkdirSystemDir : StageRule
{
    /// <summary>Folders in which nobody's program lives; below them it may.</summary>
    private static readonly string[] SystemFolders =
        ["/bin", "/boot", "/dev", "/etc", "/lib", "/lib32", "/lib64", "/libx32", "/proc", "/sbin", "/sys", "/usr", "/usr/bin", "/usr/lib", "/usr/sbin"];

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

    private static bool IsSystemFolder(ReadOnlySpan<char> path)
    {
        foreach (string folder in SystemFolders)
        {
            if (path.SequenceEqual(folder)) return true;
        }

        return false;
    }

    private static bool IsBelowKernelFolder(ReadOnlySpan<char> path)
    {
        foreach (string folder in KernelFolders)
        {
            if (path.StartsWith(folder) && path.Length > folder.Length) return true;
        }

        return false;
    }
}
