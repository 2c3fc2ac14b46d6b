using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Images;
using CsCheck;

namespace Basewise.Knowledge.Tests.Images;

public sealed class PythonCatalogTests
{
    private static readonly DateOnly today = new(2026, 11, 23);

    private static PythonCatalog Catalog => PythonCatalog.Bundled;

    [Fact]
    public void However_many_tags_are_asked_for_each_answer_is_about_the_one_that_was()
    {
        string[] tags = [.. Catalog.CurrentTags.Take(300), new string('9', 200), ""];
        for (int round = 0; round < 2; round++) Parallel.ForEach(tags, tag => Assert.Equal(tag, Catalog.FindTag(tag).Tag));
    }

    [Theory]
    [InlineData("3.12", "3.12.14", "Debian 13 (trixie)", Flavour.Full, "3.12.14-trixie")]
    [InlineData("latest", "3.14.7", "Debian 13 (trixie)", Flavour.Full, "3.14.7-trixie")]
    [InlineData("3-slim", "3.14.7", "Debian 13 (trixie)", Flavour.Slim, "3.14.7-slim-trixie")]
    [InlineData("slim-bookworm", "3.14.7", "Debian 12 (bookworm)", Flavour.Slim, "3.14.7-slim-bookworm")]
    [InlineData("3.12-alpine", "3.12.14", "Alpine 3.24", Flavour.Alpine, "3.12.14-alpine3.24")]
    [InlineData("3.12.14-alpine3.23", "3.12.14", "Alpine 3.23", Flavour.Alpine, "3.12.14-alpine3.23")]
    [InlineData("3.15-rc-slim", "3.15.0rc1", "Debian 13 (trixie)", Flavour.Slim, "3.15.0rc1-slim-trixie")]
    [InlineData("3.14-windowsservercore", "3.14.7", "Windows Server Core ltsc2025", Flavour.Windows, "3.14.7-windowsservercore-ltsc2025")]
    public void A_listed_tag_is_the_image_that_the_library_file_says(string tag, string version, string distribution, Flavour flavour, string fullTag)
    {
        TagFacts facts = Catalog.FindTag(tag);

        Assert.Equal(TagStatus.Current, facts.Status);
        Assert.Equal((version, distribution, flavour, fullTag),
            (facts.Image?.Version.ToString(), facts.Image?.Distribution?.DisplayName, facts.Image?.Flavour, facts.Image?.FullTag));
    }

    [Theory]
    [InlineData("3.9-slim", "3.9.25", "3.9.25-slim-trixie", "2025-11-03")]
    [InlineData("3.9", "3.9.25", "3.9.25-trixie", "2025-11-03")]
    [InlineData("3.12-slim-bullseye", "3.12.11", "3.12.11-slim-bullseye", null)]
    [InlineData("3.6-slim", "3.6.15", "3.6.15-slim-bullseye", null)]
    [InlineData("2.7-slim", "2.7.18", "2.7.18-slim-buster", "2020-04-21")]
    [InlineData("3.7-alpine3.8", "3.7.3", "3.7.3-alpine3.8", null)]
    [InlineData("buster", "3.11.4", "3.11.4-buster", null)]
    public void A_tag_that_left_the_library_file_is_what_it_was_at_last(string tag, string version, string fullTag, string? removedOn)
    {
        TagFacts facts = Catalog.FindTag(tag);

        Assert.Equal(TagStatus.Retired, facts.Status);
        Assert.Equal((version, fullTag), (facts.Image?.Version.ToString(), facts.Image?.FullTag));
        if (removedOn is not null) Assert.Equal(DateOnly.Parse(removedOn, null), facts.RemovedOn);
    }

