using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics;

public sealed class StageGraphTests
{
    private const string Text = """
        FROM python:3.13 AS base
        FROM base AS build
        FROM node:22 AS assets
        FROM base AS test
        COPY --from=build /x /x
        FROM base AS final
        COPY --from=build /x /x
        RUN --mount=type=bind,from=assets,target=/a true
        FROM alpine AS unused
        FROM final
        """;

    [Fact]
    public void A_stage_needs_its_bases_and_what_it_copies_or_mounts_and_what_those_need()
    {
        SemanticModel model = Model(Text);

        Assert.Equal([0, 1, 2, 4, 6], model.ReachableFrom(model.Stages[6]).Select(stage => stage.Index));
        Assert.Equal([0, 1, 3], model.ReachableFrom(model.Stages[3]).Select(stage => stage.Index));
        Assert.Equal([true, true, true, false, true, false, true], model.Stages.Select(model.IsBuilt));
    }

    [Theory]
    [InlineData("TEST", 3)]
    [InlineData("3", 3)]
    [InlineData("nope", 6)]
    [InlineData("7", 6)]
    [InlineData("-1", 6)]
    public void A_target_is_the_stage_that_is_built(string target, int index)
    {
        SemanticModel model = Model(Text, target);

        Assert.Equal(index, model.FinalStage?.Index);
        Assert.Equal(index == 6 ? [0, 4, 6] : [0, 3], model.FinalImageStages.Select(stage => stage.Index));
    }

    [Fact]
    public void Stages_in_a_circle_do_no_harm()
    {
        SemanticModel model = Model("FROM a AS x\nCOPY --from=y / /\nFROM a AS y\nCOPY --from=x / /\nCOPY --from=y / /\n");

        Assert.Equal(2, model.ReachableFrom(model.Stages[0]).Length);
    }

    private static SemanticModel Model(string text, string? target = null) =>
        SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text)), target);
}
