using System.Collections.Frozen;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Reference;

/// <summary>What each flag of an instruction does.</summary>
public static class FlagReference
{
    private static readonly FrozenDictionary<(InstructionKind, string), ReferenceEntry> Entries = new Dictionary<(InstructionKind, string), ReferenceEntry>
    {
        [(InstructionKind.Add, "checksum")] = new("--checksum=sha256:…", "What the download must be: the build fails if it is anything else.", "add---checksum"),
        [(InstructionKind.Add, "chmod")] = new("--chmod=755", "The permissions of what is added, as `chmod` takes them.", "add---chown---chmod"),
        [(InstructionKind.Add, "chown")] = new("--chown=user:group", "The owner of what is added; without it, root.", "add---chown---chmod"),
        [(InstructionKind.Add, "exclude")] = new("--exclude=pattern", "Leaves out the files that match; may be given several times.", "add---exclude"),
        [(InstructionKind.Add, "keep-git-dir")] = new("--keep-git-dir=true", "Keeps the `.git` folder of a repository.", "add---keep-git-dir"),
        [(InstructionKind.Add, "link")] = new("--link", "Makes a layer that does not depend on the ones below, and so stays cached when they change. Links in the destination are not followed.", "add---link"),
        [(InstructionKind.Add, "unpack")] = new("--unpack=true", "Whether archives are unpacked. Without it local ones are, downloads are not.", "add---unpack"),
        [(InstructionKind.Copy, "chmod")] = new("--chmod=755", "The permissions of what is copied, as `chmod` takes them.", "copy---chown---chmod"),
        [(InstructionKind.Copy, "chown")] = new("--chown=user:group", "The owner of what is copied; without it, root.", "copy---chown---chmod"),
        [(InstructionKind.Copy, "exclude")] = new("--exclude=pattern", "Leaves out the files that match; may be given several times.", "copy---exclude"),
        [(InstructionKind.Copy, "from")] = new("--from=stage|image|context", "Copies from another stage, an image or a named context instead of the build context. Variables are not replaced here.", "copy---from"),
        [(InstructionKind.Copy, "link")] = new("--link", "Makes a layer that does not depend on the ones below, and so stays cached when they change. Links in the destination are not followed.", "copy---link"),
        [(InstructionKind.Copy, "parents")] = new("--parents", "Keeps the folders of the sources' paths; `./` in a path marks where they begin.", "copy---parents"),
        [(InstructionKind.From, "platform")] = new("--platform=linux/arm64", "The platform of the image where it has several. `$BUILDPLATFORM` is the builder's own, on which cross compilers run fast.", "from"),
        [(InstructionKind.Healthcheck, "interval")] = new("--interval=30s", "The time between two checks; 30 s without it.", "healthcheck"),
        [(InstructionKind.Healthcheck, "retries")] = new("--retries=3", "How many checks must fail in a row before the container is unhealthy; 3 without it.", "healthcheck"),
        [(InstructionKind.Healthcheck, "start-interval")] = new("--start-interval=5s", "The time between two checks while the container starts; 5 s without it.", "healthcheck"),
        [(InstructionKind.Healthcheck, "start-period")] = new("--start-period=0s", "How long the container may take to start: failures do not count until then.", "healthcheck"),
        [(InstructionKind.Healthcheck, "timeout")] = new("--timeout=30s", "A check that takes longer has failed; 30 s without it.", "healthcheck"),
        [(InstructionKind.Run, "mount")] = new("--mount=type=cache|bind|secret|ssh|tmpfs,target=…", "Puts something into the file system for this command only: a `cache` that outlives the build, files of the context or of a stage (`bind`), a `secret`, an `ssh` agent. None of it gets into the layer.", "run---mount"),
        [(InstructionKind.Run, "network")] = new("--network=default|none|host", "The network of this command: `none` cuts it off, `host` must be allowed to the build.", "run---network"),
        [(InstructionKind.Run, "security")] = new("--security=insecure|sandbox", "`insecure` runs the command with all privileges, which must be allowed to the build.", "run---security"),
    }.ToFrozenDictionary();

    /// <summary><c>null</c> for a flag that the instruction does not have.</summary>
    public static ReferenceEntry? Find(InstructionKind kind, string name) => Entries.GetValueOrDefault((kind, name));
}
