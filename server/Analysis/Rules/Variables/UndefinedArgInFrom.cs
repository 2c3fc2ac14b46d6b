using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Variables;

/// <summary>Reports a variable of a FROM that no ARG before the first FROM declares.</summary>
internal sealed class UndefinedArgInFrom : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "undefined-arg-in-from", Category.Variables, Severity.Warning,
        "FROM uses a variable that no ARG before it declares", FixKind.NeedsConsent, ["UndefinedArgInFrom"]);

    public override Subjects Subjects => Subjects.VariableInFrom;

    public override void Check(RuleContext context)
    {
        VariableScope globals = context.GlobalVariables;
        foreach (Stage stage in context.Stages)
        {
            if (stage.From.Image is { } image) Check(context, globals, image, image.Content);
            if (stage.From.Platform is { Value: { } platform } flag) Check(context, globals, flag.Word, platform);
        }
    }

    private static void Check(RuleContext context, VariableScope globals, WordSyntax word, ReadOnlySpan<char> text)
    {
        if (globals.HasAllOf(text)) return;

        char escape = context.Escape;
        foreach (string name in globals.Expand(text.ToString(), escape).Undefined.Distinct())
        {
            VariableReference? reference = VariableReference.In(word, escape).FirstOrDefault(reference => reference.Name == name);
            string? near = NearName.Find(name, globals.Names);
            string message = near is null
                ? $"No ARG before the first FROM declares `{name}`, so {Consequence(context, reference)}, whatever a stage sets."
                : $"No ARG before the first FROM declares `{name}`: do you mean `{near}`?";
            Fix[] fixes = near is not null && reference is not null
                ? [Fix.NeedsConsent($"Use {near}", new TextEdit(reference.NameSpan, near))]
                : [];
            ImmutableArray<RelatedPlace> places = near is not null && globals.Find(near)?.Declaration is { } declaration
                ? [new RelatedPlace(declaration.Name.Span, $"`{near}` is declared here.")]
                : [];
            context.Report(reference?.Span ?? word.Span, message, places, fixes);
        }
    }

    /// <summary>A dash behind the name begins a fallback, meant or not: <c>${PYTHON-VERSION}</c> is <c>VERSION</c>.</summary>
    private static string Consequence(RuleContext context, VariableReference? reference)
    {
        string rest = reference is null ? "" : context.Source.ToString(new TextSpan(reference.NameSpan.End, Math.Min(context.Source.Length, reference.NameSpan.End + 2)));
        return rest.StartsWith('-') || rest == ":-" ? "its fallback is taken here always" : "it is empty here";
    }
}
