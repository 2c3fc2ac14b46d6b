using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Features.Symbols;

/// <summary>A part of the file as the outline shows it.</summary>
/// <param name="Name">Never blank: the protocol forbids it.</param>
/// <param name="Detail">A few words on one line; empty where the name says all.</param>
/// <param name="Span">All that belongs to it. Those of its children lie within.</param>
/// <param name="NameSpan">The words to select when it is chosen; within <paramref name="Span"/>.</param>
public sealed record OutlineEntry(
    string Name, string Detail, OutlineKind Kind, TextSpan Span, TextSpan NameSpan, ImmutableArray<OutlineEntry> Children);
