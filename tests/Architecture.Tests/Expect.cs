namespace Basewise.Architecture.Tests;

internal static class Expect
{
    /// <summary>Expects that nothing offends; tells every place that does, where <c>Assert.Empty</c> cuts them short.</summary>
    public static void None(IEnumerable<string> offences)
    {
        string[] all = [.. offences];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }
}
