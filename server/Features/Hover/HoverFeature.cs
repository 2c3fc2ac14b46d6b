namespace Basewise.Features.Hover;

/// <summary>What is known of the word under the cursor.</summary>
public static class HoverFeature
{
    public static HoverContent? At(Snapshot snapshot, int offset, DateOnly today) =>
        snapshot.Language == DocumentLanguage.Unknown || offset > snapshot.Source.Length || today == default ? null : null;
}
