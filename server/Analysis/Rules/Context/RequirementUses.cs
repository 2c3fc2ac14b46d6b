using System.Collections.Immutable;
using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Context;

/// <summary>
/// The files that installers read and do not find: requirements and constraints files, project files and their locks, with why they are not
/// there. Nearly all are brought by a copy above, or may be, and nothing is kept of those.
/// </summary>
internal sealed class RequirementUses
{
    /// <summary>More than a person writes.</summary>
    private const int MostUses = 100;

    private readonly SemanticModel model;
    private readonly Lazy<BuildContext?>? buildContext;
    private ImmutableArray<RequirementUse>.Builder? found;
    private FileOrigins? origins;
    private int uses;

    private RequirementUses(SemanticModel model, Lazy<BuildContext?>? buildContext) => (this.model, this.buildContext) = (model, buildContext);

    /// <param name="buildContext">Asked where a file is read.</param>
    public static ImmutableArray<RequirementUse> In(SemanticModel model, Lazy<BuildContext?>? buildContext)
    {
        RequirementUses uses = new(model, buildContext);
        foreach ((Step step, InstallerCommand installer) in model.CommandsOf<InstallerCommand>())
        {
            if (uses.uses >= MostUses) break;
            if (step.Instruction is RunSyntax) uses.Add(step, installer);
        }

        return uses.found?.DrainToImmutable() ?? [];
    }

    /// <summary>Adds the files without which the command fails.</summary>
    private void Add(Step step, InstallerCommand installer)
    {
        switch (installer)
        {
            case PipCommand { UsesDownloads: true } pip:
                AddNamed(step, pip);
                if (!pip.Arguments.Has("requirement")) AddConstraints(step, pip, pip.Arguments);
                break;
            case UvCommand { VerbPath: "pip install" } uv:
                AddNamed(step, uv);
                AddConstraints(step, uv, uv.Arguments);
                break;
            case UvCommand { VerbPath: "pip sync" or "sync" } uv when !uv.Arguments.Has("script"):
                AddInputs(step, uv, withOptional: uv.Arguments.Has("locked") || uv.Arguments.Has("frozen"));
                break;
            case PoetryCommand { Verb: { } verb } poetry when !verb.Is("update"):
                AddInputs(step, poetry, withOptional: false);
                break;
            case PdmCommand pdm:
                AddInputs(step, pdm, withOptional: false);
                break;
            case PipenvCommand { Verb: { } verb } pipenv when verb.Is("install") || verb.Is("sync"):
                AddInputs(step, pipenv, withOptional: verb.Is("sync") || pipenv.Arguments.Has("deploy"));
                break;
        }
    }

    private void AddNamed(Step step, InstallerCommand installer)
    {
        foreach (InstallInput file in installer.Inputs)
        {
            if (file.Word is not null) Add(step, installer, file);
        }
    }

    private void AddConstraints(Step step, InstallerCommand installer, ArgumentList arguments)
    {
        foreach (ShellWord word in arguments.ValuesOf("constraint"))
        {
            if (InstallInput.Named(word) is { } file) Add(step, installer, file);
        }
    }

    private void AddInputs(Step step, InstallerCommand installer, bool withOptional)
    {
        foreach (InstallInput file in installer.Inputs)
        {
            if (withOptional || !file.IsOptional) Add(step, installer, file);
        }
    }

    private void Add(Step step, InstallerCommand installer, InstallInput file)
    {
        if (uses++ >= MostUses || file is not { Path: { Length: > 0 } written } || FindPath(step, installer, written) is not { } path) return;

        origins ??= new FileOrigins(buildContext?.Value, model.Syntax.Escape);
        int index = step.Stage.Steps.IndexOf(step);
        FileOrigin origin = origins.Find(step.Stage, index, path);
        if (origin.Kind is not (FileOriginKind.Missing or FileOriginKind.Ignored)) return;

        (found ??= ImmutableArray.CreateBuilder<RequirementUse>(1)).Add(new RequirementUse(step.Stage, index, installer, file, path, origin));
    }

    /// <summary>The file's path in the image; <c>null</c> where it may be another one, or made by the RUN itself.</summary>
    private static string? FindPath(Step step, InstallerCommand installer, string written)
    {
        int next = 0;
        ImmutableArray<Invocation> invocations = step.Invocations;
        foreach (ShellScript script in step.Scripts)
        {
            foreach (ShellCommand command in script.Commands)
            {
                if (command == installer.Shell) return MayDoWithout(script, installer.Shell) ? null : ImagePath.Resolve(step.WorkingDirectory, written);

                Invocation? invocation = next < invocations.Length && invocations[next].Command == command ? invocations[next++] : null;
                if (FileOrigins.MayMake(command, invocation) || IsTest(command)) return null;
            }
        }

        return null;
    }

    /// <summary>Whether the script goes on without the file: it stands in an <c>if</c>, or <c>|| true</c> follows.</summary>
    private static bool MayDoWithout(ShellScript script, ShellCommand pip) =>
        pip.Depth > 0 || (pip.Index + 1 < script.Commands.Count && script.Commands[pip.Index + 1].Operator == ShellOperator.Or);

    private static bool IsTest(ShellCommand command) =>
        !command.Words.IsEmpty && (command.Words[0].Is("[") || command.Words[0].Is("[[") || command.Words[0].Is("test"));
}
