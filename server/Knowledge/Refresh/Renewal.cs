namespace Basewise.Knowledge.Refresh;

/// <summary>What became of a set that was to be made anew: what one source lacks keeps no other from being renewed.</summary>
/// <param name="Made">Null where it could not be made, or not be kept.</param>
/// <param name="Failure">Why not. Null where it was made.</param>
public sealed record Renewal(LiveSource Source, RefreshedSet? Made, string? Failure)
{
    /// <summary>Whether the source is older than what is there, which is therefore left as it is.</summary>
    public bool IsOlder => Made is { } made && made.Head.AsOf < made.Before.AsOf;

    /// <param name="keep">Is given the set if it is no older than what is there.</param>
    public static Renewal Of(LiveSource source, FactRefresh refresh, Action<RefreshedSet> keep)
    {
        ArgumentNullException.ThrowIfNull(refresh);
        ArgumentNullException.ThrowIfNull(keep);
        try
        {
            Renewal renewal = new(source, refresh.Make(source), Failure: null);
            if (renewal is { IsOlder: false, Made: { } made }) keep(made);
            return renewal;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return new Renewal(source, Made: null, exception.Message);
        }
    }
}
