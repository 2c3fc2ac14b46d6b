using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;

namespace Basewise.Analysis.Tests.Semantics.Installs;

public sealed class InstallEnvironmentTests
{
    private static readonly InstallEnvironment OfMusl = new("3.12", null, Libc.Musl, null, null);

    [Fact]
    public void Each_file_is_taken_by_the_Python_that_it_asks_for_itself()
    {
        IndexFile old = FileFor(">=3.8");
        IndexFile next = FileFor(">=3.13");

        Assert.Equal([true, false, true, false, true], new[] { old, next, old, next, FileFor(null) }.Select(OfMusl.Takes));
    }

    [Theory]
    [InlineData("3.12", Libc.Musl, null, true)]
    [InlineData("3.12", Libc.Musl, "aarch64", false)]
    [InlineData("3.11", Libc.Musl, null, false)]
    [InlineData("3.12", Libc.Glibc, null, null)]
    [InlineData("3.999", Libc.Musl, null, null)]
    [InlineData(null, Libc.Musl, null, null)]
    public void A_wheel_is_taken_where_Python_library_and_machine_are_its_own(string? series, Libc libc, string? machine, bool? isTaken)
    {
        InstallEnvironment environment = new(series, null, libc, null, machine);

        Assert.Equal(isTaken, environment.TakesWheel(new IndexFile("thing-1.0-cp312-cp312-musllinux_1_2_x86_64.whl", new Uri("https://files.example/thing"))));
    }

    private static IndexFile FileFor(string? python) => new("thing-1.0-py3-none-any.whl", new Uri("https://files.example/thing")) { RequiresPython = python };
}
