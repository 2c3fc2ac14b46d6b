using Basewise.Analysis.Configuration;
using Basewise.Analysis.Context;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Configuration;

public sealed class ConfigurationFileTests
{
    private static readonly LintOptions Chosen = new(new DateOnly(2026, 11, 23));

    [Fact]
    public void Everything_that_a_file_can_say_is_read()
    {
        ProjectSettings settings = ReadWithoutProblems("""
            # how we build
            rules:
              pip-cache-left: off
              DL3006: error
              python-eol: "hint"
              all: on
            allowed-registries: [docker.io/library, "*.example.org"]
            labels:
              org.opencontainers.image.source: url
              maintainer: text
            required-labels:
              - org.opencontainers.image.source
              - team
            strict-labels: true
            failure-threshold: error
            overrides:
              - paths: [legacy, "**/*.dev"]
                rules: { python-eol: off }
            """);

        Assert.Equal([("pip-cache-left", null), ("python-eol", Severity.Hint), ("untagged-image", Severity.Error)], settings.Rules.Severities.Select(rule => (rule.Key, rule.Value)).Order());
        Assert.True(settings.Rules.HasAll);
        Assert.Equal(["docker.io/library", "*.example.org"], settings.AllowedRegistries.Select(registry => registry.Text));
        Assert.Equal(new LabelExpectation(LabelKind.Url, IsRequired: true), settings.Labels.Find("org.opencontainers.image.source"));
        Assert.Equal(new LabelExpectation(LabelKind.Text, IsRequired: false), settings.Labels.Find("maintainer"));
        Assert.Equal(new LabelExpectation(LabelKind.Text, IsRequired: true), settings.Labels.Find("team"));
        Assert.True(settings.Labels.IsStrict);
        Assert.Equal(new FailureThreshold(Severity.Error), settings.FailureThreshold);
        Assert.True(Assert.Single(settings.Overrides).Matches("legacy/Dockerfile"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("rules:\n")]
    [InlineData("rules: {}\nlabels:\noverrides: []\nallowed-registries:\n")]
    [InlineData("---\n")]
    public void A_file_that_says_nothing_changes_nothing(string text)
    {
        LintOptions options = ReadWithoutProblems(text).Below(Chosen, []);

        Assert.Equal(Chosen with { AllowedRegistries = options.AllowedRegistries }, options);
        Assert.Empty(options.AllowedRegistries);
    }

    [Theory]
    [InlineData("[|rulez|]: {}\n", "There is no key `rulez` in this file. Did you mean `rules`?")]
    [InlineData("rules:\n  [|pip-cashe-left|]: off\n", "There is no rule `pip-cashe-left`. Did you mean `pip-cache-left`?")]
    [InlineData("rules:\n  [|SC9999|]: off\n", "There is no rule `SC9999`.")]
    [InlineData("rules:\n  python-eol: [|fatal|]\n", "The severity of `python-eol` is off, hint, information, warning, error.")]
    [InlineData("rules:\n  python-eol: [|[|]off]\n", "The severity of `python-eol` is off, hint, information, warning, error.")]
    [InlineData("rules:\n  all: [|off|]\n", "`all` is on: then those rules judge as well that are off by default.")]
    [InlineData("rules: [|python-eol|]\n", "`rules` takes keys with values, one a line (`key: value`).")]
    [InlineData("[|42|]\n", "The file takes keys with values, one a line (`key: value`).")]
    [InlineData("strict-labels: [|maybe|]\n", "`strict-labels` is true or false.")]
    [InlineData("failure-threshold: [|loud|]\n", "`failure-threshold` is hint, information, warning, error or none.")]
    [InlineData("labels:\n  a: [|number|]\n", "A label is text, url, rfc3339, spdx, hash, semver or email.")]
    [InlineData("rules: {}\n[|rules|]: {}\n", "`rules` is there twice; the first one counts.")]
    [InlineData("overrides:\n  - [|path|]: a\n    paths: a\n", "There is no key `path` in an override. Did you mean `paths`?")]
    [InlineData("images: [|here|]\n", "`images` takes keys with values, one a line (`key: value`).")]
    [InlineData("images:\n  [|Shop/Base|]: python:3.13\n", "`Shop/Base` is no name of an image, such as `registry.example.com/base/python` or `registry.example.com/base/*:py{version}`.")]
    [InlineData("images:\n  [|shop/base@sha256:00|]: python:3.13\n", "`shop/base@sha256:00` is a single build: name the image, and with a tag in braces the form of its tags.")]
    [InlineData("images:\n  [|python|]: debian:trixie\n", "`python` is Docker's own image and known: this table is for images of your own.")]
    [InlineData("images:\n  [|shop/base|]:\n", "Nothing is said of `shop/base`: write what it is built on, or from, python, distribution, user, shell, description below it.")]
    [InlineData("images:\n  shop/base: [|Python:3.13|]\n", "`Python:3.13` is no image, such as `python:3.13-slim-trixie` or `python:{tag}`.")]
    [InlineData("images:\n  shop/base: [|shop/base:1|]\n", "`shop/base:1` is the image itself: name the one that it is built on.")]
    [InlineData("images:\n  shop/base: [|python:{version}|]\n", "`{version}` is not in `shop/base`, which has {tag}.")]
    [InlineData("images:\n  shop/base:{version}-{rest}:\n    from: [|python:{v}|]\n", "`{v}` is not in `shop/base:{version}-{rest}`, which has {rest}, {tag}, {version}.")]
    [InlineData("images:\n  shop/base: [|python:{tag|]\n", "In `python:{tag` a brace has no partner, or there is no name between two.")]
    [InlineData("images:\n  shop/base:\n    python: [|three|]\n", "`three` is no version of Python, such as \"3.13\" or \"3.13.2\".")]
    [InlineData("images:\n  shop/base:\n    distribution: [|bookwurm|]\n", "`bookwurm` is no distribution as tags name it, such as bookworm, alpine3.22, ubuntu24.04.")]
    [InlineData("images:\n  shop/base:\n    shell: [|none|]\n", "`shell` is true or false.")]
    [InlineData("images:\n  shop/base:\n    [|pyton|]: \"3.13\"\n", "There is no key `pyton` of an image. Did you mean `python`?")]
    [InlineData("overrides:\n  - paths: '[|[|]'\n", "The pattern `[` is not finished: a bracket is not closed or empty, or nothing follows a backslash.")]
    public void What_cannot_be_used_is_a_problem_at_its_place(string marked, string message)
    {
        // A bracket cannot be written in the marks' own brackets.
        string text = marked.Replace("[|[|]'", "['", StringComparison.Ordinal).Replace("[|[|]", "[", StringComparison.Ordinal).Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        ConfigurationFile file = ConfigurationFile.Read(ConfigurationFile.Name, new SourceText(text));

        ConfigurationProblem problem = Assert.Contains(message, file.Problems.ToDictionary(problem => problem.Message));
        if (!marked.Contains("[|[|]", StringComparison.Ordinal)) Assert.Equal(MarkedText.Parse(marked).Spans[0], problem.Span);
    }

    [Fact]
    public void Where_the_text_is_no_YAML_any_more_what_was_read_before_counts()
    {
        ConfigurationFile file = ConfigurationFile.Read(ConfigurationFile.Name, new SourceText("rules:\n  python-eol: off\nlabels: [a\nfailure-threshold: error\n"));

        Assert.StartsWith("From here on this is no YAML: ", Assert.Single(file.Problems, problem => problem.Message.Contains("YAML", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
        Assert.Equal(["python-eol"], file.Settings.Rules.Severities.Keys);
    }

    [Theory]
    [InlineData("[", 20_000)]
    [InlineData("{a: ", 10_000)]
    [InlineData("- ", 10_000)]
    [InlineData("&a [*a, ", 5_000)]
    [InlineData("rules: ", 10_000)]
    [InlineData("\t", 60_000)]
    [InlineData("\0", 1)]
    [InlineData("x", 70_000)]
    public void Any_text_is_read_in_a_moment(string text, int times) => Assert.Equal(
        RuleChoices.None, ConfigurationFile.Read(ConfigurationFile.Name, new SourceText(string.Concat(Enumerable.Repeat(text, times)))).Settings.Rules);

    [Fact]
    public void A_file_that_is_cut_off_anywhere_or_has_a_character_too_few_or_too_many_is_read_all_the_same()
    {
        const string Text = "rules: {a: off, 'b': [x, \"y\"]}\noverrides:\n- paths: &p [a, *p]\n  rules: |\n    x\n? key\n: !!str value\n--- # end\n...\n";
        for (int i = 0; i < Text.Length; i++)
        {
            string[] texts = [Text[..i], Text.Remove(i, 1), Text[i..], .. "[]{}:-&*!|>'\"%@,#?\t\0\n \\".Select(added => Text.Insert(i, $"{added}"))];
            foreach (string text in texts)
            {
                ConfigurationFile own = ConfigurationFile.Read(ConfigurationFile.Name, new SourceText(text));
                ConfigurationFile hadolints = ConfigurationFile.Read(".hadolint.yaml", new SourceText(text));

                Assert.All(own.Problems.Concat(hadolints.Problems), problem => Assert.InRange(problem.Span.End, problem.Span.Start, text.Length));
            }
        }
    }

    [Fact]
    public void Hadolints_file_is_read_too_and_what_is_unknown_in_it_passed_over()
    {
        ConfigurationFile file = ConfigurationFile.Read("a/.hadolint.yaml", new SourceText("""
            failure-threshold: info
            format: tty
            ignored: [DL3042, SC1010, DL3052]
            override:
              error: [DL3006]
              style: [DL3042, DL3025]
            trustedRegistries: [docker.io, "*.gcr.io"]
            label-schema:
              author: text
              created: rfc3339
            strict-labels: true
            disable-ignore-pragma: true
            """));

        Assert.Empty(file.Problems);
        Assert.Null(file.Settings.Rules.Severities["pip-cache-left"]);
        Assert.Equal(Severity.Error, file.Settings.Rules.Severities["untagged-image"]);
        Assert.Equal(2, file.Settings.AllowedRegistries.Length);
        Assert.Equal(new LabelExpectation(LabelKind.Rfc3339, IsRequired: true), file.Settings.Labels.Find("created"));
        Assert.True(file.Settings.Labels.IsStrict);
        Assert.Equal(new FailureThreshold(Severity.Information), file.Settings.FailureThreshold);
        Assert.False(file.Settings.HeedsHadolintComments);
    }

    [Theory]
    [InlineData("Dockerfile", ".basewise.yaml")]
    [InlineData("api/Dockerfile", "api/.hadolint.yml")]
    [InlineData("api/deep/down/Dockerfile", "api/.hadolint.yml")]
    [InlineData("web/Dockerfile", "web/.basewise.yml")]
    [InlineData("web/jobs/Dockerfile", "web/jobs/.basewise.yaml")]
    [InlineData("other/Dockerfile", ".basewise.yaml")]
    public void The_nearest_file_counts_and_in_one_folder_Basewises_own(string dockerfile, string expected)
    {
        MemoryTree tree = new("api/deep/down/Dockerfile", "web/jobs/Dockerfile", "other/.basewise.yaml/");
        foreach (string path in (string[])[".basewise.yaml", ".hadolint.yaml", "api/.hadolint.yml", "web/.basewise.yml", "web/.hadolint.yaml", "web/jobs/.basewise.yaml"]) tree.Add(path, "rules: {}\n");

        Assert.Equal(expected, ConfigurationFile.Find(new DockerfilePlace(tree, dockerfile))?.Path);
    }

    [Fact]
    public void A_link_is_not_followed_and_no_file_is_none() =>
        Assert.Null(ConfigurationFile.Find(new DockerfilePlace(new MemoryTree("a/Dockerfile", ".basewise.yaml@"), "a/Dockerfile")));

    [Fact]
    public void Rules_then_overrides_then_what_a_person_chose()
    {
        ConfigurationFile file = ConfigurationFile.Read("shop/.basewise.yaml", new SourceText("""
            rules: { python-eol: hint, untagged-image: hint, pip-cache-left: hint }
            overrides:
              - { paths: [legacy], rules: { untagged-image: error, pip-cache-left: error } }
              - { paths: [legacy/**], rules: { pip-cache-left: off } }
            """));
        LintOptions chosen = Chosen with { Overrides = Chosen.Overrides.Add("distro-eol", Severity.Error).Add("pip-cache-left", Severity.Warning) };

        LintOptions above = file.OptionsFor("shop/Dockerfile", Chosen);
        LintOptions within = file.OptionsFor("shop/legacy/Dockerfile", Chosen);
        LintOptions ruled = file.OptionsFor("shop/legacy/Dockerfile", chosen);

        Assert.Empty(file.Problems);
        Assert.Equal([Severity.Hint, Severity.Hint, Severity.Hint], Of(above));
        Assert.Equal([Severity.Hint, Severity.Error, null], Of(within));
        Assert.Equal([Severity.Hint, Severity.Error, Severity.Warning], Of(ruled));

        static Severity?[] Of(LintOptions options) => [options.Overrides["python-eol"], options.Overrides["untagged-image"], options.Overrides["pip-cache-left"]];
    }

    [Fact]
    public void Of_a_text_there_is_one_file_for_all_Dockerfiles_that_it_counts_for()
    {
        MemoryTree tree = new("a/Dockerfile", "b/Dockerfile");
        tree.Add(".basewise.yaml", "rules: { python-eol: off }\n");
        ConfigurationFile? first = ConfigurationFile.Find(new DockerfilePlace(tree, "a/Dockerfile"));
        ConfigurationFile? second = ConfigurationFile.Find(new DockerfilePlace(tree, "b/Dockerfile"));
        tree.Add(".basewise.yaml", "rules: { python-eol: hint }\n");
        ConfigurationFile? changed = ConfigurationFile.Find(new DockerfilePlace(tree, "a/Dockerfile"));

        Assert.NotNull(first);
        Assert.Same(first, second);
        Assert.Null(first.Settings.Rules.Severities["python-eol"]);
        Assert.Equal(Severity.Hint, changed?.Settings.Rules.Severities["python-eol"]);
    }

    [Fact]
    public void Of_a_text_that_stands_in_two_trees_each_has_its_own()
    {
        SourceText text = new("rules: {}\n");
        MemoryTree outer = new("shop/Dockerfile");
        MemoryTree inner = new("Dockerfile");
        outer.Add("shop/.basewise.yaml", text);
        inner.Add(".basewise.yaml", text);

        Assert.Equal("shop/.basewise.yaml", ConfigurationFile.Find(new DockerfilePlace(outer, "shop/Dockerfile"))?.Path);
        Assert.Equal(".basewise.yaml", ConfigurationFile.Find(new DockerfilePlace(inner, "Dockerfile"))?.Path);
        Assert.Equal("shop/.basewise.yaml", ConfigurationFile.Find(new DockerfilePlace(outer, "shop/Dockerfile"))?.Path);
    }

    [Fact]
    public void Who_is_judged_by_the_same_has_the_same_options_and_rules()
    {
        ConfigurationFile file = ConfigurationFile.Read(".basewise.yaml", new SourceText("""
            rules: { python-eol: hint }
            overrides:
              - { paths: [legacy], rules: { python-eol: off } }
            """));
        LintOptions chosen = Chosen with { Overrides = Chosen.Overrides.Add("distro-eol", Severity.Error) };

        LintOptions first = file.OptionsFor("a/Dockerfile", chosen);

        Assert.Same(first, file.OptionsFor("b/Dockerfile", chosen with { Threads = chosen.Threads }));
        Assert.Equal(ChosenRules.By(first).OfDockerfiles, ChosenRules.By(file.OptionsFor("c/Dockerfile", chosen)).OfDockerfiles);
    }

    [Fact]
    public void Who_is_judged_by_something_else_has_other_options()
    {
        ConfigurationFile file = ConfigurationFile.Read(".basewise.yaml", new SourceText("""
            rules: { python-eol: hint }
            overrides:
              - { paths: [legacy], rules: { python-eol: off } }
            """));
        LintOptions tomorrow = Chosen with { Today = Chosen.Today.AddDays(1) };

        LintOptions usual = file.OptionsFor("Dockerfile", Chosen);
        LintOptions legacy = file.OptionsFor("legacy/Dockerfile", Chosen);

        Assert.Null(legacy.Overrides["python-eol"]);
        Assert.Equal(Severity.Hint, usual.Overrides["python-eol"]);
        Assert.Equal(Severity.Hint, file.OptionsFor("Dockerfile", Chosen).Overrides["python-eol"]);
        Assert.Equal(tomorrow.Today, file.OptionsFor("Dockerfile", tomorrow).Today);
    }

    private static ProjectSettings ReadWithoutProblems(string text)
    {
        ConfigurationFile file = ConfigurationFile.Read(ConfigurationFile.Name, new SourceText(text));

        Assert.Empty(file.Problems);
        return file.Settings;
    }
}
