using Basewise.Analysis.Context;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>What the commands of a RUN do to a file before one of them reads it.</summary>
internal static class RunFiles
{
    /// <summary>Whether a command before this one in the same RUN may have written to a file.</summary>
    /// <param name="path">Absolute, in the image.</param>
    public static bool MayChange(Step step, ShellCommand reader, string path)
    {
        string name = CleanPath.NameOf(path);
        foreach (ShellScript script in step.Scripts)
        {
            foreach (ShellCommand command in script.Commands)
            {
                if (command == reader) return false;
                if (FileTouches.May(command, name)) return true;
            }
        }

        return false;
    }
}
