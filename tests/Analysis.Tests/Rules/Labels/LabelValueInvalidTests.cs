using System.Collections.Immutable;
using Basewise.Analysis.Rules.Labels;

namespace Basewise.Analysis.Tests.Rules.Labels;

public sealed class LabelValueInvalidTests : RuleTest
{
    private protected override Rule Rule => new LabelValueInvalid();

    private protected override LintOptions Options => new(Today)
    {
        Labels = new LabelSchema(
            Enum.GetValues<LabelKind>().ToImmutableSortedDictionary(
                kind => kind.ToString().ToLowerInvariant(), kind => new LabelExpectation(kind, IsRequired: false), StringComparer.Ordinal),
            IsStrict: false),
    };

    [Theory]
    [InlineData("text=[|\"\"|]")]
    [InlineData("text=[|\" \"|]")]
    [InlineData("url=[|www.acme.org|]")]
    [InlineData("url=[|git@github.com:acme/app.git|]")]
    [InlineData("url=[|/docs|]")]
    [InlineData("rfc3339=[|2026-08-14|]")]
    [InlineData("rfc3339=[|\"14 August 2026\"|]")]
    [InlineData("rfc3339=[|2026-13-14T09:30:00Z|]")]
    [InlineData("rfc3339=[|2026-08-14T09:30:00|]")]
    [InlineData("spdx=[|GPLv3|]")]
    [InlineData("spdx=[|\"MIT or\"|]")]
    [InlineData("spdx=[|\"see LICENSE\"|]")]
    [InlineData("spdx=[|\"(MIT\"|]")]
    [InlineData("hash=[|abc|]")]
    [InlineData("hash=[|v1.2.3|]")]
    [InlineData("hash=[|ABCDEF0|]")]
    [InlineData("semver=[|1.2|]")]
    [InlineData("semver=[|v1.2.3|]")]
    [InlineData("semver=[|1.02.3|]")]
    [InlineData("semver=[|1.2.3-|]")]
    [InlineData("email=[|acme|]")]
    [InlineData("email=[|\"Ann <ann@acme.org>\"|]")]
    [InlineData("org.opencontainers.image.created=[|yesterday|]")]
    [InlineData("org.opencontainers.image.source=[|acme/app|]")]
    public void A_value_of_another_kind_is_reported(string label) => Verify($"FROM alpine\nLABEL a=b {label}\n");

    [Theory]
    [InlineData("text=a")]
    [InlineData("url=https://acme.org/a?b=c")]
    [InlineData("rfc3339=2026-08-14T09:30:00Z")]
    [InlineData("rfc3339=2026-08-14T09:30:00.123+02:00")]
    [InlineData("spdx=Apache-2.0")]
    [InlineData("spdx=\"(MIT OR Apache-2.0) AND GPL-2.0-only WITH Classpath-exception-2.0\"")]
    [InlineData("spdx=LicenseRef-Acme")]
    [InlineData("hash=0123abc")]
    [InlineData("hash=0123456789abcdef0123456789abcdef01234567")]
    [InlineData("semver=1.2.3")]
    [InlineData("semver=1.2.3-rc.1+build.05")]
    [InlineData("email=ann@acme.org")]
    [InlineData("org.opencontainers.image.source=https://github.com/acme/app")]
    [InlineData("org.opencontainers.image.created=$CREATED")]
    [InlineData("url=$CREATED/x")]
    [InlineData("other=")]
    public void A_value_of_the_kind_and_one_that_the_build_decides_are_not_reported(string label) => VerifySilent($"FROM alpine\nARG CREATED\nLABEL {label}\n");

    [Fact]
    public void A_licence_with_one_name_gets_it() => Verify(
        "FROM alpine\nLABEL spdx=[|\"Apache 2.0\"|] org.opencontainers.image.licenses=[|\"MIT License\"|]\n",
        "FROM alpine\nLABEL spdx=Apache-2.0 org.opencontainers.image.licenses=MIT\n");
}
