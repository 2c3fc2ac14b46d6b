using System.Collections.Immutable;
using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Context;

/// <summary>Reports a copy that puts a file with secrets into the image.</summary>
internal sealed class SecretCopied : Rule
{
    private const int MostNamed = 3;

    public override RuleDescriptor Descriptor { get; } = new(
        "secret-copied", Category.Context, Severity.Warning,
        "A file with secrets is copied into the image", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Copy | Subjects.Add;

    public override void Check(RuleContext context)
    {
        HashSet<string>? told = null;
        char escape = context.Escape;
        foreach (Stage stage in context.Model.FinalImageStages)
        {
            foreach (Step step in stage.Steps)
            {
                if (step.Effective is not TransferSyntax { From: null } transfer || (context.BuildContext is null && !NamesCandidate(step, transfer, escape))) continue;

                foreach (ContextSource source in ContextSource.Of(step, escape)) Check(context, source, told ??= []);
            }
        }
    }

    /// <summary>Whether any of the sources has a name that may tell a secret.</summary>
    private static bool NamesCandidate(Step step, TransferSyntax transfer, char escape)
    {
        foreach (WordSyntax word in transfer.Sources)
        {
            ReadOnlySpan<char> written = word.Raw;
            if (written is "." or "./") continue;

            // The name is that of the resolved path; where it is a dot or two, it counts as a candidate.
            bool isPlain = !written.ContainsAny('$', '"', '\'') && !written.Contains(escape);
            ReadOnlySpan<char> path = isPlain ? written.TrimEnd('/') : ContextSource.FindPath(step, transfer, word, escape);
            if (SecretFiles.IsCandidate(path)) return true;
        }

        return false;
    }

    /// <param name="told">The secrets that an earlier source was reported for.</param>
    private static void Check(RuleContext context, ContextSource source, HashSet<string> told)
    {
        // A name that tells a secret is enough; where the files are known, they are looked at too.
        bool isNamed = source is { Wildcard: null, Path.Length: > 0 } && SecretFiles.IsCandidate(source.Path)
            && (SecretFiles.IsSecret(source.Path, EntryKind.File, _ => null) || SecretFiles.IsSecret(source.Path, EntryKind.Folder, _ => null));
        if (context.BuildContext is not { } build)
        {
            if (isNamed && told.Add(source.Path)) Report(context, source, [source.Path], null);
            return;
        }

        if (isNamed && build.Find(source.Path) is Presence.Missing or Presence.Unknown)
        {
            if (build.FindIgnoring(source.Path) is null && told.Add(source.Path)) Report(context, source, [source.Path], null);
            return;
        }

        ImmutableArray<string> found =
        [
            .. ContextWalk.TakenBy(
                    source,
                    build,
                    enters: entry => !IsSecret(entry) && IgnorableFolders.FindPattern(entry, build) is null,
                    cares: entry => SecretFiles.IsCandidate(entry.Path))
                .Where(IsSecret)
                .Select(entry => entry.Path)
                .Where(told.Add),
        ];
        if (!found.IsEmpty) Report(context, source, found, isNamed ? null : build);

        bool IsSecret(ContextEntry entry) => SecretFiles.IsSecret(entry.Path, entry.Kind, build.FindText) && (isNamed || !SecretFiles.IsMadeUp(entry.Path));
    }

    /// <param name="build">Where the secrets can be left out; <c>null</c> where the copy names one itself.</param>
    private static void Report(RuleContext context, ContextSource source, ImmutableArray<string> found, BuildContext? build)
    {
        string names = found.Length > MostNamed
            ? $"{string.Join(", ", found.Take(MostNamed))} and {found.Length - MostNamed} more"
            : string.Join(" and ", found);
        string leaveOut = build is null ? "do not copy it" : $"leave it out in {build.Dockerignore?.FileName ?? "a .dockerignore"}";
        string message = $"Who can pull the image can read {names}: {leaveOut}, and give it to the container when it starts, or to a RUN with --mount=type=secret.";
        if (build is null) context.Report(source.Word.Span, message);
        else context.Report(source.Word.Span, message, FixFor(build, found));
    }

    private static Fix FixFor(BuildContext build, ImmutableArray<string> found)
    {
        string patterns = string.Join(", ", found.Take(MostNamed));
        return build.Dockerignore is { } file
            ? Fix.NeedsConsent($"Add {patterns} to {file.FileName}") with { Files = [DockerignoreIncomplete.Addition(file, found)] }
            : Fix.NeedsConsent($"Create a .dockerignore with {patterns}") with
            {
                Files = [new FileAddition(build.InTree(DockerignoreFile.Name), null, string.Concat(found.Select(path => $"{path}\n")))],
            };
    }
}
