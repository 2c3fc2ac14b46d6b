using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Context;

/// <summary>The requirements and constraints files that pip is told to read, with what is known of where they come from.</summary>
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
                    if (command is not PipCommand { UsesDownloads: true } pip) continue;

                    foreach (ShellWord word in pip.RequirementFiles.Concat(pip.ConstraintFiles))
                    {
                        if (uses++ == MostUses) yield break;
                        if (FindPath(step, pip, word) is not { } path) continue;

                        origins ??= new FileOrigins(context.BuildContext, context.Model.Syntax.Escape);
                        yield return new RequirementUse(stage, i, word, path, origins);
                    }
                }
            }
        }
    }

    /// <summary>The file's path in the image; <c>null</c> where it may be another one, or made by the RUN itself.</summary>
    private static string? FindPath(Step step, PipCommand pip, ShellWord word)
    {
        if (DependencyFile.Named(word) is not { Path: { Length: > 0 } written }) return null;

        int next = 0;
        foreach (ShellScript script in step.Scripts)
        {
            foreach (ShellCommand command in script.Commands)
            {
                if (command == pip.Shell) return MayDoWithout(script, pip.Shell) ? null : ImagePath.Resolve(step.WorkingDirectory, written);

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
