using Basewise.Python.Requirements;

namespace Basewise.Python.Markers;

/// <summary>A word of a marker, in offsets of the joined line.</summary>
internal readonly record struct MarkerWord(RequirementsTokenKind Kind, int Start, int End);
