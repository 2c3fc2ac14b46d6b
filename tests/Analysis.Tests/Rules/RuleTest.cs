using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules;

/// <summary>What the tests of all rules share: a Dockerfile with the expected findings marked <c>[|so|]</c>, and what its fix makes of it.</summary>
public abstract class RuleTest
{
    /// <summary>The day on which the tests take place; the facts are of August 2026.</summary>
    protected static readonly DateOnly Today = new(2026, 11, 23);

    private protected abstract Rule Rule { get; }

    /// <summary>Whether an ONBUILD is judged as the instruction that it holds.</summary>
    private protected virtual bool SeesOnbuild => false;

    /// <summary>Whether the case of keywords is what the rule is about, so that a disguise which changes it would change the findings.</summary>
    private protected virtual bool JudgesCase => false;

    /// <summary>What the file is judged by; the rule is on, also where it is off by default.</summary>
    private protected virtual LintOptions Options => new(Today) { HasAllRules = true };

    /// <summary>The files beside the Dockerfile; <c>null</c>: they are not known.</summary>
    private protected MemoryTree? Tree { get; set; }

    /// <summary>Where the Dockerfile is among them.</summary>
    private protected string DockerfilePath { get; set; } = "Dockerfile";

    private IEnumerable<Disguise> Disguises =>
        (SeesOnbuild ? [.. Disguise.Ordinary, Disguise.Onbuild] : Disguise.Ordinary).Where(disguise => !(JudgesCase && disguise.IgnoresCase));

    /// <summary>Expects no finding, in any disguise.</summary>
    private protected void VerifySilent(string text) => Verify(text);

    /// <summary>Expects exactly the marked findings, in every disguise.</summary>
    /// <param name="fixedText">What is left when each finding's fix is applied; that text must be silent.</param>
    /// <param name="fix">Which of a finding's fixes, from zero.</param>
    private protected void Verify(string marked, string? fixedText = null, int fix = 0)
    {
        foreach (Disguise disguise in Disguises)
        {
            MarkedText text = MarkedText.Parse(disguise.Apply(marked));
            IReadOnlyList<Finding> findings = Lint(text.Source);

            Assert.Equal(
                text.Spans.Select(span => $"{disguise}: {text.Source.ToString(span)} at {span}"),
                findings.Select(finding => $"{disguise}: {text.Source.ToString(finding.Span)} at {finding.Span}"));
            if (fixedText is not null) VerifyFix(text.Source, findings, disguise.Apply(fixedText), fix, disguise);
        }
    }

    private protected void VerifyNoFix(string marked)
    {
        Verify(marked);
        Assert.All(Lint(MarkedText.Parse(marked).Source), finding => Assert.Empty(finding.Fixes));
    }

    private protected Finding Single(string text) => Assert.Single(Lint(new SourceText(text)));

    private protected IReadOnlyList<Finding> Lint(SourceText source)
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(source));
        LintResult result = Linter.Lint(
            model, Options, [Rule], Tree is null ? null : new(() => BuildContext.Find(new DockerfilePlace(Tree, DockerfilePath), model)));

        Assert.Empty(result.Failures);
        return result.Findings;
    }

    /// <summary>Applies what the fix of the only finding does to another file, and expects no finding then.</summary>
    /// <param name="content">What is in that file afterwards.</param>
    private protected void VerifyFileFix(string marked, string path, string content)
    {
        Verify(marked);
        Fix fix = Single(MarkedText.Parse(marked).Text).Fixes[0];
        FileAddition addition = Assert.Single(fix.Files);

        Assert.Empty(fix.Edits);
        Assert.Equal((path, content), (addition.Path, addition.Before?.Content + addition.Text));
        Assert.IsType<MemoryTree>(Tree).Add(addition.Path, content);
        VerifySilent(MarkedText.Parse(marked).Text);
    }

    private void VerifyFix(SourceText source, IReadOnlyList<Finding> findings, string expected, int fix, Disguise disguise)
    {
        SourceText after = source.With(findings.SelectMany(finding => finding.Fixes[fix].Edits).Distinct());

        Assert.Equal(expected, after.Content, ignoreCase: disguise.IgnoresCase);
        Assert.True(DockerfileSyntax.Parse(source).Problems.Length >= DockerfileSyntax.Parse(after).Problems.Length, "the fix adds a problem");
        Assert.Empty(Lint(after));
    }
}
