using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Context;

/// <summary>
/// The files that installers read: requirements and constraints files, project files and their locks, with what is known of where they come
/// from.
/// </summary>
internal static class RequirementUses
{
    /// <summary>More than a person writes.</summary>
    private const int MostUses = 100;

    public static IEnumerable<RequirementUse> In(RuleContext context)
    {
        FileOrigins? origins = null;
        int uses = 0;
        foreach (Stage stage in context.Model.Stages)
        {
            for (int i = 0; i < stage.Steps.Length; i++)
            {
                Step step = stage.Steps[i];
                if (step.Instruction is not RunSyntax) continue;

                foreach (ToolCommand command in step.Commands)
                {
                    if (command is not InstallerCommand installer) continue;

                    foreach (InstallInput file in FilesOf(installer))
                    {
                        if (uses++ == MostUses) yield break;
                        if (file is not { Path: { Length: > 0 } written } || FindPath(step, installer, written) is not { } path) continue;

                        origins ??= new FileOrigins(context.BuildContext, context.Model.Syntax.Escape);
                        TextSpan span = file.Word?.Span ?? (installer.Verb ?? installer.Program).Span;
                        yield return new RequirementUse(stage, i, installer.Invocation.Program, span, file.Word is { } word ? word.LiteralPrefix : written, path, origins);
                    }
                }
            }
        }
    }

    /// <summary>The files without which the command fails.</summary>
    private static IEnumerable<InstallInput> FilesOf(InstallerCommand installer) => installer switch
    {
        PipCommand { UsesDownloads: true } pip => pip.RequirementFiles.Concat(pip.ConstraintFiles).Select(InstallInput.Named).OfType<InstallInput>(),
        UvCommand { VerbPath: "pip install" } uv => uv.Arguments.ValuesOf("requirement").Concat(uv.Arguments.ValuesOf("constraint")).Select(InstallInput.Named).OfType<InstallInput>(),
        UvCommand { VerbPath: "pip sync" or "sync" } uv when !uv.Arguments.Has("script") => uv.Inputs.Where(file => !file.IsOptional || ReadsLock(uv.Arguments)),
        PoetryCommand { Inputs: not [] } poetry when poetry.Verb is { } verb && !verb.Is("update") => poetry.Inputs.Where(file => !file.IsOptional),
        PdmCommand { Inputs: not [] } pdm => pdm.Inputs.Where(file => !file.IsOptional),
        PipenvCommand { Verb: { } verb } pipenv when verb.Is("install") || verb.Is("sync") => pipenv.Inputs.Where(file => !file.IsOptional || verb.Is("sync") || pipenv.Arguments.Has("deploy")),
        _ => [],
    };

    private static bool ReadsLock(ArgumentList arguments) => arguments.Has("locked") || arguments.Has("frozen");

    /// <summary>The file's path in the image; <c>null</c> where it may be another one, or made by the RUN itself.</summary>
    private static string? FindPath(Step step, InstallerCommand installer, string written)
    {
        int next = 0;
        foreach (ShellScript script in step.Scripts)
        {
            foreach (ShellCommand command in script.Commands)
            {
                if (command == installer.Shell) return MayDoWithout(script, installer.Shell) ? null : ImagePath.Resolve(step.WorkingDirectory, written);

                Invocation? invocation = next < step.Invocations.Length && step.Invocations[next].Command == command ? step.Invocations[next++] : null;
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
