namespace Basewise.Knowledge.Releases;

public enum SupportStatus
{
    /// <summary>No end within the time asked for, or none known.</summary>
    Supported,

    /// <summary>Fixes still come, but will end within the time asked for.</summary>
    EndsSoon,

    /// <summary>Nobody fixes anything any more.</summary>
    Ended,
}
