using System.Collections.Immutable;
using Basewise.Analysis;
using Basewise.Analysis.Configuration;
using Basewise.Features.Completion;
using Basewise.Features.Hover;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Features.Tests.Configuration;

public sealed class ConfigurationCompletionTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("[||]", "rules allowed-registries labels")]
    [InlineData("# why\nru[||]", "rules allowed-registries labels")]
    [InlineData("rules:\n  python-eol: off\n[||]", "rules allowed-registries labels")]
    [InlineData("rules:\n  [||]", "all parse-error unknown-instruction")]
    [InlineData("rules:\n  # why\n\n  pip-[||]: off\n", "all parse-error unknown-instruction")]
    [InlineData("overrides:\n  - [||]", "paths rules")]
    [InlineData("overrides:\n  - paths: a\n    [||]", "paths rules")]
    [InlineData("overrides:\n  - paths: a\n    rules:\n      [||]", "all parse-error unknown-instruction")]
    [InlineData("rules:\n  python-eol: [||]", "off hint information")]
    [InlineData("rules:\n  python-eol: war[||]ning # why", "off hint information")]
    [InlineData("rules:\n  all: [||]", "on")]
    [InlineData("failure-threshold: [||]", "hint information warning")]
    [InlineData("strict-labels: [||]", "true false")]
    [InlineData("labels:\n  maintainer: [||]", "text url rfc3339")]
    [InlineData("labels:\n  [||]", "")]
    [InlineData("images:\n  shop/base:\n    [||]", "from python distribution")]
    [InlineData("images:\n  registry.example.org:5000/base/python:{v}:\n    us[||]", "from python distribution")]
    [InlineData("images:\n  shop/base: [||]", "python:{tag} python:3.14-slim-trixie python:3.13-slim-trixie")]
    [InlineData("images:\n  shop/base:\n    from: [||]", "python:{tag} python:3.14-slim-trixie python:3.13-slim-trixie")]
    [InlineData("images:\n  shop/base:\n    python: [||]", "3.14 3.13 3.12")]
    [InlineData("images:\n  shop/base:\n    distribution: [||]", "trixie bookworm alpine3.24")]
    [InlineData("images:\n  shop/base:\n    shell: [||]", "true false")]
    [InlineData("required-labels:\n  - [||]", "")]
    [InlineData("rules:\n  python-eol:[||]", "")]
    [InlineData("rules:\n  # python[||]", "")]
    [InlineData("rules:\n  python-eol: off [||]", "")]
    public void What_fits_is_offered(string marked, string first) => Assert.Equal(first, string.Join(' ', Complete(marked).Take(3).Select(item => item.Label)));

    [Theory]
    [InlineData("ru[||]", "allowed-registries", "allowed-registries: ")]
    [InlineData("rules:\n  pip[||]", "pip-cache-left", "rules:\n  pip-cache-left: ")]
    [InlineData("rules:\n  python-eol: w[||]", "error", "rules:\n  python-eol: error")]
    public void The_word_at_the_cursor_is_replaced(string marked, string label, string expected)
    {
        MarkedText text = MarkedText.Parse(marked);

        CompletionItem item = Complete(marked).Single(item => item.Label == label);

        Assert.Equal(expected, text.Source.With(item.Edit).Content);
    }

    [Fact]
    public void Every_rule_is_offered_with_what_it_finds_and_what_is_chosen_is_read_without_a_problem()
    {
        CompletionItem[] rules = [.. Complete("rules:\n  [||]").Skip(1)];

        Assert.Equal(RuleCatalogue.All.Select(rule => (rule.Descriptor.Name, (string?)rule.Descriptor.Title)), rules.Select(rule => (rule.Label, rule.Detail)));
        Assert.Empty(ConfigurationFile.Read(ConfigurationFile.Name, new SourceText("rules:\n" + string.Concat(rules.Select(rule => $"  {rule.Edit.NewText}off\n")))).Problems);
    }

    [Theory]
    [InlineData("rules:\n  [|pip-[||]cache-left|]: off\n", "**pip-cache-left**")]
    [InlineData("rules:\n  [|DL30[||]42|]: off\n", "**pip-cache-left**")]
    public void A_rules_name_is_explained(string marked, string start)
    {
        HoverContent? hover = HoverOf(marked.Replace("[||]", "", StringComparison.Ordinal), marked);

        Assert.StartsWith(start, hover?.Markdown, StringComparison.Ordinal);
        Assert.Equal(MarkedText.Parse(marked.Replace("[||]", "", StringComparison.Ordinal)).Spans[0], hover?.Span);
    }

    [Theory]
    [InlineData("images:\n  shop/base: python:3.1[||]2-slim # why\n", "python:3.12-slim", "**Python 3.12.")]
    [InlineData("images:\n  shop/base:v{x}:\n    from: \"debian:book[||]worm-slim\"\n", "debian:bookworm-slim", "**Debian 12 (bookworm)**")]
    public void An_image_that_others_are_built_on_tells_what_it_is(string marked, string image, string says)
    {
        string plain = marked.Replace("[||]", "", StringComparison.Ordinal);

        HoverContent? hover = HoverOf(plain, marked);

        Assert.Equal(image, hover is null ? null : new SourceText(plain).ToString(hover.Span));
        Assert.Contains(says, hover?.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("images:\n  shop/base: python:{t[||]ag}\n")]
    [InlineData("images:\n  shop/ba[||]se: python:3.12\n")]
    [InlineData("labels:\n  shop: python:3.[||]12\n")]
    [InlineData("rules:\n  pip-cache-left: o[||]ff\n")]
    [InlineData("la[||]bels:\n  pip-cache-left: url\n")]
    [InlineData("labels:\n  pip-[||]cache-left: url\n")]
    public void Nothing_else_is(string marked) => Assert.Null(HoverOf(marked.Replace("[||]", "", StringComparison.Ordinal), marked));

    private static ImmutableArray<CompletionItem> Complete(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        return CompletionFeature.At(new Snapshot(DocumentLanguage.Configuration, text.Source), text.Spans[0].Start, new CompletionOccasion(null, Today)).Items;
    }

    private static HoverContent? HoverOf(string text, string marked)
    {
        string plain = text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        int cursor = marked.IndexOf("[||]", StringComparison.Ordinal);
        int opened = marked[..cursor].Contains("[|", StringComparison.Ordinal) ? 2 : 0;
        return HoverFeature.At(new Snapshot(DocumentLanguage.Configuration, new SourceText(plain)), cursor - opened, Today);
    }
}
