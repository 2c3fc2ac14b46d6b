using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Semantics.Installs;

/// <summary>What a Dockerfile of a test installs.</summary>
internal static class DockerfileInstalls
{
    /// <param name="tree">The folder that it stands in; null where there is no place for it.</param>
    public static InstallRequests Of(string text, MemoryTree? tree)
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text)));
        return InstallRequests.Of(model, tree is null ? null : new(() => BuildContext.Find(new DockerfilePlace(tree, "Dockerfile"), model)));
    }
}
