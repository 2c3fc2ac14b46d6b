using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Semantics;

public sealed class StageUsesTests
{
    [Fact]
    public void FROM_COPY_and_mounts_use_stages_by_name_in_any_case_or_by_number()
    {
        MarkedText text = MarkedText.Parse("""
            ARG BASE=[|a|]
            FROM alpine AS A
            FROM ${BASE} AS b
            COPY --from=[|a|] --chown=1 /a /b
            COPY --from=[|0|] /a /b
            RUN --mount=type=cache,target=/c --mount=type=bind,from=[|A|],target=/a true
            FROM scratch
            ONBUILD COPY --from=[|B|] /a /b
            COPY --from=7 /a /b
            COPY --from=python:3.13 /a /b
            """);
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(text.Source));

        Assert.Equal(text.Spans, model.UsesOfStages.Select(use => use.Span));
        Assert.Equal([0, 0, 0, 0, 1], model.UsesOfStages.Select(use => use.Stage.Index));
        Assert.Equal([1, 1, 1, 1, 2], model.UsesOfStages.Select(use => use.User.Index));
    }
}
