using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Dockerfile.Variables;

namespace Basewise.Analysis.Semantics;

/// <summary>The variables that an instruction sees.</summary>
public sealed class VariableScope
{
    /// <summary>What BuildKit defines by itself in front of the first FROM.</summary>
    private static readonly string[] PlatformNames =
    [
        "BUILDPLATFORM", "BUILDOS", "BUILDARCH", "BUILDVARIANT", "TARGETPLATFORM", "TARGETOS", "TARGETARCH", "TARGETVARIANT", "TARGETSTAGE",
    ];

    private readonly ImmutableDictionary<string, Variable> variables;

    private VariableScope(ImmutableDictionary<string, Variable> variables) => this.variables = variables;

    /// <summary>A stage's scope before its first instruction, on a base image of which nothing is known.</summary>
    public static VariableScope Empty { get; } = new(ImmutableDictionary<string, Variable>.Empty);

    /// <summary>The scope in front of the first FROM.</summary>
    public static VariableScope Global { get; } = new(
        PlatformNames.ToImmutableDictionary(name => name, _ => new Variable(VariableValue.Unknown, null)));

    public Variable? Find(string name) => variables.GetValueOrDefault(name);

    public VariableValue ValueOf(string name) => Find(name)?.Value ?? VariableValue.Undefined;

    /// <summary>The scope behind an ARG or ENV. Every value of the instruction is read in this scope, not in that of its neighbours.</summary>
    /// <param name="global">Where an ARG of a stage that has no default finds one.</param>
    internal VariableScope With(AssignmentsSyntax instruction, char escape, VariableScope global)
    {
        ImmutableDictionary<string, Variable>.Builder builder = variables.ToBuilder();
        foreach (AssignmentSyntax assignment in instruction.Assignments)
        {
            string name = assignment.Name.Text;
            if (instruction.Kind == InstructionKind.Env)
            {
                builder[name] = new Variable(Expand(assignment, escape), assignment);
            }
            else if (assignment.Value is not null)
            {
                builder[name] = new Variable(Expand(assignment, escape), assignment);
            }
            else
            {
                builder[name] = global.Find(name) ?? new Variable(VariableValue.Unknown, assignment);
            }
        }

        return new VariableScope(builder.ToImmutable());
    }

    private VariableValue Expand(AssignmentSyntax assignment, char escape) =>
        assignment.Value is { } value && WordExpander.Expand(value.Text, escape, ValueOf).Text is { } text
            ? VariableValue.Of(text)
            : VariableValue.Unknown;
}
