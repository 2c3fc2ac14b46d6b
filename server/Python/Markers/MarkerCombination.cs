using System.Collections.Immutable;
using System.Text;

namespace Basewise.Python.Markers;

/// <summary>Markers with <c>and</c> between them, or with <c>or</c>.</summary>
/// <param name="isAny">Whether one that holds is enough.</param>
public sealed class MarkerCombination(ImmutableArray<Marker> markers, bool isAny) : Marker
{
    public override bool? IsTrueIn(MarkerEnvironment environment)
    {
        // packaging looks at all of them, so one that cannot be compared stops pip even where the others decide.
        bool result = !isAny;
        foreach (Marker marker in markers)
        {
            if (marker.IsTrueIn(environment) is not { } holds) return null;
            result = isAny ? result || holds : result && holds;
        }

        return result;
    }

    internal override void WriteTo(StringBuilder text)
    {
        for (int i = 0; i < markers.Length; i++)
        {
            if (i > 0) text.Append(isAny ? " or " : " and ");
            markers[i].WriteTo(text);
        }
    }
}
