using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>Reports <c>EXPOSE 80:8080</c>: an image cannot say to which port of the host one of its own is published.</summary>
internal sealed class ExposeHostMapping : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "expose-host-mapping", Category.Instructions, Severity.Warning,
        "EXPOSE names an address or a port of the host", FixKind.Safe, ["ExposeInvalidFormat"]);

    public override Subjects Subjects => Subjects.Expose;

    public override void Check(RuleContext context)
    {
        foreach ((WordSyntax word, string port) in ExposedPorts.Unusual(context))
        {
            int colon = port.LastIndexOf(':');
            if (colon < 0) continue;

            string inside = port[(colon + 1)..];
            int start = word.Span.Start;
            bool isLiteral = word.Raw.SequenceEqual(port) && word.Span.Length == port.Length && inside.Length > 0;
            context.Report(
                word.Span,
                $"EXPOSE publishes nothing: only `{inside}` counts, and `{port[..colon]}` belongs to `docker run --publish`.",
                isLiteral ? [Fix.Safe($"Expose {inside} only", new TextEdit(new TextSpan(start, start + colon + 1), ""))] : []);
        }
    }
}
