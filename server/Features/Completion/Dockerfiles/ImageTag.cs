namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>A tag on offer.</summary>
/// <param name="Detail">A few words: what it is, its size, until when it gets fixes.</param>
/// <param name="IsDeprecated">No longer rebuilt, past its end, or not released yet.</param>
internal sealed record ImageTag(string Tag, string Detail, bool IsDeprecated = false);
