using Basewise.Analysis.Rules.Packages;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>Reports compilers and headers that are installed in the final image and not removed in the same RUN.</summary>
internal sealed class BuildToolsInFinal : Rule
{
    private const int NamesInMessage = 3;

    public override RuleDescriptor Descriptor { get; } = new(
        "build-tools-in-final", Category.Stages, Severity.Warning,
        "Compilers or headers stay in the image that runs", FixKind.None, []);

    public override Subjects Subjects => Subjects.SystemPackages;

    public override void Check(RuleContext context)
    {
        // Where the base image may have a compiler itself, it is not this file that brings it.
        if (context.Model.FinalStage is not { } final || final.Runtime.Has("gcc") != false || DevelopmentStage.Is(final)) return;

        foreach (Stage stage in context.Model.FinalImageStages)
        {
            foreach (Step step in stage.Steps)
            {
                if (step.Instruction is RunSyntax) Check(context, stage, step);
            }
        }
    }

    private static void Check(RuleContext context, Stage stage, Step step)
    {
        for (int i = 0; i < step.Commands.Length; i++)
        {
            if (step.Commands[i] is not SystemPackageCommand { IsInstall: true } install) continue;

            List<ShellWord> left = LeftBy(install, step, i);
            if (AptPythonShadow.FindShadow(stage, install) is { } shadow) left.Remove(shadow);

            ShellWord[] compilers = [.. left.Where(word => BuildTools.IsCompiler(BuildTools.NameOf(word.LiteralPrefix)))];
            ShellWord[] telling = compilers.Length > 0 ? compilers : [.. left.Where(word => BuildTools.IsHeaders(BuildTools.NameOf(word.LiteralPrefix)))];
            if (telling.Length == 0) continue;

            bool isRemovedLater = IsRemovedLater(stage, step, telling[0]);
            string what = NamesOf(left);
            context.Report(
                compilers.Length > 0 ? Severity.Warning : Severity.Information,
                telling[0].Span,
                isRemovedLater
                    ? $"{what} {(left.Count == 1 ? "is" : "are")} removed by a later RUN, but this layer keeps {(left.Count == 1 ? "it" : "them")}: remove in the same RUN, or compile in a stage of its own."
                    : $"{what} {(left.Count == 1 ? "stays" : "stay")} in the image, where nothing is compiled any more: compile in a stage of its own, or remove in the same RUN.",
                []);
        }
    }

    /// <summary>The packages for compiling that no later command of the same RUN removes.</summary>
    private static List<ShellWord> LeftBy(SystemPackageCommand install, Step step, int index)
    {
        List<ShellWord> left = [];
        if (install is ApkCommand apk && apk.Arguments.Find("virtual")?.Value is { } group && IsRemoved(group, step, index)) return left;

        foreach (ShellWord word in install.Operands)
        {
            string package = BuildTools.NameOf(word.LiteralPrefix);
            bool isForBuilding = BuildTools.IsCompiler(package) || BuildTools.IsHeaders(package) || BuildTools.IsSmall(package);
            if (!word.HasExpansion && isForBuilding && !IsRemoved(word, step, index)) left.Add(word);
        }

        return left;
    }

    private static bool IsRemoved(ShellWord package, Step step, int index)
    {
        string name = BuildTools.NameOf(package.LiteralPrefix);
        for (int i = index + 1; i < step.Commands.Length; i++)
        {
            if (step.Commands[i] is SystemPackageCommand command && Removes(command, name)) return true;
        }

        return false;
    }

    /// <summary>Whether a command removes a package. A variable, or a mark that autoremove goes by, may name it.</summary>
    private static bool Removes(SystemPackageCommand command, string package)
    {
        if (command.Verb is not { } verb) return false;
        if (!(verb.Is("remove") || verb.Is("purge") || verb.Is("autoremove") || verb.Is("autopurge") || verb.Is("del") || verb.Is("erase"))) return false;
        if (command.Operands.IsEmpty) return true;

        foreach (ShellWord operand in command.Operands)
        {
            string name = BuildTools.NameOf(operand.LiteralPrefix);
            if (operand.HasExpansion || name == package || name.Contains('*', StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool IsRemovedLater(Stage stage, Step step, ShellWord package)
    {
        bool isBehind = false;
        foreach (Step other in stage.Steps)
        {
            if (isBehind && other.Commands.Any(command => command is SystemPackageCommand manager && !manager.Operands.IsEmpty && Removes(manager, BuildTools.NameOf(package.LiteralPrefix)))) return true;
            isBehind |= other == step;
        }

        return false;
    }

    private static string NamesOf(List<ShellWord> packages)
    {
        string[] names = [.. packages.Select(word => $"`{BuildTools.NameOf(word.LiteralPrefix)}`")];
        if (names.Length > NamesInMessage) return $"{string.Join(", ", names[..NamesInMessage])} and {names.Length - NamesInMessage} more";

        return names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }
}
