using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Context;

/// <summary>Tells where a file of the image comes from, going up from the instruction that needs it. In doubt it may be there.</summary>
/// <param name="build">The files that are copied from; <c>null</c> where they are not known.</param>
/// <param name="seeksText">
/// Whether the question is what is written in a file that is there: then a command that does not name it is taken to have left it alone.
/// </param>
internal sealed class FileOrigins(BuildContext? build, char escape, bool seeksText = false)
{
    /// <summary>Where a file comes from that a RUN reads.</summary>
    /// <param name="path">Absolute, in the image.</param>
    /// <param name="index">Of the RUN in its stage.</param>
    public FileOrigin Find(Stage stage, int index, string path)
    {
        FileOrigin? ignored = null;
        for (Stage? at = stage; at is not null; at = at.Base.Parent)
        {
            for (int i = at == stage ? Math.Min(index, at.Steps.Length - 1) : at.Steps.Length - 1; i >= 0; i--)
            {
                FileOrigin? origin = at == stage && i == index ? FromMounts(at.Steps[i], path) : FromStep(at.Steps[i], path);
                if (seeksText && origin is { Kind: FileOriginKind.Ignored }) return origin;
                if (origin is { Kind: FileOriginKind.Ignored }) ignored ??= origin;
                else if (origin is not null) return origin;
            }
        }

        if (ignored is not null) return ignored;

        // These images have no file of a project; of others nobody knows.
        bool isPlain = stage.Runtime.Kind is ImageKind.Scratch or ImageKind.OfficialPython or ImageKind.Pypy or ImageKind.Distribution;
        return new FileOrigin(isPlain && !stage.Runtime.IsWindows ? FileOriginKind.Missing : FileOriginKind.Unknown);
    }

    private FileOrigin? FromStep(Step step, string path) => step.Instruction switch
    {
        TransferSyntax transfer => FromCopy(step, transfer, path),
        RunSyntax => (seeksText ? FileTouches.May(step, path) : MayMake(step)) ? new FileOrigin(FileOriginKind.Unknown) { Writer = step } : null,
        _ => null,
    };

    private FileOrigin? FromCopy(Step step, TransferSyntax transfer, string path)
    {
        if (transfer.Destination is not { } word) return null;
        if (step.Variables.Resolve(word, escape) is not { Length: > 0 } text) return FileOrigin.Unknown;
        if (ImagePath.Resolve(step.WorkingDirectory, text) is not { } target) return FileOrigin.Unknown;
        if (!ImagePath.IsWithin(path, target)) return null;

        // The file itself, by its name.
        if (path == target)
        {
            string? only = transfer is { From: null, Sources: [var single] } && ContextSource.FindPath(step, transfer, single, escape) is { } from && ContextSource.FindWildcard(from) is null ? from : null;
            return new FileOrigin(FileOriginKind.Brought, ContextPath: only)
            {
                Document = transfer.Heredocs is [var document] && transfer.Sources.Length == 1 ? document : null,
                Elsewhere = transfer.Sources is [var other] ? Elsewhere(step, transfer, other, "") : null,
            };
        }

        ReadOnlySpan<char> relative = path.AsSpan(target == "/" ? 1 : target.Length + 1);
        if (seeksText && FindDocument(transfer, relative) is { } named) return new FileOrigin(FileOriginKind.Brought) { Document = named };
        if (seeksText && transfer.From is not null) return FromElsewhere(step, transfer, relative.ToString());
        if (transfer.From is not null || !transfer.Heredocs.IsEmpty || transfer.FindFlag("parents") is not null)
        {
            return FileOrigin.Unknown;
        }

        // Of all of them it has to be known what they are.
        FileOrigin? ignored = null;
        FileOrigin? found = null;
        foreach (WordSyntax written in transfer.Sources)
        {
            if (ContextSource.FindPath(step, transfer, written, escape) is not { } source) return FileOrigin.Unknown;
            if (found is not null) continue;

            FileOrigin? origin = transfer.Kind == InstructionKind.Add && MayBeArchive(source) ? FileOrigin.Unknown : FromSource(source, relative);
            if (origin is { Kind: FileOriginKind.Ignored }) ignored ??= origin;
            else found = origin;
        }

        return found ?? ignored;
    }

