namespace Basewise.LanguageServer.Tests;

/// <summary>A test of the published executable. <see cref="BinaryTests"/> sees to it that it is not skipped where a result counts.</summary>
public sealed class ExecutableFactAttribute : FactAttribute
{
    public ExecutableFactAttribute()
    {
        if (Hosts.BinaryPath is null) Skip = "BASEWISE_BINARY names no executable to test.";
    }
}
