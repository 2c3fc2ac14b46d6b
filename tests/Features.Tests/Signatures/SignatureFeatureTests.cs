using Basewise.Features.Signatures;
using Basewise.Testing;
using CsCheck;

namespace Basewise.Features.Tests.Signatures;

public sealed class SignatureFeatureTests
{
    [Theory]
    [InlineData("FROM [||]", "image")]
    [InlineData("FROM -[||]", "[flags]")]
    [InlineData("FROM a [||]", "[AS name]")]
    [InlineData("FROM a AS b[||]", "[AS name]")]
    [InlineData("FROM --platform=linux/amd64 [||]a", "image")]
    [InlineData("COPY [||]", "source…")]
    [InlineData("COPY a[||] b", "source…")]
    [InlineData("COPY a [||]", "destination")]
    [InlineData("COPY --link a \\\n  [||]", "destination")]
    [InlineData("COPY [\"a\", [||]", "\"destination\"")]
    [InlineData("ADD [[||]", "\"source\"…")]
    [InlineData("ENV [||]", "name")]
    [InlineData("ENV A=[||]", "value")]
    [InlineData("ENV A=1 B[||]", "name")]
    [InlineData("ARG A[||]", "name")]
    [InlineData("ARG A=[||]", "[=default]")]
    [InlineData("LABEL a=[||]", "value")]
    [InlineData("LABEL a[||]", "key")]
    [InlineData("EXPOSE [||]", "port")]
    [InlineData("EXPOSE 80/[||]", "[/protocol]")]
    [InlineData("USER [||]", "user")]
    [InlineData("USER a:[||]", "[:group]")]
    [InlineData("WORKDIR [||]", "path")]
    [InlineData("VOLUME [\"/a\", [||]", "\"path\"…")]
    [InlineData("STOPSIGNAL [||]", "signal")]
    [InlineData("SHELL [\"/bin/sh\",[||]", "\"argument\"…")]
    [InlineData("RUN [||]", "command")]
    [InlineData("RUN --network=none [||]", "command")]
    [InlineData("RUN <[||]", "<<EOF")]
    [InlineData("RUN [\"pip\",[||] \"install\"]", "\"argument\"…")]
    [InlineData("CMD [||]", "\"program\"")]
    [InlineData("CMD [\"a, b\", [||]", "\"argument\"…")]
    [InlineData("CMD a[||]", "command")]
    [InlineData("ENTRYPOINT [[||]\"a\"]", "\"program\"")]
    [InlineData("HEALTHCHECK [||]", "[flags]")]
    [InlineData("HEALTHCHECK CMD [||]", "command")]
    [InlineData("HEALTHCHECK CMD [[||]", "\"program\"")]
    [InlineData("HEALTHCHECK NONE[||]", "NONE")]
    [InlineData("ONBUILD [||]", "instruction")]
    [InlineData("ONBUILD COPY a [||]", "destination")]
    [InlineData("MAINTAINER [||]", "name")]
    [InlineData("RUN --network=[||]", "default|none|host")]
    [InlineData("RUN --mount=[||]", null)]
    [InlineData("RUN --mount=type=[||]", "type=bind")]
    [InlineData("RUN --mount=type=cache,[||]", null)]
    [InlineData("RUN --mount=type=cache,target=[||] a", "target=…")]
    [InlineData("RUN --mount=type=cache,dst=/x,sharing=[||]", "sharing=…")]
    [InlineData("RUN --mount=type=bind,rw[||] a", "readwrite")]
    [InlineData("HEALTHCHECK --interval=[||]", "30s")]
    public void The_part_that_the_cursor_is_in_is_shown(string marked, string? expected) => Assert.Equal(expected, ActivePart("FROM scratch\n" + marked));

    [Theory]
    [InlineData("RU[||]N a")]
    [InlineData("RUN pip install [||]")]
    [InlineData("CMD python -m [||]")]
    [InlineData("HEALTHCHECK CMD curl [||]")]
    [InlineData("RUN <<EOF\n[||]\nEOF\n")]
    [InlineData("# [||]")]
    [InlineData("RUN --unknown=[||]")]
    [InlineData("UNKNOWN [||]")]
    [InlineData("USER a [||]")]
    [InlineData("[||]")]
    [InlineData("COPY a \\\n  # c[||]\n  b")]
    public void In_keywords_scripts_and_comments_nothing_is_shown(string marked) => Assert.Null(At("FROM scratch\n" + marked));

    [Fact]
    public void All_forms_are_listed_and_the_one_that_is_begun_is_chosen()
    {
        SignatureList? list = At("FROM a\nCMD [[||]");

        Assert.Equal(["CMD [\"program\", \"argument\"…]", "CMD command"], list?.Forms.Select(form => form.Label));
        Assert.Equal(0, list?.ActiveForm);
        Assert.Equal(1, At("FROM a\nCMD x[||]")?.ActiveForm);
    }

    [Fact]
    public void A_part_stands_in_its_form_once() =>
        Assert.All(Enum.GetValues<Syntax.Dockerfile.InstructionKind>().SelectMany(kind => Reference.InstructionForms.Of(kind)), form =>
            Assert.All(form.Parts, part =>
            {
                Assert.True(form.Label.Contains(part.Label, StringComparison.Ordinal), $"{form.Label} has no {part.Label}");
                Assert.Equal(part, form.Parts[form.IndexOf(part.Label)]);
            }));

    [Fact]
    public void Any_text_can_be_asked_about_anywhere() => Gen.Select(DockerfileTexts.HalfTyped, Gen.Int[0, 200]).Sample((text, at) =>
    {
        SignatureList? list = SignatureFeature.At(DockerfileTexts.Snapshot(text), Math.Min(at, text.Length));

        Assert.True(list is null || list.ActivePart is null || list.ActivePart < list.Forms[list.ActiveForm].Parts.Length);
    });

    private static string? ActivePart(string marked) =>
        At(marked) is { ActivePart: { } part } list ? list.Forms[list.ActiveForm].Parts[part].Label : null;

    private static SignatureList? At(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        return SignatureFeature.At(DockerfileTexts.Snapshot(text.Text), text.Cursor);
    }
}