    private static HeredocSyntax? FindDocument(TransferSyntax transfer, ReadOnlySpan<char> name)
    {
        foreach (HeredocSyntax document in transfer.Heredocs)
        {
            if (name.SequenceEqual(document.Name)) return document;
        }

        return null;
    }

    /// <summary>Of a file in a folder that another stage or image is copied to.</summary>
    private FileOrigin? FromElsewhere(Step step, TransferSyntax transfer, string relative)
    {
        foreach (WordSyntax source in transfer.Sources)
        {
            string name = CleanPath.NameOf(source.Text);
            if (name == relative) return new FileOrigin(FileOriginKind.Unknown) { Elsewhere = Elsewhere(step, transfer, source, "") };
            if (!IsFile(name)) return new FileOrigin(FileOriginKind.Unknown) { Elsewhere = transfer.Sources is [_] ? Elsewhere(step, transfer, source, relative) : null };
        }

        return null;
    }

    private (string From, string Path)? Elsewhere(Step step, TransferSyntax transfer, WordSyntax source, string below)
    {
        if (transfer is not { Kind: InstructionKind.Copy, From.Value: { } from }) return null;

        return ImagePath.Resolve("/", step.Variables.Resolve(source, escape)) is { } path && !path.AsSpan().ContainsAny("*?[")
            ? (from, below.Length == 0 ? path : $"{(path == "/" ? "" : path)}/{below}")
            : null;
    }

    /// <param name="relative">Where the file would have to be, in the folder that is copied to.</param>
    private FileOrigin? FromSource(string source, ReadOnlySpan<char> relative)
    {
        ReadOnlySpan<char> name = source.AsSpan(source.LastIndexOf('/') + 1);
        if (ContextSource.FindWildcard(source) is not null)
        {
            // Names are compared with the last part of the pattern. Of a folder that it matches, COPY takes only the contents.
            bool takesName = PathPattern.ParseSource(CleanPath.NameOf(source))?.Matches(relative) == true;
            return takesName ? InContext(CleanPath.Join(CleanPath.ParentOf(source), relative.ToString())) : FileOrigin.Unknown;
        }

        bool isNamed = name.SequenceEqual(relative);
        return build?.Find(source) switch
        {
            Presence.File => isNamed ? InContext(source) : null,
            Presence.Folder => InContext(CleanPath.Join(source, relative.ToString())),
            Presence.Missing => isNamed ? FileOrigin.Brought : null,

            // If it is a folder, its contents are copied, which are not known.
            _ => isNamed ? FileOrigin.Brought : IsFile(name) ? null : FileOrigin.Unknown,
        };
    }

    /// <summary>Whether ADD may unpack it, whatever it is called. A folder it copies as COPY does, with the archives in it.</summary>
    private bool MayBeArchive(string source) => build?.Find(source) is not Presence.Folder && !IsFile(source.AsSpan(source.LastIndexOf('/') + 1));

    /// <summary>Whether a name ends as no folder's does.</summary>
    private static bool IsFile(ReadOnlySpan<char> name) =>
        Path.GetExtension(name) is ".py" or ".txt" or ".toml" or ".lock" or ".sh" or ".cfg" or ".ini" or ".json" or ".yml" or ".yaml" or ".in" or ".md";

    /// <summary>Of a file that is copied under its own name from the context.</summary>
    private FileOrigin? InContext(string path)
    {
        if (build is null || path.AsSpan().ContainsAny("*?[\\")) return FileOrigin.Unknown;

        return build.Find(path) switch
        {
            Presence.Missing => null,
            Presence.File when build.Dockerignore?.Syntax.Problems.IsEmpty != false =>
                build.FindIgnoring(path) is { } pattern
                    ? new FileOrigin(FileOriginKind.Ignored, pattern, path)
                    : new FileOrigin(FileOriginKind.Brought, ContextPath: path),
            _ => FileOrigin.Unknown,
        };
    }

