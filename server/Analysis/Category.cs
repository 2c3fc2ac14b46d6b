namespace Basewise.Analysis;

/// <summary>What a rule is about; the index of the rules' pages is ordered by it.</summary>
public enum Category
{
    Syntax,
    BaseImage,
    Stages,
    Variables,
    Instructions,
    Layers,
    Cache,
    Context,
    Packages,
    Shell,
    Installers,

    /// <summary>What a project's requirements, pyproject.toml, Pipfile and locks say.</summary>
    Dependencies,
    Runtime,
    Security,
    Labels,
    Style,

    /// <summary>Comments and settings that steer Basewise itself.</summary>
    Configuration,
}
