namespace Basewise.Syntax.Dockerfile;

/// <summary>The flags that each instruction takes.</summary>
public static class InstructionFlags
{
    private static readonly string[] Add = ["checksum", "chmod", "chown", "exclude", "keep-git-dir", "link", "unpack"];
    private static readonly string[] Copy = ["chmod", "chown", "exclude", "from", "link", "parents"];
    private static readonly string[] From = ["platform"];
    private static readonly string[] Healthcheck = ["interval", "retries", "start-interval", "start-period", "timeout"];
    private static readonly string[] Run = ["device", "mount", "network", "security"];
    private static readonly string[][] All = [Run, Copy, Healthcheck, From, Add];

    /// <summary>The names without their dashes; none for most instructions.</summary>
    public static ReadOnlySpan<string> Of(InstructionKind kind) => kind switch
    {
        InstructionKind.Add => Add,
        InstructionKind.Copy => Copy,
        InstructionKind.From => From,
        InstructionKind.Healthcheck => Healthcheck,
        InstructionKind.Run => Run,
        _ => [],
    };

    /// <summary>The name of a flag; one that is known is the same string for all files.</summary>
    internal static string NameOf(ReadOnlySpan<char> name)
    {
        foreach (string[] names in All)
        {
            foreach (string known in names)
            {
                if (name.SequenceEqual(known)) return known;
            }
        }

        return name.ToString();
    }

    /// <summary>Whether the flag stands for <c>true</c> when it has no value.</summary>
    public static bool IsSwitch(string name) => name is "keep-git-dir" or "link" or "parents" or "unpack";

    /// <summary>Whether the flag may be given several times.</summary>
    public static bool IsRepeatable(string name) => name is "device" or "exclude" or "mount";
}
