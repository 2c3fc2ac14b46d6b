using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Layers;

/// <summary>Reports an archive that is copied into the final image and then unpacked by a RUN: it stays in its layer for ever.</summary>
internal sealed class CopyArchive : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "copy-archive", Category.Layers, Severity.Information,
        "An archive stays in the layer from which it was unpacked", FixKind.None, ["DL3010"]);

    public override Subjects Subjects => Subjects.Unpacking;

    public override void Check(RuleContext context)
    {
        if (!MayCopyAny(context)) return;

        Dictionary<string, TextSpan> archives = new(StringComparer.Ordinal);
        foreach (Stage stage in context.Stages)
        {
            if (!stage.IsInFinalImage) continue;

            archives.Clear();
            foreach (Step step in stage.Steps)
            {
                if (step.Instruction is TransferSyntax { Kind: InstructionKind.Copy, From: null } copy) Remember(archives, step, copy, context.Escape);
                else if (archives.Count > 0 && step.Instruction is RunSyntax) ReportUnpacked(context, archives, step);
            }
        }
    }

    /// <summary>Whether any source is called as archives are, or by a name that variables, quotes or escapes are a part of.</summary>
    private static bool MayCopyAny(RuleContext context)
    {
        char escape = context.Escape;
        foreach (Step step in context.StepsOf(InstructionKind.Copy))
        {
            if (step.Effective is not TransferSyntax { From: null } copy) continue;

            foreach (ref readonly WordSyntax source in copy.Sources)
            {
                ReadOnlySpan<char> written = source.Raw;
                if (IsArchive(written) || written.ContainsAny(['$', '"', '\'', escape])) return true;
            }
        }

        return false;
    }

    private static void Remember(Dictionary<string, TextSpan> archives, Step step, TransferSyntax copy, char escape)
    {
        if (copy.Destination is not { } word || step.Variables.Resolve(word, escape) is not { } destination) return;

        foreach (WordSyntax source in copy.Sources)
        {
            if (step.Variables.Resolve(source, escape) is not { } path || !IsArchive(path)) continue;

            // A destination with an archive's ending is the file's new name.
            archives[NameOf(IsArchive(destination) ? destination : path)] = source.Span;
        }
    }

    private static void ReportUnpacked(RuleContext context, Dictionary<string, TextSpan> archives, Step step)
    {
        foreach (ShellScript script in step.Scripts)
        {
            foreach (ShellCommand command in script.Commands)
            {
                if (Invocation.Find(command) is not { Program: "tar" or "bsdtar" or "unzip" } invocation || !Unpacks(invocation)) continue;

                foreach (ShellWord argument in invocation.Arguments)
                {
                    if (argument.Value is not { } path || !archives.Remove(NameOf(path), out TextSpan copied)) continue;

                    bool isForAdd = invocation.Program != "unzip" && invocation.Arguments.Length <= 4;
                    context.Report(
                        copied,
                        isForAdd
                            ? $"`{NameOf(path)}` stays in this layer beside what is unpacked from it, also if it is removed later: ADD unpacks it without keeping it."
                            : $"`{NameOf(path)}` stays in this layer beside what is unpacked from it, also if it is removed later: use RUN --mount=type=bind to read it where it is.",
                        [new RelatedPlace(command.Span, "It is unpacked here.")]);
                }
            }
        }
    }

    private static bool Unpacks(Invocation invocation)
    {
        if (invocation.Program == "unzip") return true;

        bool isFirst = true;
        foreach (ShellWord word in invocation.Arguments)
        {
            ReadOnlySpan<char> text = word.Literal;
            bool isOldStyle = isFirst && !text.StartsWith("-");
            isFirst = false;
            if (text is "--extract" or "--get") return true;
            if ((isOldStyle || (text.StartsWith("-") && !text.StartsWith("--"))) && text.Contains('x')) return true;
        }

        return false;
    }

    private static bool IsArchive(ReadOnlySpan<char> path) => TransferSource.IsArchive(path) || path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
