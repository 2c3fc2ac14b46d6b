using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Python.Projects;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Features.Places;

/// <summary>A here-document of a Dockerfile that is a requirements file: what pip reads from its input, or a COPY or <c>cat</c> writes to one.</summary>
/// <param name="File">What stands in it; its places are those in the document.</param>
/// <param name="Start">Where the document begins in the Dockerfile.</param>
/// <param name="Reader">The command that installs from it; null where it is written to a file.</param>
internal sealed record RequirementsDocument(DependencyFile File, int Start, InstallerCommand? Reader)
{
    /// <summary>More here-documents than an instruction has: each is looked for among all commands.</summary>
    private const int MostDocuments = 20;

    /// <summary>The one that the cursor is in.</summary>
    public static RequirementsDocument? Find(InstructionCursor cursor) =>
        cursor.FindDocument() is { } document ? Find(cursor.Model.Syntax.Source, cursor.Instruction, cursor.Step, document) : null;

    public static RequirementsDocument? Find(SourceText source, InstructionSyntax instruction, Step? step, HeredocSyntax document)
    {
        (DependencyFileKind Kind, InstallerCommand? Reader)? found = instruction switch
        {
            _ when instruction.Heredocs.Length > MostDocuments => null,
            RunSyntax when step is not null => FindInRun(step, document),
            TransferSyntax { Destination.Text: { } target } => KindOf(target.EndsWith('/') ? target + document.Name : target) is { } kind ? (kind, null) : null,
            _ => null,
        };
        return found is var (of, reader) && ImageText.Of(source, document, null) is { } text ? new RequirementsDocument(DependencyFile.Read(of, text.Source), document.BodySpan.Start, reader) : null;
    }

    private static (DependencyFileKind Kind, InstallerCommand? Reader)? FindInRun(Step step, HeredocSyntax document)
    {
        foreach (ShellScript script in step.Scripts)
        {
            foreach (ShellCommand command in script.Commands)
            {
                if (!Reads(command, document)) continue;
                if (step.Commands.FirstOrDefault(tool => tool.Shell == command) is InstallerCommand installer) return ReadsInput(installer) ? (DependencyFileKind.Requirements, installer) : null;

                foreach (ShellRedirection redirection in command.Redirections)
                {
                    if (redirection.Kind is ShellRedirectionKind.Output or ShellRedirectionKind.Append && KindOf(redirection.Target.LiteralPrefix) is { } kind) return (kind, null);
                }
            }
        }

        return null;
    }

    private static DependencyFileKind? KindOf(string path) => DependencyFileNames.Find(path) is { } kind && kind.IsPip() ? kind : null;

    private static bool Reads(ShellCommand command, HeredocSyntax document)
    {
        foreach (ShellRedirection redirection in command.Redirections)
        {
            if (redirection.Kind is ShellRedirectionKind.HereDocument or ShellRedirectionKind.HereDocumentWithoutTabs && redirection.Span.Overlaps(document.MarkerSpan)) return true;
        }

        return false;
    }

    private static bool ReadsInput(InstallerCommand installer)
    {
        IEnumerable<ShellWord> files = installer switch
        {
            PipCommand pip => pip.Arguments.ValuesOf("requirement"),
            UvCommand { VerbPath: "pip sync" } uv => uv.Operands,
            UvCommand uv => uv.Arguments.ValuesOf("requirement"),
            _ => [],
        };
        return files.Any(word => word.Is("-") || word.Is("/dev/stdin"));
    }
}
