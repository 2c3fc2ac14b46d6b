namespace Basewise.Features.Names;

/// <summary>A thing of one Dockerfile that has a name: two stages may each have a variable of the same name, which are two things.</summary>
public sealed class DockerfileName
{
    internal DockerfileName(NameKind kind, string text) => (Kind, Text) = (kind, text);

    public NameKind Kind { get; }

    /// <summary>As written first.</summary>
    public string Text { get; }

    /// <summary>Whether the file declares it; a variable may also come from BuildKit, the base image, or a script itself.</summary>
    public bool IsDeclared { get; internal set; }

    /// <summary>Whether a FROM finds the stage by the value of a variable, which does not change with the name.</summary>
    public bool IsFoundByValue { get; internal set; }
}