    [Theory]
    [InlineData("3.12.4-slim", "3.12.4-slim-bookworm")]
    [InlineData("3.12.4", "3.12.4-bookworm")]
    [InlineData("3.9.2-slim", "3.9.2-slim-buster")]
    [InlineData("3.14.5-alpine", "3.14.5-alpine3.23")]
    [InlineData("3.4.4-slim", "3.4.4-slim")]
    [InlineData("3.9.4-windowsservercore", "3.9.4-windowsservercore-1809")]
    [InlineData("3.10.5-windowsservercore", "3.10.5-windowsservercore-ltsc2022")]
    public void An_exact_version_that_was_replaced_is_known_with_its_distribution(string tag, string fullTag)
    {
        TagFacts facts = Catalog.FindTag(tag);

        Assert.Equal((TagStatus.RetiredPatch, fullTag), (facts.Status, facts.Image?.FullTag));
    }

    [Theory]
    [InlineData("3.13-slim-buster")]
    [InlineData("3.12-slm")]
    [InlineData("3.12.4-slim-buster")]
    [InlineData("3.9.26")]
    [InlineData("3.41")]
    [InlineData("3.14.8-slim-buster")]
    [InlineData("2.8")]
    [InlineData("3.12-")]
    [InlineData("")]
    public void A_tag_that_never_was_is_said_not_to_exist(string tag) => Assert.Equal(TagStatus.NeverExisted, Catalog.FindTag(tag).Status);

    [Theory]
    [InlineData("3.14.8")]
    [InlineData("3.12.15-slim-trixie")]
    [InlineData("3.15")]
    [InlineData("3.15-slim")]
    [InlineData("3.15.0")]
    [InlineData("3.15.0rc2")]
    [InlineData("3.16-rc")]
    [InlineData("3.13-alpine3.25")]
    [InlineData("3.13-slim-forky")]
    [InlineData("alpine3.25")]
    public void A_tag_that_may_have_come_since_is_not_called_wrong(string tag) => Assert.Equal(TagStatus.NewerThanFacts, Catalog.FindTag(tag).Status);

    [Theory]
    [InlineData("latest", "3.14-trixie", "3.14.7-trixie", "sha256:93ca242bad7fb94345065598e3db9dae4cb03fbd5cb515fcdcc4764316816ef9")]
    [InlineData("3.14-slim", "3.14-slim-trixie", "3.14.7-slim-trixie", "sha256:8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0")]
    [InlineData("3.12-slim", "3.12-slim-trixie", "3.12.14-slim-trixie", null)]
    [InlineData("3.12.4-slim", null, "3.12.4-slim-bookworm", null)]
    [InlineData("3.9-slim", "3.9-slim-trixie", "3.9.25-slim-trixie", null)]
    public void A_tag_is_pinned_at_three_levels_without_changing_what_it_is(string tag, string? series, string patch, string? digest)
    {
        PinLevels? pins = Catalog.Pins(tag);

        Assert.Equal((series, patch, digest is null ? null : $"{patch}@{digest}"), (pins?.Series, pins?.Patch, pins?.Digest));
    }

    [Fact]
    public void A_digest_of_one_platform_is_told_from_that_of_all()
    {
        PlatformBuild? build = Catalog.FindPlatformBuild("sha256:6cfe87d5f0c25118fbf59c6e738a3cd1d2fa1a62294b665b7eba1b935e566e48");

        Assert.Equal(("3.12.13-bookworm", Platform.Arm64), (build?.FullTag, build?.Platform));
        Assert.Equal("3.12.13-bookworm", Catalog.FindBuild(build?.IndexDigest ?? "")?.FullTag);
        Assert.Null(Catalog.FindPlatformBuild(build?.IndexDigest ?? ""));
    }

    [Fact]
    public void A_digest_of_years_ago_tells_what_was_pinned_and_is_not_offered()
    {
        Assert.Equal(("3.9.0-buster", new DateOnly(2020, 10, 14)), Catalog.FindBuild(IndexOf("3.9.0-buster")));
        Assert.Null(Catalog.Pins("3.9.0-buster")?.Digest);
    }

    [Fact]
    public void A_build_tells_its_days_its_packages_and_its_size_on_disk()
    {
        ImageBuild? old = FindBuildOf("3.9.0-slim-buster");
        Assert.Equal((93, 115_020_000, new DateOnly(2020, 10, 13)), (old?.Packages, old?.UnpackedBytes, old?.Amd64.Created));
        Assert.Equal(44_566_512, old?.On(Platform.Amd64).Bytes);

        ImageBuild? current = FindBuildOf("3.12.14-slim-trixie");
        Assert.Equal((119_420_000, new DateOnly(2026, 9, 19)), (current?.UnpackedBytes, current?.AsOf));
        Assert.Null(FindBuildOf("3.13.15-alpine3.23"));
    }

