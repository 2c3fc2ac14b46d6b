using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>Reports <c>EXPOSE 80/TCP</c>: protocols are written in lower case.</summary>
internal sealed class ExposeProtoCasing : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "expose-proto-casing", Category.Style, Severity.Information,
        "The protocol of an exposed port has upper-case letters", FixKind.Safe, ["ExposeProtoCasing"]);

    public override Subjects Subjects => Subjects.Expose;

    public override void Check(RuleContext context)
    {
        foreach ((WordSyntax word, string port) in ExposedPorts.Unusual(context))
        {
            int slash = port.IndexOf('/', port.LastIndexOf(':') + 1);
            if (slash < 0) continue;

            string protocol = port[(slash + 1)..];
            string lower = protocol.ToLowerInvariant();
            if (protocol == lower) continue;

            int start = word.Span.Start + slash + 1;
            bool isLiteral = word.Raw.SequenceEqual(port) && word.Span.Length == port.Length;
            context.Report(
                word.Span,
                $"Protocols are written in lower case: `{port[..slash]}/{lower}`.",
                isLiteral ? [Fix.Safe($"Write {lower}", new TextEdit(new TextSpan(start, start + protocol.Length), lower))] : []);
        }
    }
}
