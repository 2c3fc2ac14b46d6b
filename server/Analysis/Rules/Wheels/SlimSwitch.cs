using System.Collections.Immutable;
using Basewise.Analysis.Rules.BaseImages;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Wheels;

/// <summary>Moves stages from Alpine to the slim image of the same Python.</summary>
public static class SlimSwitch
{
    /// <summary>What is Alpine's own, or BusyBox's as Alpine has it.</summary>
    private static readonly string[] AlpinePrograms = ["apk", "adduser", "addgroup", "ash", "su-exec", "rc-service", "rc-update"];

    /// <summary>The slim tag that is built of the same Python; <c>null</c> where there is none, or the image is none of Docker's own.</summary>
    public static string? FindTag(Stage root)
    {
        ArgumentNullException.ThrowIfNull(root);
        if (root.Base.FindPythonFacts()?.Parts is not { Flavour: Flavour.Alpine } tag) return null;

        string slim = tag.VersionText.Length == 0 ? "slim" : $"{tag.VersionText}-slim";
        return PythonCatalog.Bundled.FindTag(slim) is { CanBePulled: true } ? slim : null;
    }

    /// <summary>
    /// The fix that moves all stages of the file, since packages are copied between them; none where they use what only Alpine has, or where a
    /// tag cannot be rewritten.
    /// </summary>
    public static Fix[] FindFix(SemanticModel model, Stage root)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(root);
        if (FindTag(root) is not { } own) return [];

        ImmutableArray<TextEdit>.Builder edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (Stage stage in model.Stages)
        {
            if (stage.Runtime.Libc != Libc.Musl) continue;
            if (UsesAlpine(stage)) return [];
            if (stage.Root != stage) continue;
            if (FindTag(stage) is not { } slim || TagRewrite.Edits(model, stage, slim) is not [_, ..] rewritten) return [];

            edits.AddRange(rewritten);
        }

        return [new Fix($"Move to python:{own}, on Debian", FixKind.NeedsConsent, [.. edits.Distinct()])];
    }

    private static bool UsesAlpine(Stage stage)
    {
        foreach (Step step in stage.Steps)
        {
            if (step.Effective is RunSyntax && step.Scripts.IsEmpty) return true;

            foreach (Invocation invocation in step.Invocations)
            {
                if (AlpinePrograms.Contains(invocation.Program)) return true;
            }
        }

        return false;
    }
}
