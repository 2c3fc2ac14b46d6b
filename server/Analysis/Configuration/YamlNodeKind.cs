namespace Basewise.Analysis.Configuration;

/// <summary>What a node of a YAML document is.</summary>
internal enum YamlNodeKind
{
    Scalar,
    List,
    Mapping,

    /// <summary>A name for another node (<c>*name</c>), which is not followed.</summary>
    Reference,
}
