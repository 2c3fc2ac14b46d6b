using Basewise.Knowledge.Ports;
using Basewise.Remote.Pip;
using Basewise.Testing;

namespace Basewise.Remote.Tests.Pip;

public sealed class PipConfigurationTests : IDisposable
{
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("basewise-home-");
    private readonly Dictionary<string, string> variables = [];
    private readonly ManualTimeProvider clock = new();
    private readonly Lazy<PipConfiguration> configuration;

    public PipConfigurationTests()
    {
        // Whatever this machine has in /etc/xdg is not what is tested.
        variables["XDG_CONFIG_DIRS"] = Path.Combine(home.FullName, "system");
        variables["XDG_CONFIG_HOME"] = Path.Combine(home.FullName, "own");
        configuration = new(() => new PipConfiguration(name => variables.GetValueOrDefault(name), home.FullName, clock));
    }

    private string Sources => Text(configuration.Value.Sources);

    public void Dispose() => home.Delete(recursive: true);

    [Fact]
    public void Without_any_it_is_PyPI() => Assert.Equal("https://pypi.org/simple", Sources);

    [Fact]
    public void The_person_s_own_file_counts_more_than_the_old_one_and_that_more_than_the_system_s()
    {
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()) return;

        Write("system/pip/pip.conf", "[global]\nindex-url = https://system.example/simple\nextra-index-url = https://extra.example/simple\n");
        Assert.Equal("https://system.example/simple https://extra.example/simple", Sources);

        Write(".pip/pip.conf", "[global]\nindex-url = https://old.example/simple\n");
        Assert.Equal("https://old.example/simple https://extra.example/simple", Later());

        Write("own/pip/pip.conf", "[global]\nindex-url = https://own.example/simple\n");
        Assert.Equal("https://own.example/simple https://extra.example/simple", Later());
    }

    [Fact]
    public void Variables_count_most()
    {
        variables["PIP_CONFIG_FILE"] = Write("named.conf", "[global]\nindex-url = https://named.example/simple\n");
        variables["PIP_EXTRA_INDEX_URL"] = "https://a.example/simple https://b.example/simple";
        Assert.Equal("https://named.example/simple https://a.example/simple https://b.example/simple", Sources);

        variables["PIP_INDEX_URL"] = "https://variable.example/simple";
        Assert.Equal("https://variable.example/simple https://a.example/simple https://b.example/simple", Later());

        variables["PIP_NO_INDEX"] = "1";
        Assert.Equal("", Later());
    }

    [Fact]
    public void What_is_read_again_and_says_the_same_is_the_same_object()
    {
        variables["PIP_INDEX_URL"] = "https://a.example/simple";
        PackageSources first = configuration.Value.Sources;
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Same(first, configuration.Value.Sources);

        variables["PIP_INDEX_URL"] = "https://b.example/simple";
        Assert.Equal("https://b.example/simple", Later());
    }

    [Fact]
    public void No_file_at_all_may_be_meant()
    {
        Write(".pip/pip.conf", "[global]\nindex-url = https://old.example/simple\n");
        variables["PIP_CONFIG_FILE"] = "/dev/null";

        Assert.Equal("https://pypi.org/simple", Sources);
    }

    [Fact]
    public void A_file_that_is_none_is_passed_over()
    {
        variables["PIP_CONFIG_FILE"] = Write("named.conf", "\0\u0001[global\n= =\n[global]\n");

        Assert.Equal("https://pypi.org/simple", Sources);
    }

    private string Later()
    {
        clock.Advance(TimeSpan.FromSeconds(10));
        return Sources;
    }

    private string Write(string path, string text)
    {
        string file = Path.Combine(home.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? "");
        File.WriteAllText(file, text);
        return file;
    }

    private static string Text(PackageSources sources) => string.Join(' ', sources.Index is { } index ? sources.Extra.Prepend(index) : sources.Extra);
}