    [Theory]
    [InlineData("3.12-slim", 119_420_000, false)]
    [InlineData("3.13-slim", 119_420_000, true)]
    public void The_size_on_disk_is_measured_or_that_of_a_neighbour(string tag, long bytes, bool isEstimate)
    {
        DownloadSize? size = Catalog.FindTag(tag).Image is { } image ? Catalog.FindUnpackedSize(image) : null;

        Assert.Equal((bytes, isEstimate), (size?.Bytes, size?.IsEstimate));
    }

    [Fact]
    public void The_contents_tell_what_compiled_python_and_its_setuptools()
    {
        ImageContents? contents = Catalog.FindTag("3.11-slim").Image is { } image ? Catalog.FindContents(image) : null;

        Assert.Contains("gcc", contents?.BuildPackages ?? []);
        Assert.Equal(("79.0.1", "3.11.15", 64), (contents?.Setuptools, contents?.Version.ToString(), contents?.SourceSha256.Length));
        Assert.Null(Catalog.FindTag("3.12-slim").Image is { } later ? Catalog.FindContents(later)?.Setuptools : "");
    }

    [Fact]
    public void Every_current_tag_parses_and_its_pins_are_tags_of_the_same_image()
    {
        Assert.Equal(150, Catalog.CurrentTags.Count);
        foreach (string tag in Catalog.CurrentTags)
        {
            Assert.NotNull(PythonTag.Parse(tag));
            TagFacts facts = Catalog.FindTag(tag);
            PinLevels? pins = Catalog.Pins(tag);

            Assert.Equal(TagStatus.Current, facts.Status);
            Assert.NotNull(pins);
            Assert.Equal(facts.Image?.FullTag, Catalog.FindTag(pins.Patch).Image?.FullTag);
            if (pins.Series is not null) Assert.Equal(facts.Image?.FullTag, Catalog.FindTag(pins.Series).Image?.FullTag);
            Assert.Equal(facts.Parts?.Flavour, PythonTag.Parse(pins.Patch)?.Flavour);
        }
    }

    [Fact]
    public void Every_tag_that_was_ever_listed_is_known_and_its_pins_can_be_pulled()
    {
        var table = new PythonTagTable(EmbeddedFacts.Load("python-tags"));
        string[] tags =
        [
            .. table.Retired.Keys,
            .. table.RetiredPatches.SelectMany(patch => patch.Value.Select(suffix => suffix.Length == 0 ? patch.Key : $"{patch.Key}-{suffix}")),
        ];

        Assert.Equal(462 + 313, table.Retired.Count + table.RetiredPatches.Count);
        foreach (string tag in tags)
        {
            TagFacts facts = Catalog.FindTag(tag);
            Assert.True(facts is { CanBePulled: true, Image: not null, Parts: not null }, tag);
            if (Catalog.Pins(tag) is not { } pins) continue;

            Assert.True(Catalog.FindTag(pins.Patch).CanBePulled, $"{tag} → {pins.Patch}");
            Assert.True(pins.Series is null || Catalog.FindTag(pins.Series).CanBePulled, $"{tag} → {pins.Series}");
            Assert.Equal(facts.Parts.Flavour, PythonTag.Parse(pins.Patch)?.Flavour);
        }
    }

    [Fact]
    public void Sizes_of_measured_builds_are_exact()
    {
        PythonImage? image = Catalog.FindTag("3.14.7-slim-trixie").Image;

        Assert.NotNull(image);
        Assert.Equal(new DownloadSize(43_449_999, "3.14.7-slim-trixie", IsEstimate: false, new(2026, 8, 25)), Catalog.FindSize(image, Platform.Amd64));
        Assert.Equal(43_707_251, Catalog.FindSize(image, Platform.Arm64)?.Bytes);
    }

