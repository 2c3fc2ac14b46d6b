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

    private VariableScope(ImmutableDictionary<string, Variable> variables, bool isComplete) =>
        (this.variables, IsComplete) = (variables, isComplete);

    /// <summary>A stage's scope before its first instruction, on a base image of which nothing is known.</summary>
    public static VariableScope Empty { get; } = new(ImmutableDictionary<string, Variable>.Empty, isComplete: false);

    /// <summary>The scope in front of the first FROM.</summary>
    public static VariableScope Global { get; } = new(
        PlatformNames.ToImmutableDictionary(name => name, _ => new Variable(VariableValue.Unknown, null)), isComplete: true);

    /// <summary>Whether a name that is not in it is surely not set: of some base images it is not known what they set themselves.</summary>
    public bool IsComplete { get; }

    /// <summary>Every name that is set, in no order.</summary>
    public IEnumerable<string> Names => variables.Keys;

    public Variable? Find(string name) => variables.GetValueOrDefault(name);

    public VariableValue ValueOf(string name) => Find(name)?.Value ?? VariableValue.Undefined;

    /// <summary>A stage's scope on a base image that sets these names, to values that are not known.</summary>
    internal static VariableScope OfImage(IEnumerable<string> names, bool isComplete) => new(
        names.ToImmutableDictionary(name => name, _ => new Variable(VariableValue.Unknown, null)), isComplete);

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

        return new VariableScope(builder.ToImmutable(), IsComplete);
    }

    private VariableValue Expand(AssignmentSyntax assignment, char escape) =>
        assignment.Value is { } value && WordExpander.Expand(value.Text, escape, ValueOf).Text is { } text
            ? VariableValue.Of(text)
            : VariableValue.Unknown;
}
