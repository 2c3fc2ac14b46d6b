using Basewise.Analysis.Dependencies;

namespace Basewise.Analysis;

/// <summary>A rule that judges the files which say what packages a project needs: requirements, pyproject.toml, Pipfile, locks.</summary>
public interface IDependencyRule
{
    void Check(DependencyContext context);
}
