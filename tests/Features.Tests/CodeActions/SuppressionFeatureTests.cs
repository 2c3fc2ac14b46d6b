using Basewise.Analysis;
using Basewise.Analysis.Context;
using Basewise.Features.CodeActions;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Features.Tests.CodeActions;

public sealed class SuppressionFeatureTests
{
    private const string From = "FROM python:3.13-slim-trixie\n";
    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 23));

    public static TheoryData<string> Texts =>
    [
        // Two samples have no finding without the files beside them, which is what they show.
        .. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "samples"), "Dockerfile", SearchOption.AllDirectories)
            .Where(path => !path.Contains("fastapi-uv", StringComparison.Ordinal) && !path.Contains("forecast-musl", StringComparison.Ordinal)).Order().Select(File.ReadAllText),
        "FROM python\nMAINTAINER me\nCMD app\nWORKDIR app\n",
        "# syntax=docker/dockerfile:1\n# check=error=true\nFROM python AS a\n\tRUN pip install flask\nFROM a AS A\nMAINTAINER me\n",
        "# check=skip=JSONArgsRecommended;error=false\nFROM python\nMAINTAINER me\nWORKDIR app\n",
        "# check = skip = JSONArgsRecommended , StageNameCasing ; error=false\nFROM python\nMAINTAINER me\n",
        "# a word\n# basewise file ignore=pip-cache-left we know\nFROM python\n# basewise ignore=distro-eol we know\n# hadolint ignore=DL3006\nMAINTAINER me\nRUN pip install flask\n",
        "FROM python\n# hadolint ignore=DL3042\nRUN apt-get update && \\\n    # about curl\n    apt-get install curl && \\\n    pip install a\nEXPOSE 22\n",
        "\uFEFFFROM python\nRUN <<EOF\npip install flask\nEOF\n",
    ];

    [Theory, MemberData(nameof(Texts))]
    public void Whatever_is_offered_makes_the_finding_go_away_and_is_of_use(string text)
    {
        foreach (string variant in (string[])[text, text.Replace("\n", "\r\n", StringComparison.Ordinal)])
        {
            Snapshot snapshot = Dockerfile(variant);
            Finding[] findings = [.. snapshot.Lint(Options).Findings];
            Assert.NotEmpty(findings);
            foreach (Finding finding in findings)
            {
                foreach (CodeAction action in SuppressionFeature.At(snapshot, finding.Span, Options).Where(action => action.Files.IsEmpty && action.Fixes.Contains(finding)))
                {
                    Snapshot after = Dockerfile(snapshot.Source.With(action.Edits).Content);
                    Finding[] left = [.. after.Lint(Options).Findings];

                    Assert.True(left.Count(other => other.Rule == finding.Rule) < findings.Count(other => other.Rule == finding.Rule), $"{action.Title}: {after.Source.Content}");
                    Assert.Equal(Unused(findings), Unused(left));
                    Assert.False(action.IsPreferred);
                }
            }
        }

        static int Unused(Finding[] findings) => findings.Count(finding => finding.Rule.Name == "unused-suppression");
    }

    [Theory]
    [InlineData("flask==0.5\nclick\n", "vulnerable-package", "here", "# basewise ignore=vulnerable-package\nflask==0.5\nclick\n")]
    [InlineData("  flask \\\n  ==0.5\n", "vulnerable-package", "here", "  # basewise ignore=vulnerable-package\n  flask \\\n  ==0.5\n")]
    [InlineData("# basewise ignore=DL3013 why\nflask==0.5\n", "vulnerable-package", "here", "# basewise ignore=DL3013,vulnerable-package why\nflask==0.5\n")]
    [InlineData("\uFEFFclick\n", "unpinned-pip-package", "in this file", "\uFEFF# basewise file ignore=unpinned-pip-package\nclick\n")]
    [InlineData("# a word\n# basewise file ignore=vulnerable-package\nclick\n", "unpinned-pip-package", "in this file", "# a word\n# basewise file ignore=vulnerable-package,unpinned-pip-package\nclick\n")]
    public void In_requirements_a_comment_stands_above_the_line_or_on_top(string text, string rule, string where, string expected)
    {
        Snapshot snapshot = new(DocumentLanguage.PipRequirements, new SourceText(text));
        Finding finding = snapshot.Lint(Options).Findings.First(finding => finding.Rule.Name == rule);
        CodeAction action = Assert.Single(SuppressionFeature.At(snapshot, finding.Span, Options), action => action.Title == $"Ignore {rule} {where}");
        Snapshot after = new(DocumentLanguage.PipRequirements, snapshot.Source.With(action.Edits));

        Assert.Equal(expected, after.Source.Content);
        Assert.DoesNotContain(after.Lint(Options).Findings, left => left.Rule.Name == rule);
    }

    [Fact]
    public void A_lock_in_JSON_takes_no_comment()
    {
        Snapshot snapshot = new(DocumentLanguage.PipfileLock, new SourceText("{"));

        Assert.All(snapshot.Lint(Options).Findings, finding => Assert.Empty(SuppressionFeature.At(snapshot, finding.Span, Options)));
    }

    [Theory]
    [InlineData(From + "\tRUN pip install a\n", "pip-cache-left", "here", From + "\t# basewise ignore=pip-cache-left\n\tRUN pip install a\n")]
    [InlineData(From + "RUN true && \\\n    pip install a\n", "pip-cache-left", "here", From + "# basewise ignore=pip-cache-left\nRUN true && \\\n    pip install a\n")]
    [InlineData(From + "# basewise ignore=apt-lists-left, DL3006 we know\n# more\nRUN pip install a\n", "pip-cache-left", "here", From + "# basewise ignore=apt-lists-left, DL3006,pip-cache-left we know\n# more\nRUN pip install a\n")]
    [InlineData(From + "# why\n# hadolint ignore=DL3059\nRUN pip install a\n", "pip-cache-left", "here", From + "# why\n# basewise ignore=pip-cache-left\n# hadolint ignore=DL3059\nRUN pip install a\n")]
    [InlineData("# syntax=docker/dockerfile:1\nFROM python\n", "untagged-image", "in this stage", "# syntax=docker/dockerfile:1\n# basewise ignore=untagged-image\nFROM python\n")]
    [InlineData("# syntax=docker/dockerfile:1\n# escape=\\\nFROM python\n", "untagged-image", "in this file", "# syntax=docker/dockerfile:1\n# escape=\\\n# basewise file ignore=untagged-image\nFROM python\n")]
    [InlineData("# a word\nFROM python\n# basewise file ignore=pip-cache-left\n", "untagged-image", "in this file", "# a word\nFROM python\n# basewise file ignore=pip-cache-left,untagged-image\n")]
    [InlineData("#!/usr/bin/env builder\nFROM python\n", "untagged-image", "in this file", "#!/usr/bin/env builder\n# basewise file ignore=untagged-image\nFROM python\n")]
    [InlineData("# a word\nFROM a:1\nMAINTAINER me\n", "maintainer-deprecated", "for Docker too", "# check=skip=MaintainerDeprecated\n# a word\nFROM a:1\nMAINTAINER me\n")]
    [InlineData("# syntax=docker/dockerfile:1\nFROM a:1\nMAINTAINER me\n", "maintainer-deprecated", "for Docker too", "# syntax=docker/dockerfile:1\n# check=skip=MaintainerDeprecated\nFROM a:1\nMAINTAINER me\n")]
    [InlineData("# check=error=true\nFROM a:1\nMAINTAINER me\n", "maintainer-deprecated", "for Docker too", "# check=error=true;skip=MaintainerDeprecated\nFROM a:1\nMAINTAINER me\n")]
    [InlineData("# check=skip=JSONArgsRecommended ; error=true\nFROM a:1\nMAINTAINER me\n", "maintainer-deprecated", "for Docker too", "# check=skip=JSONArgsRecommended,MaintainerDeprecated ; error=true\nFROM a:1\nMAINTAINER me\n")]
    public void Each_comment_is_written_where_it_counts(string text, string rule, string title, string expected)
    {
        Snapshot snapshot = Dockerfile(text);

        CodeAction action = Assert.Single(ActionsOf(snapshot, rule), action => action.Title.Contains(title, StringComparison.Ordinal));

        Assert.Equal(expected, snapshot.Source.With(action.Edits).Content);
    }

    [Theory]
    [InlineData("# check=skip=WorkdirRelativePath;colour=red\nFROM a:1\nMAINTAINER me\n", "maintainer-deprecated")]
    [InlineData("FROM python:3.13\nRUN pip install a\n", "pip-cache-left")]
    [InlineData("#!/usr/bin/env builder\nFROM a:1\nMAINTAINER me\n", "maintainer-deprecated")]
    public void Where_BuildKit_would_not_heed_it_its_directive_is_not_offered(string text, string rule) =>
        Assert.DoesNotContain(ActionsOf(Dockerfile(text), rule), action => action.Title.Contains("Docker", StringComparison.Ordinal));

    [Theory]
    [InlineData(null, "rules:\n  untagged-image: off\n")]
    [InlineData("", "rules:\n  untagged-image: off\n")]
    [InlineData("# ours\nstrict-labels: false", "# ours\nstrict-labels: false\nrules:\n  untagged-image: off\n")]
    [InlineData("rules:\nstrict-labels: false\n", "rules:\n  untagged-image: off\nstrict-labels: false\n")]
    [InlineData("rules: # ours\n    # first\n    python-eol: off # x\nstrict-labels: false\n", "rules: # ours\n    # first\n    untagged-image: off\n    python-eol: off # x\nstrict-labels: false\n")]
    [InlineData("rules: {python-eol: off}\n", "rules: {untagged-image: off, python-eol: off}\n")]
    [InlineData("rules: {}\n", "rules: {untagged-image: off}\n")]
    public void The_configuration_file_gets_a_line_or_is_made(string? before, string after)
    {
        MemoryTree tree = new("api/Dockerfile");
        if (before is not null) tree.Add(".basewise.yaml", before);
        Snapshot snapshot = new(DocumentLanguage.Dockerfile, new SourceText("FROM python\nUSER 10001\n"), new DockerfilePlace(tree, "api/Dockerfile"));

        FileAddition addition = Assert.Single(Assert.Single(ActionsOf(snapshot, "untagged-image"), action => !action.Files.IsEmpty).Files);

        Assert.Equal((".basewise.yaml", after), (addition.Path, addition.After));
        Assert.DoesNotContain(snapshot.With(new DockerfilePlace(tree.With(addition.Path, addition.After), "api/Dockerfile")).Lint(Options).Findings, finding => finding.Rule.Name == "untagged-image");
    }

    [Theory]
    [InlineData(".hadolint.yaml", "ignored: [DL3002]\n")]
    [InlineData(".basewise.yaml", "rules: { untagged-image: hint }\n")]
    [InlineData(".basewise.yaml", "rules: [\n")]
    [InlineData(".basewise.yaml", "{ strict-labels: false }\n")]
    [InlineData(".basewise.yaml", "strict-labels: false\n---\nsecond: document\n")]
    public void A_file_that_leaves_no_place_for_it_is_left_alone(string path, string text)
    {
        DockerfilePlace place = new(new MemoryTree("Dockerfile").Add(path, text), "Dockerfile");

        Assert.DoesNotContain(ActionsOf(new(DocumentLanguage.Dockerfile, new SourceText("FROM python\nUSER 10001\n"), place), "untagged-image"), action => !action.Files.IsEmpty);
    }

    [Fact]
    public void Of_findings_that_one_comment_covers_it_is_offered_once_and_a_whole_file_takes_a_moment()
    {
        Snapshot snapshot = Dockerfile(From + "RUN " + string.Concat(Enumerable.Repeat("pip install a && ", 20_000)) + "true\n" + string.Concat(Enumerable.Repeat("RUN pip install b\n", 20_000)));

        IReadOnlyList<CodeAction> actions = SuppressionFeature.At(snapshot, new TextSpan(0, snapshot.Source.Length), Options);

        Assert.Equal(20_001, actions.Count(action => action.Title == "Ignore pip-cache-left here"));
        Assert.Single(actions, action => action.Title == "Ignore pip-cache-left in this file");
    }

    private static IEnumerable<CodeAction> ActionsOf(Snapshot snapshot, string rule)
    {
        Finding finding = snapshot.Lint(Options).Findings.First(finding => finding.Rule.Name == rule);
        return SuppressionFeature.At(snapshot, finding.Span, Options).Where(action => action.Fixes[0].Rule == finding.Rule);
    }

    private static Snapshot Dockerfile(string text) => new(DocumentLanguage.Dockerfile, new SourceText(text));
}
