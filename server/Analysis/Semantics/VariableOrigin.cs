namespace Basewise.Analysis.Semantics;

/// <summary>What gave a variable its value last.</summary>
public enum VariableOrigin
{
    /// <summary>BuildKit itself: the platforms, before the first FROM.</summary>
    Builder,

    /// <summary>The ENV of the base image.</summary>
    BaseImage,

    /// <summary>An ARG, which the running container does not see.</summary>
    Arg,

    /// <summary>An ENV of this file.</summary>
    Env,
}
