using System.Collections.Frozen;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Reference;

/// <summary>What each instruction does.</summary>
public static class InstructionReference
{
    private static readonly FrozenDictionary<InstructionKind, ReferenceEntry> Entries = new Dictionary<InstructionKind, ReferenceEntry>
    {
        [InstructionKind.Add] = new("ADD [flags] source… destination", "Copies files like `COPY`, and also downloads addresses, clones Git repositories and unpacks local archives. Where none of that is wanted, `COPY` says so.", "add"),
        [InstructionKind.Arg] = new("ARG name[=default]…", "Declares a variable of the build, which `--build-arg` may set. It is gone when the container runs, yet its value stays in the image's history: no place for secrets.", "arg"),
        [InstructionKind.Cmd] = new("CMD [\"program\", \"argument\"…]", "What the container runs when it is started without a command; arguments for `ENTRYPOINT`, if there is one. The last one counts.", "cmd"),
        [InstructionKind.Copy] = new("COPY [flags] source… destination", "Copies files of the build context, or of another stage or image with `--from`, into the image.", "copy"),
        [InstructionKind.Entrypoint] = new("ENTRYPOINT [\"program\", \"argument\"…]", "The program that the container is. In the shell form a shell stands in front of it, and signals do not reach the program.", "entrypoint"),
        [InstructionKind.Env] = new("ENV name=value…", "Sets variables for the instructions below and for the running container. A value is read before any of the same instruction is set.", "env"),
        [InstructionKind.Expose] = new("EXPOSE port[/protocol]…", "Notes the ports on which the container listens. It publishes nothing: that is `docker run -p`.", "expose"),
        [InstructionKind.From] = new("FROM [--platform=…] image [AS name]", "Begins a stage upon an image, or upon an earlier stage. What the stages before it made is left behind, unless it is copied.", "from"),
        [InstructionKind.Healthcheck] = new("HEALTHCHECK [flags] CMD command\nHEALTHCHECK NONE", "A command that tells whether the container works: 0 for healthy, 1 for not. `NONE` turns off the one of the base image.", "healthcheck"),
        [InstructionKind.Label] = new("LABEL key=value…", "Adds facts about the image, such as `org.opencontainers.image.source`.", "label"),
        [InstructionKind.Maintainer] = new("MAINTAINER name", "Deprecated. `LABEL org.opencontainers.image.authors=\"…\"` says the same.", "maintainer-deprecated"),
        [InstructionKind.Onbuild] = new("ONBUILD instruction", "Keeps an instruction for later: it runs right behind the `FROM` of every build that starts from this image.", "onbuild"),
        [InstructionKind.Run] = new("RUN [flags] command", "Runs a command while the image is built, and keeps the files that it leaves as a layer. With `<<EOF` it takes a whole script.", "run"),
        [InstructionKind.Shell] = new("SHELL [\"program\", \"argument\"…]", "The shell for the shell forms below, instead of `/bin/sh -c`.", "shell"),
        [InstructionKind.Stopsignal] = new("STOPSIGNAL signal", "The signal that stops the container, instead of `SIGTERM`.", "stopsignal"),
        [InstructionKind.User] = new("USER name[:group]", "The user for the instructions below and for the container. Without one it is mostly root.", "user"),
        [InstructionKind.Volume] = new("VOLUME path…", "Makes a folder a mount point: what containers write there stays out of their own layer. What a later `RUN` changes in it may be lost.", "volume"),
        [InstructionKind.Workdir] = new("WORKDIR path", "The folder for the instructions below and for the container, made if it is not there. A relative path continues the one before.", "workdir"),
    }.ToFrozenDictionary();

    /// <summary><c>null</c> for what is no instruction.</summary>
    public static ReferenceEntry? Find(InstructionKind kind) => Entries.GetValueOrDefault(kind);
}
