using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules;

/// <summary>
/// What the tests of the rules on files that name packages share: a text with the expected findings marked <c>[|so|]</c>, and what its fix
/// makes of it.
/// </summary>
public abstract class DependencyRuleTest
{
    /// <summary>The day on which the tests take place; the facts are of July and August 2026.</summary>
    protected static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly (string Name, Func<string, string> Apply)[] disguises =
    [
        ("as written", text => text),
        ("carriage returns", text => text.Replace("\n", "\r\n", StringComparison.Ordinal)),
        ("a comment beyond the BMP", text => "# \U0001F40D \U0001F40D\n" + text),
        ("no final line end", text => text.TrimEnd('\n')),
        ("a byte order mark", text => "\uFEFF" + text),
    ];

    private protected abstract Rule Rule { get; }

    /// <summary>What the file is judged by; the rule is on, also where it is off by default.</summary>
    private protected virtual LintOptions Options => new(Today) { HasAllRules = true };

    /// <summary>The files beside it; <c>null</c>: they are not known.</summary>
    private protected MemoryTree? Tree { get; set; }

    /// <summary>Where the file is among them; its name tells of what kind it is.</summary>
    private protected string Path { get; set; } = "requirements.txt";

    private DependencyFileKind Kind => DependencyFileNames.Find(Path) ?? throw new InvalidOperationException($"{Path} names no packages.");

    /// <summary>Expects no finding, in any disguise.</summary>
    private protected void VerifySilent(string text) => Verify(text);

    /// <summary>Expects exactly the marked findings, in every disguise.</summary>
    /// <param name="fixedText">What is left when each finding's fix is applied; that text must be silent.</param>
    /// <param name="fix">Which of a finding's fixes, from zero.</param>
    private protected void Verify(string marked, string? fixedText = null, int fix = 0)
    {
        foreach ((string name, Func<string, string> apply) in disguises)
        {
            // JSON has no comments, and TOML no mark in front.
            if (name == "a comment beyond the BMP" && Kind is DependencyFileKind.PipfileLock) continue;
            if (name == "a byte order mark" && !Kind.IsPip()) continue;

            MarkedText text = MarkedText.Parse(apply(marked));
            IReadOnlyList<Finding> findings = Lint(text.Source);

            Assert.Equal(
                text.Spans.Select(span => $"{name}: {text.Source.ToString(span)} at {span}"),
                findings.Select(finding => $"{name}: {text.Source.ToString(finding.Span)} at {finding.Span}"));
            if (fixedText is not null) VerifyFix(text.Source, findings, apply(fixedText), fix);
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
        LintResult result = Linter.Lint(
            DependencyFile.Read(Kind, source), Options, [Rule], Tree is { } tree ? new(() => new ProjectFolder(tree, Path)) : null,
            Tree is { } files ? new(() => ProjectImages.Of(new ProjectFolder(files, Path), name => name == "Dockerfile")) : null);

        Assert.Empty(result.Failures);
        return result.Findings;
    }

    private void VerifyFix(SourceText source, IReadOnlyList<Finding> findings, string expected, int fix)
    {
        SourceText after = source.With(findings.SelectMany(finding => finding.Fixes[fix].Edits).Distinct());

        Assert.Equal(expected, after.Content);
        Assert.True(DependencyFile.Read(Kind, source).Problems.Length >= DependencyFile.Read(Kind, after).Problems.Length, "the fix adds a problem");
        Assert.Empty(Lint(after));
    }
}
