using Basewise.Python.Requirements;
using Basewise.Syntax.Text;
using CsCheck;

namespace Basewise.Python.Tests.Requirements;

public sealed class RequirementSyntaxTests
{
    private static readonly string[] Pieces =
        ["flask", "Zope.Interface", "a", "-", ".zip", "[x]", "[x,y]", "==", "===", "~=", ">=", "<", "!=", "=", "1", "1.0", "2.*", "1!2", "3rc1", "1.0+local", " ", "\u00a0", ",", ";", "(", ")", "@", "os_name=='nt'", "${V}"];

    private static readonly Gen<string> Argument = Gen.OneOf(
        Gen.Select(Gen.OneOf("flask", "Zope.Interface", "a-", "x.zip"), Gen.OneOf(Pieces), Gen.OneOf(Pieces), (name, comparison, version) => name + comparison + version),
        Gen.OneOf(Pieces).Array[1, 6].Select(pieces => string.Concat(pieces)));

    [Fact]
    public void An_argument_means_what_it_means_in_a_file() => Argument.Sample(argument =>
    {
        // There a blank and a dash begin an option, and white space around the line is none of the requirement's.
        if (argument.Contains(" -", StringComparison.Ordinal) || argument != argument.Trim()) return;

        RequirementsSyntax file = RequirementsSyntax.Parse(new SourceText(argument));
        RequirementSyntax? expected = file.Problems.IsEmpty ? file.Lines[0].Requirement : null;

        Assert.Equal(Describe(expected), Describe(RequirementSyntax.Find(argument)));
    }, iter: 20_000);

    [Fact]
    public void White_space_around_an_argument_moves_its_words()
    {
        RequirementSyntax? syntax = RequirementSyntax.Find(" flask==3.1 ");

        Assert.Equal((new TextSpan(1, 11), "flask"), (syntax?.Span, syntax?.Name?.Text));
        Assert.Equal([(new TextSpan(6, 8), new TextSpan(8, 11), "3.1")], syntax?.Specifiers.Select(specifier => (specifier.Operator.Span, specifier.Version.Span, specifier.Version.Text)) ?? []);
    }

    private static string Describe(RequirementSyntax? syntax) => syntax is null
        ? "none"
        : $"{syntax.Kind} {syntax.Span} {syntax.Name?.Span} {syntax.Name} {syntax.ExtrasSpan} {string.Join(' ', syntax.Extras)} {syntax.Location} {syntax.Marker} "
            + string.Join(' ', syntax.Specifiers.Select(specifier => $"{specifier.Operator.Span} {specifier.Operator} {specifier.Version.Span} {specifier.Version} {specifier.Specifier}"));
}
