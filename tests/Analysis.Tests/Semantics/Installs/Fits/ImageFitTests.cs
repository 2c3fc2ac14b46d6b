using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Semantics.Installs.Fits;

public sealed class ImageFitTests
{
    [Fact]
    public void What_has_wheels_for_Debian_may_have_to_be_compiled_on_Alpine()
    {
        const string Requirements = "flask==3.0.3\nscikit-learn==1.3.2\npsycopg2==2.9.9\n";

        Assert.Equal(["psycopg2"], Built(Fit(Requirements, Libc.Glibc)));
        Assert.Equal(["scikit-learn", "psycopg2"], Built(Fit(Requirements, Libc.Musl)));
        Assert.Equal(["gcc", "musl-dev", "g++", "libpq-dev"], Fit(Requirements, Libc.Musl)?.FindBuildPackages(DistributionFamily.Alpine));
    }

    [Theory]
    [InlineData("flask==3.0.3\nnumpy==1.26.4\n", true, 0)]
    [InlineData("flask==3.0.3\nour-own==1.0\n", false, 1)]
    [InlineData("numpy==1.26.4\n-r missing.txt\n", false, 0)]
    [InlineData("psycopg2\n", false, 0)]
    public void It_is_certain_where_all_is_known_and_nothing_is_compiled(string requirements, bool isCertain, int unknown)
    {
        ImageFit? fit = Fit(requirements, Libc.Glibc);

        Assert.Equal((isCertain, unknown), (fit?.IsCertain, fit?.UnknownCount));
    }

    [Fact]
    public void A_stage_that_installs_nothing_fits_nothing() => Assert.Null(Fit("# nothing yet\n", Libc.Glibc));

    private static IEnumerable<string> Built(ImageFit? fit) => fit?.Built.Select(built => built.Package.Name.Normalized) ?? [];

    private static ImageFit? Fit(string requirements, Libc libc)
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText("FROM python:3.12\nCOPY requirements.txt /\nRUN pip install -r /requirements.txt\n")));
        MemoryTree tree = new MemoryTree("Dockerfile").Add("requirements.txt", requirements);
        InstallRequests requests = InstallRequests.Of(model, new(() => BuildContext.Find(new DockerfilePlace(tree, "Dockerfile"), model)));
        return ImageFit.Of(requests, model.Stages[0], libc, null);
    }
}
