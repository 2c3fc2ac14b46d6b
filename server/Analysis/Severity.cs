namespace Basewise.Analysis;

/// <summary>How much a finding matters, least first.</summary>
public enum Severity
{
    Hint,
    Information,
    Warning,
    Error,
}
