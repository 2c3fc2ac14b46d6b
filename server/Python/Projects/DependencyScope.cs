namespace Basewise.Python.Projects;

/// <summary>When a dependency is installed.</summary>
public enum DependencyScope
{
    /// <summary>With the project, or with the file that lists it.</summary>
    Main,

    /// <summary>With one of the project's extras.</summary>
    Extra,

    /// <summary>With a dependency group: PEP 735, Poetry's groups, Pipenv's <c>[dev-packages]</c> and categories.</summary>
    Group,

    /// <summary>While the project itself is built.</summary>
    Build,

    /// <summary>Never on its own account: it limits the versions of what something else asks for.</summary>
    Constraint,

    /// <summary>Never on its own account: it stands for whatever versions others ask for (<c>override-dependencies</c>).</summary>
    Override,
}
