namespace Basewise.Python.Requirements;

/// <summary>How a line says what to install.</summary>
public enum RequirementKind
{
    /// <summary>By name, with or without versions or <c>@ URL</c>.</summary>
    Named,

    /// <summary>By a URL alone.</summary>
    Url,

    /// <summary>By the path of a folder or an archive.</summary>
    Path,
}
