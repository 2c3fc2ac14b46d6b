using Basewise.Features.Reference;
using Basewise.Python.Requirements;

namespace Basewise.Features.Hover;

/// <summary>The hover on a marker: what its variables mean.</summary>
internal static class MarkerHover
{
    public static HoverContent? Describe(RequirementsWord marker)
    {
        string[] lines =
        [
            .. MarkerReference.All
                .Where(variable => marker.Text.Contains(variable.Name, StringComparison.Ordinal))
                .Select(variable => $"- `{variable.Name}`: {variable.Meaning}"),
        ];
        return lines.Length == 0 ? null : new HoverContent(marker.Span, $"Installed only where this is true:\n\n{string.Join('\n', lines)}");
    }
}
