namespace Basewise.LanguageServer.Protocol;

/// <summary>A line and a column, both from zero; columns are counted as <c>initialize</c> has settled.</summary>
internal readonly record struct Position(int Line, int Character);

/// <summary>The protocol's Range: <paramref name="End"/> is not in it.</summary>
internal readonly record struct DocumentRange(Position Start, Position End);

internal sealed record Location(string Uri, DocumentRange Range);
