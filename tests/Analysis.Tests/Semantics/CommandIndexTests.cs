using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics;

public sealed class CommandIndexTests
{
    private static readonly SemanticModel Whole = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(
        "FROM a\nRUN pip install x && apt-get update\nONBUILD RUN uv sync\nFROM b\nENV A=1\nRUN rm /x; pip download y; wget z\n")));

    /// <summary>The same file at once, and each stage for itself.</summary>
    public static TheoryData<SemanticModel> Models => [Whole, Whole.Divided(1)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Commands_are_found_by_their_kind_in_the_order_of_the_file(SemanticModel model)
    {
        Assert.Equal(["pip install x", "pip download y"], model.CommandsOf<PipCommand>().Select(use => use.Command.Shell.ToString()));
        Assert.Empty(model.CommandsOf<CondaCommand>());
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_kind_has_the_commands_of_all_its_programs(SemanticModel model)
    {
        Assert.Equal(["pip install x", "uv sync", "pip download y"], model.CommandsOf<InstallerCommand>().Select(use => use.Command.Shell.ToString()));
        Assert.Equal(["apt-get update"], model.CommandsOf<SystemPackageCommand>().Select(use => use.Command.Shell.ToString()));
        Assert.Equal(["wget z"], model.CommandsOf<DownloadCommand>().Select(use => use.Command.Shell.ToString()));
    }

    [Fact]
    public void It_knows_all_kinds_and_can_tell_as_many_apart()
    {
        ILookup<bool, string> classes = typeof(ToolCommand).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(ToolCommand))).ToLookup(type => type.IsSealed, type => type.Name);

        Assert.Equal([nameof(DownloadCommand), nameof(InstallerCommand), nameof(SystemPackageCommand), nameof(ToolCommand)], classes[false].Order());
        Assert.InRange(classes[true].Count(), 1, 64);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_command_comes_with_the_step_that_runs_it(SemanticModel model)
    {
        foreach ((Step step, ToolCommand command) in model.CommandsOf<ToolCommand>()) Assert.Contains(command, step.Commands);

        Assert.Equal(["a", "a", "a", "b", "b", "b"], model.CommandsOf<ToolCommand>().Select(use => use.Step.Stage.Base.Text?.Text));
    }
}
