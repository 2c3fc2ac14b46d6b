using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Dockerfile.Variables;

namespace Basewise.Analysis.Semantics;

/// <summary>A variable where it is used: what ARG or ENV made it, last.</summary>
/// <param name="Declaration">Where its value is written; <c>null</c> for what the builder or the base image defines.</param>
public sealed record Variable(VariableValue Value, AssignmentSyntax? Declaration, VariableOrigin Origin);
