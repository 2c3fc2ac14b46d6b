using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;
using CsCheck;

namespace Basewise.Analysis.Tests.Semantics.Installs;

public sealed class PythonInstallsPropertyTests
{
    [Fact]
    public void What_is_told_of_a_stage_at_a_glance_is_what_a_walk_through_it_finds() => Gen.Select(
        Gen.Int[0, 1000].Array[1, 5],
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 10_000], Gen.Int[0, 1000]).Array[0, 6]).Sample((seeds, changes) =>
    {
        string text = string.Join('\n', seeds.Select(seed => MutatedDockerfile.Of(seed, changes)));
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text)));
        foreach (Stage stage in model.Stages)
        {
            StageInstalls installs = model.Installs.Of(stage);

            Assert.Equal(installs.Copies, model.Installs.CopiesTo(stage));
            foreach (InstallerCommand command in stage.Steps.SelectMany(step => step.Commands).OfType<InstallerCommand>().Where(command => model.Installs.IsForImage(stage, command)))
            {
                Assert.False(installs.ManagesPython);
                Assert.False(installs.FindTarget(command) is { Kind: InstallKind.VirtualEnvironment or InstallKind.Unknown, Path: not null });
            }

            if (!model.Installs.MayHaveEnvironment(stage)) Assert.DoesNotContain(installs.Locations, placed => placed.Location.Kind == InstallKind.VirtualEnvironment);
        }
    }, iter: 1000);
}
