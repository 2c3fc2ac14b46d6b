using Basewise.Analysis.Context;
using Basewise.Features.Completion;
using Basewise.Knowledge.Packages;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;
using Basewise.Testing;
using CsCheck;

namespace Basewise.Features.Tests.Completion;

public class RequirementsCompletionTests
{
    [Theory]
    [InlineData("[||]", "boto3 packaging setuptools")]
    [InlineData("flask\n[||]", "boto3 packaging setuptools")]
    [InlineData("flask\r\n[||]\r\ndjango", "boto3 packaging setuptools")]
    [InlineData("  [||]", "boto3 packaging setuptools")]
    [InlineData("req[||]", "requests requests-oauthlib requests-toolbelt")]
    [InlineData("typing_ext[||]", "typing-extensions")]
    [InlineData("djan[||]", "django djangorestframework django-cors-headers")]
    [InlineData("pytest-c[||]", "pytest-cov pytest-custom-exit-code pytest-check")]
    [InlineData("req[||]uests==1.0", "requests requests-oauthlib requests-toolbelt")]
    [InlineData("numpy # why\nreq[||] # why", "requests requests-oauthlib requests-toolbelt")]
    public void A_name_is_completed_by_popularity(string marked, string first) =>
        Assert.Equal(first, string.Join(' ', Complete(marked).Items.Take(3).Select(item => item.Label)));

    [Theory]
    [InlineData("requests [||]")]
    [InlineData("requests[socks][||]")]
    [InlineData("requests [socks] [||]")]
    [InlineData("requests==1.0,[||]")]
    [InlineData("requests==1.0, [||]")]
    [InlineData("requests \\\n  [||]")]
    [InlineData("requests \\\r\n  [||]\r\n")]
    [InlineData("requests ([||]")]
    [InlineData("requests=[||]")]
    [InlineData("requests~[||]")]
    [InlineData("requests [||] # pinned below")]
    public void After_a_name_come_operators(string marked) =>
        Assert.Equal(["==", "~=", ">=", "<=", "!=", "<", ">", "==="], Complete(marked).Items.Select(item => item.Label));

    [Theory]
    [InlineData("Django==4.[||]", "4.2.30 4.2.29 4.2.28")]
    [InlineData("flask==2.[||]", "2.3.3 2.3.2 2.3.1")]
    [InlineData("requests >= [||]", "2.34.2 2.34.1 2.34.0")]
    [InlineData("uvicorn[standard]==[||]", "0.52.4 0.52.1 0.52.0")]
    [InlineData("flask==[||]", "3.1.3 3.1.2 3.1.1")]
    [InlineData("flask == [||]", "3.1.3 3.1.2 3.1.1")]
    [InlineData("flask==1.0,!=[||]", "3.1.3 3.1.2 3.1.1")]
    [InlineData("flask \\\n    ==[||]", "3.1.3 3.1.2 3.1.1")]
    [InlineData("flask== \\\r\n    [||]\r\n", "3.1.3 3.1.2 3.1.1")]
    [InlineData("flask==[||]1.0", "3.1.3 3.1.2 3.1.1")]
    [InlineData("flask==2.[||]3.1", "2.3.3 2.3.2 2.3.1")]
    [InlineData("flask[async]~=2.[||]", "2.3.3 2.3.2 2.3.1")]
    [InlineData("flask==3.1.[||] # newest", "3.1.3 3.1.2 3.1.1")]
    [InlineData("flask==3.1.[||] ; python_version > '3.8'", "3.1.3 3.1.2 3.1.1")]
    public void After_an_operator_come_versions_newest_first(string marked, string first) =>
        Assert.Equal(first, string.Join(' ', Complete(marked).Items.Take(3).Select(item => item.Label)));

    [Fact]
    public void After_less_or_greater_come_its_longer_form_and_versions() =>
        Assert.Equal(["<=", "3.1.3"], Complete("flask==1.0,<[||]").Items.Take(2).Select(item => item.Edit.NewText));

    [Theory]
    [InlineData("# requests[||]")]
    [InlineData("requests # a comm[||]ent")]
    [InlineData("requests @ https://example.org/re[||]q")]
    [InlineData("requests @ [||]")]
    [InlineData("git+https://example.org/re[||]q")]
    [InlineData("./local/re[||]q")]
    [InlineData("requests[so[||]")]
    [InlineData("requests[socks,[||]]")]
    [InlineData("-r req[||]")]
    [InlineData("-r [||]")]
    [InlineData("--index-url=[||]")]
    [InlineData("requests --hash=[||]")]
    [InlineData("[||] requests")]
    [InlineData("no-such-package-anywhere==[||]")]
    [InlineData("req\\\nue[||]sts")]
    public void Elsewhere_nothing_is_offered(string marked) => Assert.Equal(CompletionList.Empty, Complete(marked));

