using System.Collections.Immutable;
using Basewise.Analysis.Images;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Ports;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Images;

public sealed class RegistryImageTests
{
    private const string Image = "registry.example.org/base/python:7";

    [Fact]
    public void An_image_that_its_builder_says_the_base_of_runs_on_that()
    {
        StageRuntime runtime = RuntimeOf(new MemoryRegistry().WithManifest(Image, new ImageManifest("sha256:1", [])
        {
            Annotations = ImmutableDictionary<string, string>.Empty.Add("org.opencontainers.image.base.name", "docker.io/library/python:3.12-slim-bookworm"),
        }));

        Assert.Equal(("3.12", "Debian 12 (bookworm)", true), (runtime.PythonSeries, runtime.Distribution?.DisplayName, runtime.IsExtended));
    }

    [Fact]
    public void The_Python_that_it_inherited_tells_its_version_and_its_config_the_user()
    {
        MemoryRegistry registry = new MemoryRegistry().WithManifest(Image, new ImageManifest("sha256:1", [], new ImageConfig(null, "1000:1000", "/app")
        {
            Environment = ImmutableDictionary<string, string>.Empty.Add("PYTHON_VERSION", "3.13.2"),
        }));

        Assert.Equal(("3.13", "3.13.2"), (RuntimeOf(registry).PythonSeries, RuntimeOf(registry).PythonVersion?.ToString()));
        Assert.Equal("1000", ModelOf(registry).Stages[0].User.Name);
    }

    [Fact]
    public void A_config_without_a_user_means_root() =>
        Assert.Equal("root", ModelOf(new MemoryRegistry().WithManifest(Image, new ImageManifest("sha256:1", [], new ImageConfig(null, "", "/")))).Stages[0].User.Name);

    [Fact]
    public void One_that_is_said_to_be_its_own_base_leads_nowhere()
    {
        StageRuntime runtime = RuntimeOf(new MemoryRegistry().WithManifest(Image, new ImageManifest("sha256:1", [])
        {
            Annotations = ImmutableDictionary<string, string>.Empty.Add("org.opencontainers.image.base.name", "registry.example.org/base/python:6"),
        }));

        Assert.Null(runtime.PythonSeries);
    }

    [Fact]
    public void Nobody_is_asked_for_images_that_the_facts_or_the_project_know()
    {
        MemoryRegistry registry = new();

        Assert.Null(RuntimeOf(registry).PythonSeries);
        Assert.NotNull(ModelOf(registry, "FROM python:3.12\nFROM ghcr.io/astral-sh/uv:python3.12-trixie\nFROM scratch\n").Stages[1].Runtime.PythonSeries);
        Assert.Equal([$"manifest of {Image}"], registry.Asked.Distinct());
    }

    private static StageRuntime RuntimeOf(MemoryRegistry registry) => ModelOf(registry).Stages[0].Runtime;

    private static SemanticModel ModelOf(MemoryRegistry registry, string text = $"FROM {Image}\n") =>
        SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text)), target: null, new ImageLookup(new Lazy<ImageTable>(ImageTable.Empty), registry));
}
