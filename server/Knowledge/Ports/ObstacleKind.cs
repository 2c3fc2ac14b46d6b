namespace Basewise.Knowledge.Ports;

/// <summary>What stands between a question and a fresher answer.</summary>
public enum ObstacleKind
{
    /// <summary>The question is on its way.</summary>
    Asking,

    /// <summary>Nobody may be asked: the settings, or a workspace that is not trusted.</summary>
    NotAllowed,

    /// <summary>There is no connection, or no answer in time.</summary>
    Unreachable,

    /// <summary>The host wants other credentials, or none has access.</summary>
    Denied,

    /// <summary>The host wants to be left alone for a while.</summary>
    Throttled,

    /// <summary>The host has a fault of its own.</summary>
    Faulty,

    /// <summary>What came is not what was asked for: another digest, no JSON, too much.</summary>
    Unusable,
}
