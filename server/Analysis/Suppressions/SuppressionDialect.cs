namespace Basewise.Analysis.Suppressions;

/// <summary>Whose comments these are.</summary>
public enum SuppressionDialect
{
    /// <summary><c># basewise ignore=…</c></summary>
    Basewise,

    /// <summary><c># hadolint ignore=…</c></summary>
    Hadolint,
}
