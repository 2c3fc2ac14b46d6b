using System.Collections.Immutable;
using Basewise.Features.Reference;

namespace Basewise.Features.Signatures;

/// <summary>The forms of what is being written.</summary>
/// <param name="Documentation">Markdown about all of them.</param>
/// <param name="ActiveForm">The form that it has so far.</param>
/// <param name="ActivePart">The part of that form that the cursor is in; <c>null</c> where it is in none.</param>
public sealed record SignatureList(ImmutableArray<InstructionForm> Forms, string Documentation, int ActiveForm, int? ActivePart);
