using Basewise.Analysis.Context;
using Basewise.Analysis.Rules.Instructions;
using Basewise.Analysis.Rules.Variables;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Context;

/// <summary>Reports a copy of what is not in the build context.</summary>
internal sealed class CopySourceMissing : Rule
{
    /// <summary>Folders that are made by a build in front of this one.</summary>
    private static readonly string[] MadeFolders = ["dist", "build", "target", "out", "bin", "wheels", "wheelhouse", "node_modules", "artifacts", "generated", "_build"];

    private static readonly string[] MadeEndings = [".whl", ".gz", ".tar", ".tgz", ".zip", ".jar", ".war", ".deb", ".rpm", ".apk", ".so", ".exe"];

    public override RuleDescriptor Descriptor { get; } = new(
        "copy-source-missing", Category.Context, Severity.Information,
        "What is copied is not in the build context", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Copy | Subjects.Add;

    public override void Check(RuleContext context)
    {
        if (context.BuildContext is not { } build) return;

        GitIgnored? made = null;
        foreach (ContextSource source in build.Sources)
        {
            if (source.Wildcard is not null || source.Path.Length == 0 || source.Path.AsSpan().ContainsAny("*?[\\")) continue;
            if (!context.Model.IsBuilt(source.Step.Stage) || build.Find(source.Path) != Presence.Missing || build.FindIgnoring(source.Path) is not null) continue;
            if (TrailingComment.Find(source.Step.Effective, context.Escape) is { } comment && source.Word.Start >= comment.Start) continue;
            if (IsMade(source.Path) || SecretFiles.IsSecret(source.Path, EntryKind.File, _ => null)) continue;

            made ??= GitIgnored.In(build);
            if (!made.Has(source.Path)) Report(context, build, source);
        }
    }

    private static bool IsMade(string path)
    {
        foreach (Range part in path.AsSpan().Split('/'))
        {
            if (MadeFolders.Contains(path[part])) return true;
        }

        return MadeEndings.Contains(Path.GetExtension(path));
    }

    private static void Report(RuleContext context, BuildContext build, ContextSource source)
    {
        string where = build.Folder.Length == 0 ? "the build context" : $"the build context, {build.Folder}";
        if (FindNear(build, source.Path) is not { } near)
        {
            context.Report(source.Word.Span, $"There is no {source.Path} in {where}: the build stops here, unless something makes it before.");
            return;
        }

        string message = $"There is no {source.Path} in {where}. Is {near} meant?";
        if (source.Word.Raw.EndsWith(source.Path, StringComparison.Ordinal))
        {
            TextSpan name = source.Word.Part(source.Word.Raw.Length - source.Path.Length, source.Word.Raw.Length).Span;
            context.Report(Severity.Warning, source.Word.Span, message, [], Fix.NeedsConsent($"Copy {near}", new TextEdit(name, near)));
        }
        else
        {
            context.Report(Severity.Warning, source.Word.Span, message, []);
        }
    }

    /// <summary>A path that is there and differs in its last name, by a slip of the keyboard or in its case.</summary>
    private static string? FindNear(BuildContext build, string path)
    {
        string folder = CleanPath.ParentOf(path);
        return build.List(folder) is { } listing && NearName.Find(CleanPath.NameOf(path), listing.Entries.Select(entry => entry.Name)) is { } name
            ? CleanPath.Join(folder, name)
            : null;
    }
}
