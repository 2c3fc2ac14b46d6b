using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Images;

/// <summary>One way to name the image of a FROM more strictly.</summary>
/// <param name="Title">What will change, in the imperative.</param>
/// <param name="Kind">A digest is the build of one day: what was mended in the image since then is lost, so a person decides.</param>
public sealed record ImagePin(PinLevel Level, string Title, FixKind Kind, ImmutableArray<TextEdit> Edits);
