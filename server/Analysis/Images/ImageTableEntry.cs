namespace Basewise.Analysis.Images;

/// <summary>What a project's table says of some images of its own. What stands in braces is taken from their tags.</summary>
/// <param name="From">The image that they are built on: <c>python:{version}-slim-bookworm</c>.</param>
/// <param name="Python"><c>3.12</c> or <c>3.12.4</c>.</param>
/// <param name="Distribution">A word as in tags: <c>bookworm</c>, <c>alpine3.22</c>, <c>ubuntu24.04</c>.</param>
/// <param name="User">The user that commands run as, by name or number.</param>
/// <param name="HasShell">Without one, RUN in shell form cannot work.</param>
/// <param name="Description">What they are for, in the project's own words.</param>
public sealed record ImageTableEntry(
    ImagePattern Images, Template? From, Template? Python, Template? Distribution, string? User, bool? HasShell, string? Description);