    // What a mount holds is not looked at: in doubt it has the file.
    private static FileOrigin? FromMounts(Step step, string path)
    {
        if (step.Effective is not RunSyntax run) return null;

        foreach (MountSyntax mount in run.Mounts)
        {
            if (mount.Target is not { } written) continue;
            if (step.Variables.TextOf(written, '\\') is not { } text) return FileOrigin.Unknown;
            if (ImagePath.Resolve(step.WorkingDirectory, text) is not { } target) return FileOrigin.Unknown;
            if (!ImagePath.IsWithin(path, target)) continue;

            string? source = mount.Type == "bind" ? mount.Find("source") ?? mount.Find("src") ?? "" : null;
            string below = path == target ? "" : path[(target == "/" ? 1 : target.Length + 1)..];
            if (source is null) return FileOrigin.Unknown;
            return mount.Find("from") is { } from
                ? new FileOrigin(FileOriginKind.Unknown) { Elsewhere = ImagePath.Resolve("/", $"./{source}/{below}") is { } there ? (from, there) : null }
                : new FileOrigin(FileOriginKind.Unknown, ContextPath: CleanPath.Within($"{source}/{below}"));
        }

        return null;
    }

    /// <summary>What an installer is told before it installs, which makes no file of the project: <c>poetry config virtualenvs.create false</c>.</summary>
    private static bool IsSetUp(Invocation invocation) =>
        invocation.Program is "poetry" or "pipenv" or "pdm" or "uv"
        && !invocation.Arguments.IsEmpty
        && (invocation.Arguments[0].Is("config") || invocation.Arguments[0].Is("venv") || invocation.Arguments[0].Is("self") || invocation.Arguments[0].Is("--version"));

    /// <summary>Whether a RUN may make a file that nobody can tell from the text.</summary>
    private static bool MayMake(Step step)
    {
        if (step.Scripts.IsEmpty) return true;

        int next = 0;
        ImmutableArray<Invocation> invocations = step.Invocations;
        foreach (ShellScript script in step.Scripts)
        {
            foreach (ShellCommand command in script.Commands)
            {
                Invocation? invocation = next < invocations.Length && invocations[next].Command == command ? invocations[next++] : null;
                if (MayMake(command, invocation)) return true;
            }
        }

        return false;
    }

    /// <summary>Whether a command may make any file that a later one could install from.</summary>
    /// <param name="invocation">The program that it runs, if that is known.</param>
    public static bool MayMake(ShellCommand command, Invocation? invocation)
    {
        foreach (ShellRedirection redirection in command.Redirections)
        {
            bool isToFile = redirection.Kind is ShellRedirectionKind.Output or ShellRedirectionKind.Append or ShellRedirectionKind.ReadWrite
                or ShellRedirectionKind.OutputAndErrors or ShellRedirectionKind.AppendOutputAndErrors;
            if (isToFile && !redirection.Target.StartsWith("/dev/")) return true;
        }

        if (command.Words.IsEmpty) return false;

        return invocation is null
            || !(IsHarmless(invocation.Program) || IsSetUp(invocation))
            || (invocation.Program == "pip" && !invocation.Arguments.IsEmpty && !invocation.Arguments[0].Is("install"));
    }

    /// <summary>Whether a program makes no file which a later command could install from.</summary>
    private static bool IsHarmless(string program) => program is
        "apt" or "apt-get" or "apk" or "dnf" or "yum" or "microdnf" or "pip" or "mkdir" or "useradd" or "adduser" or "groupadd" or "addgroup" or "usermod" or "chown" or "chmod" or "rm"
            or "set" or "echo" or "export" or "true" or ":" or "test" or "[" or "update-ca-certificates" or "ldconfig" or "locale-gen" or "sleep" or "which" or "command"
            or "venv" or "virtualenv" or "ensurepip";
}
