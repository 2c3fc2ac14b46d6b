namespace Basewise.LanguageServer.Tests;

public class BinaryTests
{
    [Fact]
    public void The_executable_is_tested_wherever_a_result_counts()
    {
        bool counts = Environment.GetEnvironmentVariable("CI") is "true" or "1";

        Assert.True(!counts || Hosts.BinaryPath is not null, "CI is set and BASEWISE_BINARY is not: half of the protocol's tests would not run.");
        Assert.True(Hosts.BinaryPath is null || File.Exists(Hosts.BinaryPath), $"BASEWISE_BINARY names {Hosts.BinaryPath}, which does not exist.");
    }
}
