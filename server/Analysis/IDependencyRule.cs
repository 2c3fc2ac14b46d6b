using Basewise.Analysis.Dependencies;

namespace Basewise.Analysis;

/// <summary>A rule that judges the files which say what packages a project needs: requirements, pyproject.toml, Pipfile, locks.</summary>
public interface IDependencyRule
{
    RuleDescriptor Descriptor { get; }

    /// <summary>Whether it judges what the other rules' findings leave, and so is asked when they are known.</summary>
    bool ComesLast { get; }

    void Check(DependencyContext context);
}
