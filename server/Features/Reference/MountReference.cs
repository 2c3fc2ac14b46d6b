using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Basewise.Features.Reference;

/// <summary>The types of <c>RUN --mount</c> and the keys that each takes, as BuildKit's parser has them (commands_runmount.go).</summary>
public static class MountReference
{
    private static readonly ImmutableArray<ReferenceValue> Truth = [new("true", ""), new("false", "")];

    private static readonly MountKey Target = new("target", "Where it is mounted, as an absolute path or one below `WORKDIR`.", "dst", "destination");
    private static readonly MountKey From = new("from", "The stage, image or named context whose files are mounted; without it, the build context. Variables are not replaced here.");
    private static readonly MountKey ReadOnly = new("readonly", "The command cannot write to it.", "ro") { Values = Truth, IsSwitch = true };
    private static readonly MountKey ReadWrite = new("readwrite", "The command can write to it; what it writes is thrown away.", "rw") { Values = Truth, IsSwitch = true };
    private static readonly MountKey Required = new("required", "The build fails where it is not given; without this key the command runs and does not find it.") { Values = Truth, IsSwitch = true };

    private static readonly MountKey User = new("uid", "The user that it belongs to, as a number; 0 without it.") { Values = [new("0", "root"), new("1000", "the first ordinary user")] };
    private static readonly MountKey Group = new("gid", "The group that it belongs to, as a number; 0 without it.") { Values = [new("0", "root"), new("1000", "the first ordinary group")] };

    private static readonly FrozenDictionary<string, ImmutableArray<MountKey>> Keys = new Dictionary<string, ImmutableArray<MountKey>>
    {
        ["bind"] =
        [
            new("source", "What is mounted, seen from the root of the build context or of `from`; all of it without this key.", "src"),
            Target, From, ReadWrite, ReadOnly,
        ],
        ["cache"] =
        [
            Target,
            new("id", "The cache's name: mounts of one name share one cache. Without it the target is the name."),
            new("sharing", "What happens when two builds want it at once: `shared` lets both write, `locked` makes the second wait, `private` gives it another one.")
            {
                Values = [new("locked", "the second waits: apt needs it"), new("shared", "both write; the default"), new("private", "the second gets another one")],
            },
            User, Group, Mode("0755", "0755", "0700", "1777"), From,
            new("source", "The folder of `from` with which a new cache begins.", "src"),
            ReadOnly, ReadWrite,
        ],
        ["secret"] =
        [
            new("id", "The secret's name, as `docker build --secret id=…` gives it; without it, the last part of the target."),
            new("target", "The file that it is mounted as; without it `/run/secrets/` and its name, unless `env` is given.", "dst", "destination"),
            new("env", "The environment variable that holds it, instead of a file or beside one. Needs the syntax 1.10."),
            Required, Mode("0400", "0400", "0440", "0444"), User, Group,
            new("source", "The same as `id`.", "src"),
        ],
        ["ssh"] =
        [
            new("id", "The agent's name, as `docker build --ssh` gives it; `default` without it.") { Values = [new("default", "what `--ssh default` gives")] },
            new("target", "The agent's socket; `/run/buildkit/ssh_agent.0` without it, and `SSH_AUTH_SOCK` names it.", "dst", "destination"),
            Required, Mode("0600", "0600"), User, Group,
        ],
        ["tmpfs"] =
        [
            Target,
            new("size", "The most that it may hold; no limit without it.") { Values = [new("64m", "64 MiB"), new("256m", "256 MiB"), new("1g", "1 GiB")] },
        ],
    }.ToFrozenDictionary();

    /// <summary>The types, most usual first.</summary>
    public static ImmutableArray<ReferenceValue> Types { get; } =
    [
        new("cache", "A folder that outlives the build and stays out of the layer: for the downloads of pip, uv, apt and the like."),
        new("bind", "Files of the build context, of a stage or of an image, without a `COPY`. The default; read-only unless `rw` is given."),
        new("secret", "A file or a variable that the command can read and that no layer keeps: tokens, `pip.conf`, `.netrc`."),
        new("ssh", "The caller's SSH agent, so that private repositories can be cloned without a key in the image."),
        new("tmpfs", "A folder in memory that is gone after the command."),
    ];

    /// <summary>The keys of a type, most usual first; none for a type that there is not.</summary>
    public static ImmutableArray<MountKey> KeysOf(string type) => Keys.GetValueOrDefault(type, []);

    public static MountKey? FindKey(string type, string name)
    {
        foreach (MountKey key in KeysOf(type))
        {
            if (key.IsNamed(name)) return key;
        }

        return null;
    }

    /// <summary>The heading of a type in the Dockerfile reference.</summary>
    public static string AnchorOf(string type) => Keys.ContainsKey(type) ? $"run---mounttype{type}" : "run---mount";

    private static MountKey Mode(string standard, params string[] values) => new("mode", $"Its permissions as an octal number; {standard} without it.")
    {
        Values = [.. values.Select(value => new ReferenceValue(value, value == standard ? "the default" : ""))],
    };
}
