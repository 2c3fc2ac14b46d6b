using Basewise.Analysis.Rules.Packages;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
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
        bool? isMeant = null;
        foreach ((Step step, SystemPackageCommand install) in context.Model.CommandsOf<SystemPackageCommand>())
        {
            if (!install.IsInstall || !step.Stage.IsInFinalImage || step.Instruction is not RunSyntax || !MayInstallTools(install)) continue;
            if (isMeant ??= IsMeant(context.Model)) return;

            List<ShellWord> left = LeftBy(install, step, step.Commands.IndexOf(install));
            if (left.Count > 0 && AptPythonShadow.FindShadow(step.Stage, install) is { } shadow) Remove(shadow, left);
            if ((Find(left, isCompiler: true) ?? Find(left, isCompiler: false)) is { } telling) Report(context, step, left, telling);
        }
    }

    /// <summary>Whether compilers are what the image is for, or where it may have some itself: then it is not this file that brings them.</summary>
    private static bool IsMeant(SemanticModel model) => model.FinalStage is not { } final || !final.Runtime.Lacks("gcc") || DevelopmentStage.Is(final);

    private static void Report(RuleContext context, Step step, List<ShellWord> left, ShellWord telling)
    {
        bool isRemovedLater = IsRemovedLater(step.Stage, step, telling);
        string what = NamesOf(left);
        context.Report(
            IsCompiler(telling) ? Severity.Warning : Severity.Information,
            telling.Span,
            isRemovedLater
                ? $"{what} {(left.Count == 1 ? "is" : "are")} removed by a later RUN, but this layer keeps {(left.Count == 1 ? "it" : "them")}: remove in the same RUN, or compile in a stage of its own."
                : $"{what} {(left.Count == 1 ? "stays" : "stay")} in the image, where nothing is compiled any more: compile in a stage of its own, or remove in the same RUN.",
            []);
    }

    private static bool IsCompiler(ShellWord word) => BuildTools.IsCompiler(BuildTools.NameOf(word.Literal));

    private static bool IsHeaders(ShellWord word) => BuildTools.IsHeaders(BuildTools.NameOf(word.Literal));

    private static bool MayInstallTools(SystemPackageCommand install)
    {
        foreach (ShellWord word in install.Operands)
        {
            ReadOnlySpan<char> package = BuildTools.NameOf(word.Literal);
            if (BuildTools.IsHeaders(package) || BuildTools.IsCompiler(package)) return true;
        }

        return false;
    }

    private static ShellWord? Find(List<ShellWord> packages, bool isCompiler)
    {
        foreach (ShellWord word in packages)
        {
            if (isCompiler ? IsCompiler(word) : IsHeaders(word)) return word;
        }

        return null;
    }

    /// <summary>The packages for compiling that no later command of the same RUN removes.</summary>
    private static List<ShellWord> LeftBy(SystemPackageCommand install, Step step, int index)
    {
        List<ShellWord> left = [];
        List<SystemPackageCommand>? removals = FindRemovals(step, index);
        if (removals is not null && install is ApkCommand apk && apk.Arguments.Find("virtual")?.Value is { } group && IsRemoved(group, removals)) return left;

        foreach (ShellWord word in install.Operands)
        {
            ReadOnlySpan<char> package = BuildTools.NameOf(word.Literal);
            bool isForBuilding = BuildTools.IsHeaders(package) || BuildTools.IsCompiler(package) || BuildTools.IsSmall(package);
            if (isForBuilding && !word.HasExpansion && (removals is null || !IsRemoved(word, removals))) left.Add(word);
        }

        return left;
    }

    /// <summary>The commands behind one of the same RUN that remove packages; <c>null</c> where there are none, as in most.</summary>
    private static List<SystemPackageCommand>? FindRemovals(Step step, int index)
    {
        List<SystemPackageCommand>? removals = null;
        for (int i = index + 1; i < step.Commands.Length; i++)
        {
            if (step.Commands[i] is SystemPackageCommand command && IsRemoval(command)) (removals ??= []).Add(command);
        }

        return removals;
    }

    private static void Remove(ShellWord package, List<ShellWord> packages) => packages.RemoveAll(word => word.Start == package.Start);

    private static bool IsRemoved(ShellWord package, List<SystemPackageCommand> removals)
    {
        ReadOnlySpan<char> name = BuildTools.NameOf(package.Literal);
        foreach (SystemPackageCommand removal in removals)
        {
            if (Removes(removal, name)) return true;
        }

        return false;
    }

    private static bool IsRemoval(SystemPackageCommand command) =>
        command.Verb is { HasExpansion: false } verb && verb.Literal is "remove" or "purge" or "autoremove" or "autopurge" or "del" or "erase";

    /// <summary>Whether a command that removes packages removes this one. A variable, or a mark that autoremove goes by, may name it.</summary>
    private static bool Removes(SystemPackageCommand command, ReadOnlySpan<char> package)
    {
        if (command.Operands.IsEmpty) return true;

        foreach (ShellWord operand in command.Operands)
        {
            ReadOnlySpan<char> name = BuildTools.NameOf(operand.Literal);
            if (operand.HasExpansion || name.SequenceEqual(package) || name.Contains('*')) return true;
        }

        return false;
    }

    private static bool IsRemovedLater(Stage stage, Step step, ShellWord package)
    {
        ReadOnlySpan<char> name = BuildTools.NameOf(package.Literal);
        for (int i = stage.Steps.IndexOf(step) + 1; i < stage.Steps.Length; i++)
        {
            foreach (ToolCommand command in stage.Steps[i].Commands)
            {
                if (command is SystemPackageCommand { Operands.IsEmpty: false } manager && IsRemoval(manager) && Removes(manager, name)) return true;
            }
        }

        return false;
    }

    private static string NamesOf(List<ShellWord> packages)
    {
        string[] names = new string[Math.Min(packages.Count, NamesInMessage)];
        for (int i = 0; i < names.Length; i++) names[i] = string.Concat("`", BuildTools.NameOf(packages[i].Literal), "`");
        if (packages.Count > NamesInMessage) return $"{string.Join(", ", names)} and {packages.Count - NamesInMessage} more";

        return names.Length == 1 ? names[0] : $"{string.Join(", ", names.AsSpan(..^1))} and {names[^1]}";
    }
}
