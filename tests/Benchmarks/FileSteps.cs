using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Benchmarks;

/// <summary>What is read of a file once, when the first rule asks for it: so that what rules cost can be told from what they share.</summary>
internal static class FileSteps
{
    /// <summary>Parses a file to the last command: its instructions, the shell scripts of its RUNs and those in here-documents.</summary>
    public static int Parse(SourceText source)
    {
        int commands = 0;
        foreach (InstructionSyntax instruction in DockerfileSyntax.Parse(source).Instructions)
        {
            if (instruction is not RunSyntax { IsExecForm: false } run) continue;

            commands += ShellScript.Parse(run.Line.Part(run.Body.Start, run.Body.End)).Commands.Count;
            foreach (HeredocSyntax document in run.Heredocs)
            {
                commands += ShellScript.Parse(new JoinedText(source.Content, document.BodySpan)).Commands.Count;
            }
        }

        return commands;
    }

    /// <summary>Reads what the commands of all RUNs mean, and before that their scripts.</summary>
    public static SemanticModel ReadCommands(SemanticModel model)
    {
        foreach (Step step in model.StepsOf(InstructionKind.Run)) _ = step.Commands.Length;
        return model;
    }
}
