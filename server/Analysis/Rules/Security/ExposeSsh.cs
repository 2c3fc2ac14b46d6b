using System.Globalization;
using Basewise.Analysis.Rules.Instructions;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Reports <c>EXPOSE 22</c>, the port of SSH: a container needs no login of its own.</summary>
internal sealed class ExposeSsh : StageRule
{
    private const int Ssh = 22;

    public override RuleDescriptor Descriptor { get; } = new(
        "expose-ssh", Category.Security, Severity.Information,
        "The port of SSH is exposed", FixKind.None, ["DS-0004", "CKV_DOCKER_1"]);

    public override Subjects Subjects => Subjects.Expose;

    public override void Check(RuleContext context)
    {
        if (!MayNameSsh(context)) return;

        foreach ((WordSyntax word, string port) in ExposedPorts.In(context))
        {
            if (!IsSsh(port.AsSpan(port.LastIndexOf(':') + 1))) continue;

            context.Report(
                word.Span,
                $"Port {Ssh} is that of SSH: another way in with keys and users of its own. `docker exec` opens a shell in a container that has none.");
        }
    }

    /// <summary>Whether any of the words is more than another number, as few are.</summary>
    private static bool MayNameSsh(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Expose))
        {
            foreach (WordSyntax word in step.Instruction.Arguments)
            {
                if (word.Raw.ContainsAnyExceptInRange('0', '9') || word.Raw.Contains("22", StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }

    private static bool IsSsh(ReadOnlySpan<char> port)
    {
        int slash = port.IndexOf('/');
        if (slash >= 0 && !port[(slash + 1)..].Equals("tcp", StringComparison.OrdinalIgnoreCase)) return false;

        ReadOnlySpan<char> number = slash < 0 ? port : port[..slash];
        int dash = number.IndexOf('-');
        if (dash < 0) return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int single) && single == Ssh;

        return int.TryParse(number[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            && int.TryParse(number[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int last)
            && first <= Ssh && Ssh <= last;
    }
}