    [Theory]
    [InlineData("3.12-slim", "3.12.13-slim-trixie", 43_188_023)]
    [InlineData("3.13-slim-bookworm", "3.12.13-slim-bookworm", 45_421_630)]
    [InlineData("3.12-alpine3.23", "3.12.14-alpine3.24", 18_022_162)]
    public void The_size_of_a_build_that_was_not_measured_is_a_neighbours_and_says_so(string tag, string measuredOn, long bytes)
    {
        PythonImage? image = Catalog.FindTag(tag).Image;
        Assert.NotNull(image);
        DownloadSize? size = Catalog.FindSize(image, Platform.Amd64);

        Assert.Equal((true, measuredOn, bytes), (size?.IsEstimate, size?.MeasuredOn, size?.Bytes));
    }

    [Theory]
    [InlineData("3.9-slim", "3.11-slim")]
    [InlineData("3.9.18-slim-bookworm", "3.11.16-slim-bookworm")]
    [InlineData("3.8-slim-buster", "3.11-slim-trixie")]
    [InlineData("3.10-alpine3.18", "3.11-alpine3.24")]
    public void A_tag_moves_to_the_next_supported_series_and_keeps_its_flavour(string tag, string moved)
    {
        PythonTag? parts = PythonTag.Parse(tag);
        Assert.NotNull(parts?.Series);
        PythonSeries? next = Catalog.NextSupportedSeries(parts.Series, today);

        Assert.NotNull(next);
        Assert.Equal(moved, Catalog.WithSeries(parts, next));
    }

    [Theory]
    [InlineData("3.12-slim-bullseye", "3.12-slim-trixie")]
    [InlineData("3.8-slim-buster", "3.8-slim-bookworm")]
    [InlineData("3.11-alpine3.15", "3.11-alpine3.24")]
    [InlineData("3.9.2-slim-buster", null)]
    [InlineData("3-slim-buster", "3.11-slim-trixie")]
    [InlineData("alpine3.18", "3.12-alpine3.24")]
    [InlineData("3.15-rc-alpine3.22", "3.15-rc-alpine3.24")]
    public void A_dead_distribution_gives_way_to_one_that_the_version_has(string tag, string? moved)
    {
        PythonTag? parts = PythonTag.Parse(tag);

        Assert.NotNull(parts);
        Assert.Equal(moved, Catalog.WithSupportedDistribution(parts, today));
    }

    [Theory]
    [InlineData("3.12.4-slim", "3.12.14-slim")]
    [InlineData("3.12.14-slim", null)]
    [InlineData("3.12.4-slim-bullseye", null)]
    [InlineData("3.12-slim", null)]
    public void The_current_patch_is_offered_where_the_variant_is_still_built(string tag, string? newer)
    {
        PythonTag? parts = PythonTag.Parse(tag);

        Assert.NotNull(parts);
        Assert.Equal(newer, Catalog.WithCurrentPatch(parts));
    }

    [Theory]
    [InlineData("3.12-slm", "3.12-slim")]
    [InlineData("3.12-apline", "3.12-alpine")]
    [InlineData("3.13-slim-bokworm", "3.13-slim-bookworm")]
    [InlineData("lastest", "latest")]
    [InlineData("3.12-kubernetes", null)]
    [InlineData("", null)]
    public void A_slip_of_the_finger_has_a_nearest_tag(string tag, string? nearest) => Assert.Equal(nearest, Catalog.Nearest(tag));

    [Fact]
    public void No_text_makes_the_catalogue_throw() =>
        Gen.OneOf(Gen.String, Gen.Char["3.1204-rcabslimpneboktx"].Array[0, 24].Select(chars => new string(chars)))
            .Sample(text => Catalog.FindTag(text).Tag == text && (Catalog.Pins(text) is null || Catalog.FindTag(text).CanBePulled));

    private static ImageBuild? FindBuildOf(string tag) => Catalog.FindTag(tag).Image is { } image ? Catalog.FindBuildOf(image) : null;

    private static string IndexOf(string tag) => FindBuildOf(tag)?.IndexDigest ?? "";
}
