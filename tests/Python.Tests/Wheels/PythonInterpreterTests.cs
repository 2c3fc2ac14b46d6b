using Basewise.Python.Wheels;

namespace Basewise.Python.Tests.Wheels;

public sealed class PythonInterpreterTests
{
    [Theory]
    [InlineData("3.12")]
    [InlineData("3.12.4")]
    [InlineData("2.7.18")]
    [InlineData("3.13t")]
    public void A_version_is_an_interpreter(string version) => Assert.NotNull(PythonInterpreter.FindCPython(version));

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("3.x")]
    [InlineData("4.0")]
    [InlineData("3.12t")]
    [InlineData("3.-1")]
    [InlineData("3.99999999999999999999")]
    [InlineData("3.2000000000")]
    public void What_there_is_not_is_none(string version) => Assert.Null(PythonInterpreter.FindCPython(version));

    [Theory]
    [InlineData(3, 10, "7")]
    [InlineData(4, 0, "7.3")]
    public void A_PyPy_that_there_is_not_is_none(int major, int minor, string version) => Assert.Null(PythonInterpreter.FindPyPy(major, minor, version));
}
