using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Layers;

/// <summary>Reports a conda that leaves the archives and the index it has downloaded in a layer of the final image.</summary>
internal sealed class CondaCacheLeft : Rule
{
    /// <summary>Where the usual images and installers have it.</summary>
    private static readonly string[] PackageFolders =
    [
        "/opt/conda/pkgs", "/opt/miniconda3/pkgs", "/opt/miniconda/pkgs", "/opt/miniforge3/pkgs", "/opt/mamba/pkgs", "/root/miniconda3/pkgs", "/root/miniforge3/pkgs",
        "/root/.conda/pkgs", "/root/.mamba/pkgs", "/root/micromamba/pkgs", "/miniconda3/pkgs", "/miniconda/pkgs",
    ];

    public override RuleDescriptor Descriptor { get; } = new(
        "conda-cache-left", Category.Layers, Severity.Warning,
        "conda leaves the archives that it has downloaded in the layer", FixKind.Safe, []);

    public override Subjects Subjects => Subjects.Conda;

    public override void Check(RuleContext context)
    {
        Step? judged = null;
        foreach ((Step step, _) in context.CommandsOf<CondaCommand>())
        {
            if (step == judged || !step.Stage.IsInFinalImage) continue;

            judged = step;
            Check(context, step);
        }
    }

    private static void Check(RuleContext context, Step step)
    {
        ImmutableArray<ToolCommand> commands = step.Commands;
        int last = LastInstall(commands);
        if (last < 0 || commands[last] is not CondaCommand { Verb: { } verb } conda || IsMounted(step, conda) || IsCleaned(commands, last)) return;

        context.Report(
            verb.Span,
            $"{conda.Invocation.Program} keeps every archive that it downloads in its pkgs folder, beside what it unpacks, in this layer: clean up in the same RUN.",
            CanAppend(step, conda.Shell)
                ? [Fix.Safe($"Run {conda.Invocation.Program} clean --all --yes in this RUN", LineStyle.InsertAfter(context, conda.Shell, $"{conda.Program.Raw} clean --all --yes"))]
                : []);
    }

    private static int LastInstall(ImmutableArray<ToolCommand> commands)
    {
        for (int i = commands.Length - 1; i >= 0; i--)
        {
            if (commands[i] is CondaCommand { Verb: { } verb } conda && Installs(conda, verb)) return i;
        }

        return -1;
    }

    // `conda create -n app` alone, without packages or a file, downloads nothing.
    private static bool Installs(CondaCommand conda, ShellWord verb) =>
        (verb.Is("install") || verb.Is("create") || verb.Is("update"))
        && (conda.NamesPackages || conda.InstallsDependencies || conda.Arguments.Has("all"))
        && !conda.Arguments.Has("dry-run") && !conda.Arguments.Has("offline") && !conda.Arguments.Has("download-only");

    private static bool IsMounted(Step step, CondaCommand conda)
    {
        if (step.SettingOf(conda, "CONDA_PKGS_DIRS") is { IsDefined: true, Text: var folder }) return folder is null || step.MountsOver(folder.TrimEnd('/'));
        if (step.SettingOf(conda, "MAMBA_ROOT_PREFIX") is { Text: { } root } && step.MountsOver($"{root.TrimEnd('/')}/pkgs")) return true;

        foreach (string known in PackageFolders)
        {
            if (step.MountsOver(known)) return true;
        }

        return false;
    }

    private static bool IsCleaned(ImmutableArray<ToolCommand> commands, int from)
    {
        for (int i = from + 1; i < commands.Length; i++)
        {
            ToolCommand command = commands[i];
            if (command is CondaCommand { Verb: { } verb } && verb.Is("clean")) return true;

            foreach (string folder in PackageFolders)
            {
                if (command.Removes(folder)) return true;
            }

            // A folder that is not among the usual ones, or that a variable names.
            if (command is RmCommand or FindCommand && command.Shell.ToString().Contains("pkgs", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // In a branch, or before `||` and `|`, another command would not run whenever the installation did.
    private static bool CanAppend(Step step, ShellCommand command)
    {
        if (command.IsExecForm || command.Nesting != ShellNesting.TopLevel || command.IsConditional) return false;

        foreach (ShellScript script in step.Scripts)
        {
            if (command.Index >= script.Commands.Count || script.Commands[command.Index] != command) continue;

            for (int i = command.Index + 1; i < script.Commands.Count; i++)
            {
                if (script.Commands[i].Outer is null) return script.Commands[i].Operator is not (ShellOperator.Or or ShellOperator.Pipe or ShellOperator.Background);
            }
        }

        return true;
    }
}
