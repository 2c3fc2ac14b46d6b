using System.Collections.Frozen;
using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Reference;

/// <summary>The ways to write each instruction.</summary>
public static class InstructionForms
{
    /// <summary>The part that stands for all flags.</summary>
    public const string Flags = "[flags]";

    private static readonly FormPart AnyFlags = new(Flags, "`--name=value`, before everything else.");
    private static readonly FormPart Program = new("\"program\"", "What is run, without a shell: no variables, no `&&`.");
    private static readonly FormPart Arguments = new("\"argument\"…", "Each in double quotes of its own.");
    private static readonly FormPart Command = new("command", "What the shell runs: `/bin/sh -c`, unless `SHELL` says otherwise.");
    private static readonly FormPart Destination = new("destination", "Where it goes: an absolute path, or one below `WORKDIR`. With a slash at its end it is a folder; with several sources it must be.");
    private static readonly FormPart QuotedDestination = new("\"destination\"", Destination.Text);

    private static readonly FrozenDictionary<InstructionKind, ImmutableArray<InstructionForm>> Forms = new Dictionary<InstructionKind, ImmutableArray<InstructionForm>>
    {
        [InstructionKind.From] =
        [
            Form("FROM {0} {1} {2}", AnyFlags, new("image", "An image with its tag or digest, an earlier stage, or `scratch`. Variables come from the `ARG`s above the first `FROM`."),
                new("[AS name]", "Names the stage, so that `FROM`, `COPY --from` and `--target` can mean it.")),
        ],
        [InstructionKind.Run] =
        [
            Form("RUN {0} {1}", AnyFlags, Command),
            Form("RUN {0} [{1}, {2}]", AnyFlags, Program, Arguments),
            Form("RUN {0} {1}", AnyFlags, new("<<EOF", "A script in the lines below, up to one that is `EOF` alone. With `set -e` it ends at the first failure.")),
        ],
        [InstructionKind.Cmd] = [Form("CMD [{0}, {1}]", Program, Arguments), Form("CMD {0}", Command)],
        [InstructionKind.Entrypoint] = [Form("ENTRYPOINT [{0}, {1}]", Program, Arguments), Form("ENTRYPOINT {0}", Command)],
        [InstructionKind.Shell] = [Form("SHELL [{0}, {1}]", new("\"program\"", "The shell."), new("\"argument\"…", "Its options; the last one makes it take a command, as `-c` does."))],
        [InstructionKind.Copy] =
        [
            Form("COPY {0} {1} {2}", AnyFlags, new("source…", "Files or folders of the build context, or of what `--from` names. Of a folder its contents are copied, not the folder itself."), Destination),
            Form("COPY {0} [{1}, {2}]", AnyFlags, new("\"source\"…", "Paths with blanks need this form."), QuotedDestination),
        ],
        [InstructionKind.Add] =
        [
            Form("ADD {0} {1} {2}", AnyFlags, new("source…", "Files or folders of the build context, local archives, which are unpacked, addresses, or Git repositories."), Destination),
            Form("ADD {0} [{1}, {2}]", AnyFlags, new("\"source\"…", "Paths with blanks need this form."), QuotedDestination),
        ],
        [InstructionKind.Env] = [Form("ENV {0}={1}…", new("name", "The variable."), new("value", "Quotes keep blanks. Other variables are read as they were before this instruction."))],
        [InstructionKind.Arg] = [Form("ARG {0}{1}…", new("name", "The variable, which `--build-arg` may set."), new("[=default]", "What it is without `--build-arg`. It stays in the image's history: no place for secrets."))],
        [InstructionKind.Label] = [Form("LABEL {0}={1}…", new("key", "Best one of `org.opencontainers.image.…`, or with a domain of your own turned round."), new("value", "Quotes keep blanks."))],
        [InstructionKind.Expose] = [Form("EXPOSE {0}{1}…", new("port", "A port or a range (`8000-8010`) that the container listens on."), new("[/protocol]", "`tcp`, which is the default, `udp` or `sctp`."))],
        [InstructionKind.User] = [Form("USER {0}{1}", new("user", "A name or a number. With a number other than 0 orchestrators can tell that it is not root."), new("[:group]", "Without it the user's own group."))],
        [InstructionKind.Workdir] = [Form("WORKDIR {0}", new FormPart("path", "An absolute path; a relative one continues the `WORKDIR` before."))],
        [InstructionKind.Volume] = [Form("VOLUME {0}", new FormPart("path…", "Folders of the container.")), Form("VOLUME [{0}]", new FormPart("\"path\"…", "Folders of the container."))],
        [InstructionKind.Stopsignal] = [Form("STOPSIGNAL {0}", new FormPart("signal", "`SIGINT`, `SIGQUIT` … or a number; `SIGTERM` without the instruction."))],
        [InstructionKind.Healthcheck] =
        [
            Form("HEALTHCHECK {0} CMD {1}", AnyFlags, new("command", "0 means healthy, 1 unhealthy. It runs in the container, so what it calls must be in the image.")),
            Form("HEALTHCHECK {0} CMD [{1}, {2}]", AnyFlags, Program, Arguments),
            Form("HEALTHCHECK {0}", new FormPart("NONE", "Turns off the check of the base image.")),
        ],
        [InstructionKind.Onbuild] = [Form("ONBUILD {0}", new FormPart("instruction", "Any but `FROM`, `ONBUILD` and `MAINTAINER`: it runs behind the `FROM` of every build that starts from this image."))],
        [InstructionKind.Maintainer] = [Form("MAINTAINER {0}", new FormPart("name", "Deprecated: `LABEL org.opencontainers.image.authors` says the same."))],
    }.ToFrozenDictionary();

    /// <summary>The forms of an instruction, most usual first.</summary>
    public static ImmutableArray<InstructionForm> Of(InstructionKind kind) => Forms.GetValueOrDefault(kind, []);

    /// <summary>The form of a mount of a type, with all its keys.</summary>
    public static InstructionForm OfMount(string type)
    {
        ImmutableArray<MountKey> keys = MountReference.KeysOf(type);
        FormPart[] parts =
        [
            new FormPart($"type={type}", MountReference.Types.FirstOrDefault(known => known.Text == type)?.Meaning ?? ""),
            .. keys.Select(key => new FormPart(key.IsSwitch ? key.Name : $"{key.Name}=…", key.Text)),
        ];
        return Form("--mount=" + string.Join(',', Enumerable.Range(0, parts.Length).Select(index => $"{{{index}}}")), parts);
    }

    private static InstructionForm Form(string pattern, params FormPart[] parts)
    {
        string label = pattern;
        for (int i = 0; i < parts.Length; i++) label = label.Replace($"{{{i}}}", parts[i].Label, StringComparison.Ordinal);
        return new InstructionForm(label, [.. parts]);
    }
}
