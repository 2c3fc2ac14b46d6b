using System.Runtime.CompilerServices;
using Basewise.Python.Projects;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>
/// Reads the files that name packages, each text once: a tree of files gives the same text for as long as it has not changed, while the
/// Dockerfile beside it is judged at every keystroke.
/// </summary>
internal static class DependencyTexts
{
    private static readonly ConditionalWeakTable<SourceText, DependencyFile> Known = [];

    public static DependencyFile Read(DependencyFileKind kind, SourceText source)
    {
        // A text is read as one kind, unless one file is named both by -r and by -c.
        DependencyFile file = Known.GetValue(source, text => DependencyFile.Read(kind, text));
        return file.Kind == kind ? file : DependencyFile.Read(kind, source);
    }
}
