using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Reference;

/// <summary>What each flag of an instruction does.</summary>
public static class FlagReference
{
    private static readonly ImmutableArray<ReferenceValue> Switch = [new("true", "as without a value"), new("false", "as without the flag")];

    private static readonly ImmutableArray<ReferenceValue> Modes =
    [
        new("755", "everybody may read and run, the owner may write"),
        new("644", "everybody may read, the owner may write"),
        new("555", "everybody may read and run, nobody may write"),
        new("444", "everybody may read, nobody may write"),
        new("a+rx", "adds reading and running for everybody"),
    ];

    private static readonly ImmutableArray<ReferenceValue> Platforms =
    [
        new("$BUILDPLATFORM", "the builder's own, on which cross compilers run fast"),
        new("linux/amd64", "64-bit x86"),
        new("linux/arm64", "64-bit Arm: Apple silicon, AWS Graviton"),
        new("linux/arm/v7", "32-bit Arm"),
        new("linux/386", "32-bit x86"),
        new("linux/ppc64le", "IBM Power"),
        new("linux/s390x", "IBM Z"),
        new("linux/riscv64", "64-bit RISC-V"),
        new("windows/amd64", "Windows on x86"),
    ];

    private static readonly ImmutableArray<FlagEntry> ForAdd =
    [
        Owner("add", "added"),
        Mode("add", "added"),
        Link("add"),
        new("checksum", new("--checksum=sha256:…", "What the download must be: the build fails if it is anything else. For a Git repository it is the commit.", "add---checksum")) { Values = [new("sha256:", "of a file: the digest follows")] },
        new("unpack", new("--unpack=true", "Whether archives are unpacked. Without it local ones are, downloads are not.", "add---unpack")) { Values = Switch, IsSwitch = true },
        new("keep-git-dir", new("--keep-git-dir=true", "Keeps the `.git` folder of a repository.", "add---keep-git-dir")) { Values = Switch, IsSwitch = true },
        Exclude("add"),
    ];

    private static readonly ImmutableArray<FlagEntry> ForCopy =
    [
        new("from", new("--from=stage|image|context", "Copies from another stage, an image or a named context instead of the build context. Variables are not replaced here.", "copy---from")),
        Owner("copy", "copied"),
        Mode("copy", "copied"),
        Link("copy"),
        new("parents", new("--parents", "Keeps the folders of the sources' paths; `./` in a path marks where they begin.", "copy---parents")) { Values = Switch, IsSwitch = true },
        Exclude("copy"),
    ];

    private static readonly ImmutableArray<FlagEntry> ForFrom =
    [
        new("platform", new("--platform=linux/arm64", "The platform of the image where it has several. `$BUILDPLATFORM` is the builder's own, on which cross compilers run fast.", "from")) { Values = Platforms },
    ];

    private static readonly ImmutableArray<FlagEntry> ForHealthcheck =
    [
        Time("interval", "30s", "The time between two checks; 30 s without it.", "10s", "30s", "1m", "5m"),
        Time("timeout", "30s", "A check that takes longer has failed; 30 s without it.", "3s", "5s", "10s", "30s"),
        Time("start-period", "0s", "How long the container may take to start: failures do not count until then.", "5s", "10s", "30s", "1m"),
        Time("start-interval", "5s", "The time between two checks while the container starts; 5 s without it. Needs Docker 25.", "1s", "2s", "5s"),
        new("retries", new("--retries=3", "How many checks must fail in a row before the container is unhealthy; 3 without it.", "healthcheck")) { Values = [new("3", "the default"), new("1", "the first failure counts"), new("5", "five failures in a row")] },
    ];

    private static readonly ImmutableArray<FlagEntry> ForRun =
    [
        new("mount", new("--mount=type=cache|bind|secret|ssh|tmpfs,target=…", "Puts something into the file system for this command only: a `cache` that outlives the build, files of the context or of a stage (`bind`), a `secret`, an `ssh` agent. None of it gets into the layer.", "run---mount")) { IsRepeatable = true },
        new("network", new("--network=default|none|host", "The network of this command: `none` cuts it off, `host` must be allowed to the build.", "run---network"))
        {
            Values = [new("none", "no network but the loopback"), new("default", "the network of the build"), new("host", "the network of the machine; must be allowed to the build")],
        },
        new("security", new("--security=insecure|sandbox", "`insecure` runs the command with all privileges, which must be allowed to the build.", "run---security"))
        {
            Values = [new("sandbox", "the default"), new("insecure", "with all privileges; must be allowed to the build")],
        },
        new("device", new("--device=name[,required]", "Gives the command a device of the builder, such as a GPU, by its CDI name. It is in the `labs` syntax (`docker/dockerfile:1-labs`) since 1.14.", "run---device")) { IsRepeatable = true },
    ];

    /// <summary>The flags of an instruction, most usual first.</summary>
    public static ImmutableArray<FlagEntry> Of(InstructionKind kind) => kind switch
    {
        InstructionKind.Add => ForAdd,
        InstructionKind.Copy => ForCopy,
        InstructionKind.From => ForFrom,
        InstructionKind.Healthcheck => ForHealthcheck,
        InstructionKind.Run => ForRun,
        _ => [],
    };

    /// <summary><c>null</c> for a flag that the instruction does not have.</summary>
    public static FlagEntry? Find(InstructionKind kind, string name)
    {
        foreach (FlagEntry flag in Of(kind))
        {
            if (flag.Name == name) return flag;
        }

        return null;
    }

    private static FlagEntry Owner(string instruction, string done) => new(
        "chown", new("--chown=user:group", $"The owner of what is {done}; without it, root.", $"{instruction}---chown---chmod"));

    private static FlagEntry Mode(string instruction, string done) => new(
        "chmod", new("--chmod=755", $"The permissions of what is {done}, as `chmod` takes them.", $"{instruction}---chown---chmod"))
    { Values = Modes };

    private static FlagEntry Link(string instruction) => new(
        "link",
        new("--link", "Makes a layer that does not depend on the ones below, and so stays cached when they change. Links in the destination are not followed.", $"{instruction}---link"))
    {
        Values = Switch,
        IsSwitch = true,
    };

    private static FlagEntry Exclude(string instruction) => new(
        "exclude", new("--exclude=pattern", "Leaves out the files that match; may be given several times.", $"{instruction}---exclude"))
    {
        Values = [new("**/__pycache__", "compiled Python"), new("**/*.pyc", "compiled Python"), new("**/tests", "folders of tests"), new("*.md", "documents at the top")],
        IsRepeatable = true,
    };

    private static FlagEntry Time(string name, string standard, string text, params string[] values) => new(
        name, new($"--{name}={standard}", text, "healthcheck"))
    {
        Values = [.. values.Select(value => new ReferenceValue(value, value == standard ? "the default" : ""))],
    };
}
