namespace Basewise.Knowledge.Packages;

/// <summary>Whether a release has a wheel that every system can install.</summary>
public enum PureWheel
{
    /// <summary>None is known.</summary>
    None,

    /// <summary>For Python 3.</summary>
    Python3,

    /// <summary>For Python 2 alone.</summary>
    Python2,
}
