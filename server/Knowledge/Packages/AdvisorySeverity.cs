namespace Basewise.Knowledge.Packages;

/// <summary>How bad a vulnerability is, as CVSS 3 names its scores.</summary>
public enum AdvisorySeverity
{
    /// <summary>Below 4.0.</summary>
    Low,

    /// <summary>The advisory has no score: it is taken to weigh more than the lowest.</summary>
    Unknown,

    /// <summary>From 4.0 on.</summary>
    Medium,

    /// <summary>From 7.0 on.</summary>
    High,

    /// <summary>From 9.0 on, and all malicious code.</summary>
    Critical,
}