    [Theory]
    [InlineData("requests; [||]", "python_version", "sys_platform")]
    [InlineData("requests;[||]", "python_version", "sys_platform")]
    [InlineData("requests==1.0 ; pyth[||]", "python_version", "python_full_version")]
    [InlineData("requests==1.0 ; (python_[||]version < '3'", "python_version", "python_full_version")]
    [InlineData("requests; os_name == 'nt' and [||]", "python_version", "sys_platform")]
    [InlineData("requests; os_name [||]", "==", "!=")]
    [InlineData("requests; os_name ==[||]", "\"posix\"", "\"nt\"")]
    [InlineData("requests; os_name == [||]", "\"posix\"", "\"nt\"")]
    [InlineData("requests; os_name == '[||]'", "'posix'", "'nt'")]
    [InlineData("requests; extra != 'x' and sys_platform == \"[||]\"", "\"linux\"", "\"darwin\"")]
    [InlineData("requests; os_name == 'nt' [||]", "and", "or")]
    [InlineData("requests --only-binary [||]", ":all:", ":none:")]
    [InlineData("--no-binary=[||]", ":all:", ":none:")]
    [InlineData("cv2[||]", "opencv-python", "opencv-python-headless")]
    [InlineData("djagno[||]", "django", "djangorestframework")]
    [InlineData("reqests[||]", "requests", "requests-oauthlib")]
    public void In_markers_and_options_come_the_words_that_fit(string marked, string first, string second) =>
        Assert.Equal([first, second], Complete(marked).Items.Take(2).Select(item => item.Edit.NewText));

    [Theory]
    [InlineData("-r [||]", "base.txt requirements/ requirements-dev.txt")]
    [InlineData("-r req[||]", "base.txt requirements/ requirements-dev.txt")]
    [InlineData("-c requirements/[||]", "prod.txt")]
    [InlineData("-r ../[||]", "app/")]
    [InlineData("-e [||]", "requirements/")]
    [InlineData("-r ../../[||]", "")]
    [InlineData("-r /etc/[||]", "")]
    [InlineData("--index-url [||]", "")]
    public void Behind_an_option_come_the_files_that_it_can_name(string marked, string labels)
    {
        MarkedText text = MarkedText.Parse(marked);
        MemoryTree tree = new("app/requirements.txt", "app/requirements-dev.txt", "app/base.txt", "app/notes.md", "app/requirements/prod.txt", ".env");
        tree.Add("app/base.txt", "flask");
        Snapshot snapshot = DependencySnapshots.Requirements(text.Text).With(new DockerfilePlace(tree, "app/requirements.txt"));

        Assert.Equal(labels, string.Join(' ', CompletionFeature.At(snapshot, text.Span.Start, default).Items.Select(item => item.Label)));
    }

    [Fact]
    public void A_version_tells_what_it_means() => Assert.Equal(
        ["newest known on 2026-08-22 · Python >=3.9", "⚠ 1 vulnerability · Python >=3.9"],
        Complete("flask==[||]").Items.Take(2).Select(item => item.Detail));

