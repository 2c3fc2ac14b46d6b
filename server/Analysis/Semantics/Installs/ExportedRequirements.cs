using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>
/// Finds the command that has made a requirements file of a lock or of others: <c>uv export</c>, <c>poetry export</c>, <c>pdm export</c>,
/// <c>pipenv requirements</c>, <c>uv pip compile</c>.
/// </summary>
internal static class ExportedRequirements
{
    /// <summary>Whether there is one anywhere in a file: in nearly none there is.</summary>
    public static bool AreIn(SemanticModel model)
    {
        foreach ((_, InstallerCommand command) in model.CommandsOf<InstallerCommand>())
        {
            if (IsExport(command)) return true;
        }

        return false;
    }

    /// <param name="step">The RUN that reads the file.</param>
    /// <param name="index">Of that RUN in its stage.</param>
    /// <param name="reader">The command that does.</param>
    /// <param name="path">Absolute, in the image.</param>
    public static (Step Step, InstallerCommand Command)? Find(ReadableTexts texts, Step step, int index, ShellCommand reader, string path)
    {
        if (!texts.HasExports) return null;

        SemanticModel model = texts.Model;
        if (RunFiles.MayChange(step, reader, path)) return FindWriter(model, step, reader, path) is { } own ? (step, own) : null;

        return texts.FindWriter(step.Stage, index, path) is var (writer, there)
            && FindWriter(model, writer, before: null, there) is { } other ? (writer, other) : null;
    }

    /// <summary>The export whose output a command reads as its input: <c>uv export | pip install -r -</c>.</summary>
    public static (Step Step, InstallerCommand Command)? FindPiped(Step step, ShellCommand reader)
    {
        if (reader.Operator is not ShellOperator.Pipe || reader.Index == 0) return null;

        foreach (ShellScript script in step.Scripts)
        {
            if (reader.Index >= script.Commands.Count || script.Commands[reader.Index] != reader) continue;

            ShellCommand writer = script.Commands[reader.Index - 1];
            return step.Commands.FirstOrDefault(tool => tool.Shell == writer) is InstallerCommand export && IsExport(export) && OutputOf(export) is null && writer.Redirections.IsEmpty
                ? (step, export)
                : null;
        }

        return null;
    }

    /// <summary>The export that is the last of a RUN's commands to write to a file.</summary>
    private static InstallerCommand? FindWriter(SemanticModel model, Step step, ShellCommand? before, string path)
    {
        string name = CleanPath.NameOf(path);
        InstallerCommand? found = null;
        int next = 0;
        foreach (ShellScript script in step.Scripts)
        {
            foreach (ShellCommand command in script.Commands)
            {
                if (command == before) return found;

                ToolCommand? tool = next < step.Commands.Length && step.Commands[next].Shell == command ? step.Commands[next++] : null;
                if (FileTouches.May(command, name)) found = tool is InstallerCommand export && IsExport(tool) && !command.IsConditional && Writes(model, step, export, path) ? export : null;
            }
        }

        return found;
    }

    private static bool IsExport(ToolCommand tool) => tool switch
    {
        UvCommand { VerbPath: "export" or "pip compile" } => true,
        PoetryCommand { Verb: { } verb } => verb.Is("export"),
        PdmCommand { Verb: { } verb } => verb.Is("export"),
        PipenvCommand { Verb: { } verb } => verb.Is("requirements"),
        _ => false,
    };

    private static bool Writes(SemanticModel model, Step step, InstallerCommand export, string path)
    {
        ShellWord? written = OutputOf(export);
        foreach (ShellRedirection redirection in export.Shell.Redirections)
        {
            if (redirection.Kind is ShellRedirectionKind.Output && written is null) written = redirection.Target;
            else if (redirection.Kind is ShellRedirectionKind.Append) return false;
        }

        return written is { } word && ShellPaths.Resolve(word, step, model.Installs.Of(step.Stage).FindFolder(export)) == path;
    }

    private static ShellWord? OutputOf(ToolCommand tool) => tool switch
    {
        // The grammar of uv's other commands takes "-o" for another option.
        UvCommand uv => (uv.Arguments.Find("output-file") ?? uv.Arguments.Find("override"))?.Value,
        PoetryCommand poetry => poetry.Arguments.Find("output")?.Value,
        PdmCommand pdm => pdm.Arguments.Find("output")?.Value,
        _ => null,
    };
}
