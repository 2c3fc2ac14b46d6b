using Basewise.Analysis.Semantics.Installs;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Dependencies;

/// <summary>A command of a Dockerfile that installs what another file lists.</summary>
/// <param name="Dockerfile">Its path in the tree of files.</param>
/// <param name="Source">The Dockerfile's text.</param>
public sealed record ProjectInstall(string Dockerfile, SourceText Source, InstallRequest Request);