    [Fact]
    public void A_version_tells_which_image_of_the_project_has_no_wheel_of_it()
    {
        MarkedText text = MarkedText.Parse("scikit-learn==1.[||]3.2\n");
        MemoryTree tree = new MemoryTree("requirements.txt")
            .Add("requirements.txt", text.Text).Add("Dockerfile", "FROM python:3.12-alpine3.22\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n");
        Snapshot snapshot = DependencySnapshots.Requirements(text.Text).With(new DockerfilePlace(tree, "requirements.txt"));

        CompletionList list = CompletionFeature.At(snapshot, text.Cursor, default);

        Assert.EndsWith("no wheel for musl (Alpine 3.22)", Assert.Single(list.Items, item => item.Label == "1.3.2").Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-[||]", "--requirement ", "--requirement")]
    [InlineData("flask\n--[||]", "--requirement ", "--requirement")]
    [InlineData("-r[||]", "--requirement ", "--requirement")]
    [InlineData("--in[||]dex-url https://example.org", "--requirement", "--requirement")]
    [InlineData("flask==1.0 -[||]", "--hash=", "--hash")]
    [InlineData("flask==1.0 \\\n    --ha[||]", "--hash=", "--hash")]
    public void After_a_dash_come_options(string marked, string text, string label)
    {
        CompletionItem first = Complete(marked).Items[0];

        Assert.Equal(text, first.Edit.NewText);
        Assert.Equal(label, first.Label);
        Assert.EndsWith(".", first.Documentation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("typing_ext[||]", "typing_extensions")]
    [InlineData("Typing.Ext[||]", "Typing.Extensions")]
    [InlineData("typing-[||]", "typing-extensions")]
    [InlineData("SQLAl[||]", "SQLAlchemy")]
    [InlineData("DJAN[||]", "django")]
    [InlineData("req[||]uests>=2", "requests>=2")]
    [InlineData("  req[||]", "  requests")]
    [InlineData("flask==[||]1.0", "flask==3.1.3")]
    [InlineData("flask==2.[||]0.1,<3", "flask==2.3.3,<3")]
    [InlineData("flask == [||]", "flask == 3.1.3")]
    [InlineData("flask=[||]", "flask==")]
    [InlineData("flask~[||]", "flask==")]
    [InlineData("flask>[||]", "flask>=")]
    [InlineData("flask>[||]=1", "flask==1")]
    [InlineData("-[||]", "--requirement ")]
    public void Choosing_the_first_one_writes(string marked, string expected)
    {
        MarkedText text = MarkedText.Parse(marked);
        CompletionItem first = Complete(marked).Items[0];

        Assert.Equal(expected, text.Source.With(first.Edit).Content);
    }

    [Fact]
    public void Pre_releases_come_last_and_are_marked()
    {
        CompletionList list = Complete("Django==4.2[||]");
        List<string?> details = [.. list.Items.Select(item => item.Detail)];
        int firstPreRelease = details.FindIndex(detail => detail?.StartsWith("pre-release", StringComparison.Ordinal) == true);

        Assert.Equal(["4.2rc1", "4.2b1", "4.2a1"], list.Items.Skip(firstPreRelease).Select(item => item.Label));
        Assert.DoesNotContain(details.Take(firstPreRelease), detail => detail?.Contains("pre-release", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void The_newest_version_says_of_which_day_that_is()
    {
        CompletionList list = Complete("flask==[||]");

        Assert.StartsWith("newest known on 2026-08-22", list.Items[0].Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("newest", list.Items[1].Detail, StringComparison.Ordinal);
        Assert.Contains("others may exist", list.Items[0].Documentation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_says_how_popular_it_is_and_by_whose_count()
    {
        CompletionItem item = Complete("typing_ext[||]").Items[0];

        Assert.Equal("#6 by downloads", item.Detail);
        Assert.Equal("Rank by downloads in 30 days, as hugovk/top-pypi-packages counted them on 2026-04-01.", item.Documentation);
    }

    [Fact]
    public void Compatible_versions_are_of_two_numbers_or_more() =>
        Assert.All(Complete("3to2~=[||]").Items, item => Assert.Contains('.', item.Label));

    [Fact]
    public void A_list_that_was_cut_is_incomplete()
    {
        Assert.True(Complete("py[||]").IsIncomplete);
        Assert.True(Complete("typing[||]").IsIncomplete, "the next separator may be an underscore");
        Assert.True(Complete("botocore==[||]").IsIncomplete);
        Assert.False(Complete("djangorestfr[||]").Items.IsEmpty);
        Assert.False(Complete("flask==3.[||]").IsIncomplete);
    }

    [Fact]
    public void A_name_is_completed_without_loading_versions()
    {
        PackageCatalog catalog = new();
        RequirementsCompletion.At(RequirementsSyntax.Parse(new SourceText("req")), 3, PackageSurroundings.None, catalog: catalog);
        Assert.False(catalog.HasLoadedVersions);

        RequirementsCompletion.At(RequirementsSyntax.Parse(new SourceText("requests==")), 10, PackageSurroundings.None, catalog: catalog);
        Assert.True(catalog.HasLoadedVersions);
    }

    [Fact]
    public void Whatever_the_text_editors_can_use_the_answer() =>
        Gen.Select(
            Gen.OneOf(
                "requests", "typing_ext", "Zope.", "py", "[", "]", "socks", ",", "==", ">=", "~", "!", "=", "<", "2.", "(", ")", ";", "os_name", "'a'",
                "@", "https://a", "./b", "-", "--", "-r", "--hash=", "#", " ", "\\\n", "\\\r\n", "\n", "\r\n", "😀").Array[0, 14].Select(string.Concat),
            Gen.Double[0, 1]).Sample((text, share) =>
        {
            SourceText source = new(text);
            int offset = (int)(share * text.Length);
            CompletionList list = RequirementsCompletion.At(RequirementsSyntax.Parse(source), offset);
            return list.Items.All(item => IsUsable(item, source, offset))
                && list.Items.Select(item => item.SortText).SequenceEqual(list.Items.Select(item => item.SortText).Order(StringComparer.Ordinal));
        }, iter: 3000);

    private static bool IsUsable(CompletionItem item, SourceText source, int offset)
    {
        TextSpan span = item.Edit.Span;
        string typed = source.Content[span.Start..offset];
        bool isOneLine = source.PositionOf(span.Start).Line == source.PositionOf(span.End).Line;
        bool isShown = item.Kind is CompletionKind.Option or CompletionKind.Operator
            || item.FilterText.Contains(typed, StringComparison.OrdinalIgnoreCase);
        return span.Touches(offset) && isOneLine && isShown;
    }

    private static CompletionList Complete(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        return CompletionFeature.At(new Snapshot(DocumentLanguage.PipRequirements, text.Source), text.Cursor, default);
    }
}
