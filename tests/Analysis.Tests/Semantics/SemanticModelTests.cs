using System.Text;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics;

public sealed class SemanticModelTests
{
    [Fact]
    public void A_stage_starts_from_an_earlier_one_of_its_name_in_lower_case()
    {
        SemanticModel model = Model("FROM python:3.13 AS Build\nFROM other\nFROM build\nFROM BUILD\n");

        Assert.Same(model.Stages[0], model.Stages[2].Base.Parent);
        Assert.Same(model.Stages[0], model.Stages[2].Root);
        Assert.Null(model.Stages[1].Base.Parent);
        Assert.Null(model.Stages[3].Base.Parent);
        Assert.Same(model.Stages[0], model.Stages[3].Base.MeantStage);
    }

    [Fact]
    public void The_final_image_has_the_layers_of_the_last_stage_and_of_those_below_it()
    {
        SemanticModel model = Model("FROM a AS base\nFROM base AS build\nFROM base\nCOPY --from=build /x /x\n");

        Assert.Equal([true, false, true], model.Stages.Select(stage => stage.IsInFinalImage));
        Assert.Equal([0, 2], model.FinalImageStages.Select(stage => stage.Index));
    }

    [Fact]
    public void A_stage_knows_what_instructions_it_and_those_below_it_have()
    {
        SemanticModel model = Model("FROM a AS base\nWORKDIR /srv\nONBUILD SHELL [\"bash\", \"-c\"]\nFROM base AS middle\nUSER app\nFROM middle\nFROM b\n");

        Assert.Equal([true, true, true, false], model.Stages.Select(stage => stage.HasSoFar(InstructionKind.Workdir)));
        Assert.Equal([false, true, true, false], model.Stages.Select(stage => stage.HasBelow(InstructionKind.Workdir)));
        Assert.Equal([false, false, true, false], model.Stages.Select(stage => stage.HasBelow(InstructionKind.User)));
        Assert.DoesNotContain(model.Stages, stage => stage.HasSoFar(InstructionKind.Shell));
        Assert.Equal([true, true, false, false], model.Stages.Select(stage => stage.HasStagesOnIt));
    }

    [Theory]
    [InlineData("ARG V=3.12\nFROM python:$V\n", "python:3.12")]
    [InlineData("ARG V=3\nARG W=${V}.12\nFROM python:${W%.*}-slim\n", "python:3-slim")]
    [InlineData("ARG R\nFROM ${R:-docker.io}/library/python:3\n", null)]
    [InlineData("FROM ${R:-docker.io}/library/python:3\n", "docker.io/library/python:3")]
    [InlineData("ARG V=\"3.12\"\nFROM python:$V\n", "python:3.12")]
    [InlineData("ARG V\nFROM python:$V\n", null)]
    [InlineData("FROM python:$TARGETARCH\n", null)]
    [InlineData("FROM python:$NOPE\n", "python:")]
    [InlineData("FROM alpine\\${A:-\n", "alpine${A:-")]
    [InlineData("FROM '${A:-'\n", "${A:-")]
    public void The_image_of_a_FROM_is_known_as_far_as_its_arguments_are(string text, string? image) =>
        Assert.Equal(image, Model(text).Stages[0].Base.Text?.Text);

    [Fact]
    public void An_ARG_of_a_stage_takes_the_global_default_and_ENV_overrides_it()
    {
        SemanticModel model = Model("ARG V=1\nFROM a AS base\nARG V\nENV W=$V\nENV V=2 X=$V\nFROM base\nRUN true\n");

        VariableScope scope = model.Stages[1].Steps[0].Variables;
        Assert.Equal(["2", "1", "1"], new[] { "V", "W", "X" }.Select(name => scope.ValueOf(name).Text));
    }

    [Fact]
    public void A_global_ARG_is_not_seen_in_a_stage_that_does_not_declare_it() =>
        Assert.False(Model("ARG V=1\nFROM a\nRUN true\n").Stages[0].Steps[0].Variables.ValueOf("V").IsDefined);

    [Fact]
    public void The_user_is_the_last_one_set_also_in_a_stage_below()
    {
        SemanticModel model = Model("FROM python:3.13 AS base\nARG NAME=app\nUSER ${NAME}:users\nFROM base\nRUN true\nUSER $WHO\n");

        Assert.Equal("app", model.Stages[1].Steps[0].User.Name);
        Assert.Null(model.Stages[1].User.Name);
        Assert.True(model.Stages[0].Steps[0].User.IsRoot);
    }

    [Fact]
    public void A_hundred_thousand_stages_on_top_of_one_another_have_one_root()
    {
        StringBuilder text = new("FROM python:3.13 AS s0\n");
        for (int i = 1; i < 100_000; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"FROM s{i - 1} AS s{i}\n");

        SemanticModel model = Model(text.ToString());

        Assert.Same(model.Stages[0], model.FinalStage?.Root);
        Assert.All(model.Stages, stage => Assert.True(stage.IsInFinalImage));
    }

    private static SemanticModel Model(string text) => SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text)));
}
