namespace Basewise.Analysis.Context;

internal enum FileOriginKind
{
    /// <summary>It may be there: something ran that could have made it, or the base image may have it.</summary>
    Unknown,

    /// <summary>A COPY, ADD or mount brings it.</summary>
    Brought,

    /// <summary>A COPY would bring it, if a <c>.dockerignore</c> did not leave it out of the context.</summary>
    Ignored,

    /// <summary>Nothing brings it.</summary>
    Missing,
}
