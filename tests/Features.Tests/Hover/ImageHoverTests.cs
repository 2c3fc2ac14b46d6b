using Basewise.Features.Hover;
using Basewise.Knowledge.Images;

namespace Basewise.Features.Tests.Hover;

public sealed class ImageHoverTests
{
    private static readonly DateOnly today = new(2026, 11, 23);

    [Fact]
    public void The_first_two_lines_tell_what_a_tag_is_and_what_it_costs_and_the_comparison_follows_at_once()
    {
        string[] lines = Describe("python:3.14-slim").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("**Python 3.14.7** on **Debian 13 (trixie)**, slim  ", lines[0]);
        Assert.Equal("43.4 MB to download (amd64), 43.7 MB (arm64) · glibc · `apt` · `bash` · no compiler · runs as root", lines[1]);
        Assert.StartsWith("| Tag |", lines[2].Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Below_the_comparison_stands_how_long_a_tag_lasts_and_where_it_moves()
    {
        string[] lines = [.. Describe("python:3.14-slim").Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipWhile(line => !line.StartsWith("Python", StringComparison.Ordinal))];

        Assert.Equal("Python 3.14: fixes until 2030-10-31 (3 years 11 months left)  ", lines[0]);
        Assert.Equal("Debian 13: fixes, then LTS, until 2030-06-30 (3 years 7 months left)", lines[1]);
        Assert.Equal("**It moves:** to each patch of 3.14; to a newer Debian when the default changes. To stay: `3.14.7-slim-trixie`", lines[2]);
        Assert.StartsWith("*Facts of 2026-08-21, docker-library/official-images", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_compares_every_supported_variant_and_marks_the_tags_own_row()
    {
        string[] rows = [.. Describe("python:3.12-slim").Replace('\u00A0', ' ').Split('\n').Where(line => line.StartsWith('|'))];

        Assert.Equal(
            [
                "| Tag | Download | libc | Wheels | Lacks | Until | Take it for |",
                "|:--|:--|:--|:--|:--|:--|:--|",
                "| `3.12-trixie` | ██████ 411 MB | glibc | manylinux | – | Jun 2030 | build stages |",
                "| `3.12-bookworm` | █████▌ ~380 MB | glibc | manylinux | – | Jun 2028 | Debian 12 |",
                "| ▶ **`3.12-slim-trixie`** | ▋ ~43 MB | glibc | manylinux | gcc | Jun 2030 | most services |",
                "| `3.12-slim-bookworm` | ▋ ~45 MB | glibc | manylinux | gcc | Jun 2028 | Debian 12 |",
                "| `3.12-alpine3.24` | ▎ 18.0 MB | musl | musllinux | gcc, bash | Jun 2028 | pure Python |",
                "| `3.12-alpine3.23` | ▎ ~18 MB | musl | musllinux | gcc, bash | Nov 2027 | Alpine 3.23 |",
            ],
            rows);
    }

    [Fact]
    public void A_distribution_that_ends_leaves_the_table()
    {
        string later = Describe("python:3.14-slim", new DateOnly(2027, 11, 2));

        Assert.DoesNotContain("3.14-alpine3.23", later, StringComparison.Ordinal);
        Assert.Contains("`3.14-alpine3.24`", later, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("python:3.12.4-slim", true)]
    [InlineData("python:3.12-slim-bookworm", true)]
    [InlineData("python:3.12", true)]
    [InlineData("python:3.13-slim", true)]
    [InlineData("python:3.12-slim", false)]
    [InlineData("python:3.12.13-slim-trixie", false)]
    [InlineData("python", false)]
    public void A_tag_that_is_not_what_the_digest_beside_it_is_does_not_count(string image, bool contradicts) => Assert.Equal(
        contradicts,
        Describe($"{image}@sha256:229a2c5bfa27522db7815ea81f9bed70af17ccb9de9fc7ad142b1877b5830d36").Contains("says otherwise and does not count", StringComparison.Ordinal));

    [Fact]
    public void For_a_version_that_never_was_no_other_one_is_guessed() =>
        Assert.StartsWith("⚠ **python:3.99** is not, and never was, a tag of the official image.\n", Describe("python:3.99"), StringComparison.Ordinal);

    [Fact]
    public void A_table_fits_into_the_width_of_a_hover()
    {
        foreach (string tag in PythonCatalog.Bundled.CurrentTags)
        {
            foreach (string row in Describe("python:" + tag).Split('\n').Where(line => line.StartsWith('|') && !line.StartsWith("|:", StringComparison.Ordinal)))
            {
                // As rendered: without the marks of code, emphasis and cells.
                string rendered = row.Replace("`", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal).Replace(" | ", "  ", StringComparison.Ordinal);
                Assert.InRange(rendered.Length, 1, 90);
            }
        }
    }

    [Fact]
    public void A_retired_tag_says_since_when_and_where_to_go()
    {
        string text = Describe("python:3.9-slim");

        Assert.Contains("No longer built: off the list of official images since 2025-11-03.", text, StringComparison.Ordinal);
        Assert.Contains("⚠ **Python 3.9 ended 2025-10-31**, 1 year ago", text, StringComparison.Ordinal);
        Assert.Contains("**Supported Python:** `3.11-slim`, or the newest, `3.14-slim`", text, StringComparison.Ordinal);
        Assert.Contains("| `3.11-slim-trixie` |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_patch_names_the_newest_of_its_series()
    {
        string text = Describe("python:3.12.4-slim");

        Assert.Contains("**Python 3.12.4** on **Debian 12 (bookworm)**", text, StringComparison.Ordinal);
        Assert.Contains("**Newer patch:** `3.12.14-slim`", text, StringComparison.Ordinal);
        Assert.Contains("▶ **`3.12-slim-bookworm`**", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dead_distribution_is_named_with_a_way_out()
    {
        string text = Describe("python:3.12-slim-bullseye");

        Assert.Contains("⚠ **Debian 11 ended 2026-08-31**, 2 months ago", text, StringComparison.Ordinal);
        Assert.Contains("**Supported distribution:** `3.12-slim-trixie`", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_that_never_existed_gets_the_nearest_that_does()
    {
        string text = Describe("python:3.13-slim-buster");

        Assert.StartsWith("⚠ **python:3.13-slim-buster** is not, and never was, a tag of the official image. Did you mean `3.13-slim-trixie`?", text, StringComparison.Ordinal);
        Assert.Contains("| `3.13-slim-trixie` |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_whose_distribution_is_not_known_says_so_and_leaves_no_gap()
    {
        string text = Describe("python:3.6.4");

        Assert.StartsWith("**Python 3.6.4** on a distribution that the facts do not name, with compilers", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_of_the_finger_is_answered_with_the_tag_that_was_meant() =>
        Assert.Contains("Did you mean `3.12-alpine`?", Describe("python:3.12-apline"), StringComparison.Ordinal);

    [Fact]
    public void A_tag_newer_than_the_facts_is_not_called_wrong()
    {
        string text = Describe("python:3.15-slim");

        Assert.StartsWith("**python:3.15-slim** was not there yet on 2026-08-21", text, StringComparison.Ordinal);
        Assert.DoesNotContain("⚠", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_digest_decides_and_nothing_moves()
    {
        string text = Describe("python:3.9@sha256:8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0");

        Assert.StartsWith("**Python 3.14.7** on **Debian 13 (trixie)**, slim", text, StringComparison.Ordinal);
        Assert.Contains("seen as `3.14.7-slim-trixie` on 2026-08-25", text, StringComparison.Ordinal);
        Assert.DoesNotContain("It moves", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_digest_is_admitted() =>
        Assert.Contains("a digest that is not among the bundled facts", Describe("python@sha256:" + new string('a', 64)), StringComparison.Ordinal);

    [Fact]
    public void A_pre_release_is_no_advice()
    {
        string text = Describe("python:3.15-rc");

        Assert.Contains("a version for trying out", text, StringComparison.Ordinal);
        Assert.DoesNotContain("**Take**", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_image_is_described_as_far_as_it_is_known()
    {
        string text = Describe("gcr.io/distroless/python3-debian12");

        Assert.StartsWith("**gcr.io/distroless/python3-debian12**: **Python 3.11** on **Debian 12 (bookworm)**", text, StringComparison.Ordinal);
        Assert.Contains("no shell: `RUN` in shell form fails", text, StringComparison.Ordinal);
        Assert.Contains("⚠ No longer updated", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_unknown_image_nothing_is_said()
    {
        ImageReference? reference = ImageReference.Parse("registry.example.com/team/app:1");

        Assert.NotNull(reference);
        Assert.Null(ImageHover.Describe(reference, today));
    }

    private static string Describe(string text, DateOnly? day = null)
    {
        ImageReference? reference = ImageReference.Parse(text);
        Assert.NotNull(reference);
        string? description = ImageHover.Describe(reference, day ?? today);
        Assert.NotNull(description);
        return description;
    }
}
