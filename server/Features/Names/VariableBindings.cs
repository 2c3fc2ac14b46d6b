using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Names;

/// <summary>
/// The variables in sight while a Dockerfile is walked through. An ARG without a default continues the one above the first FROM; a stage
/// continues what the stage below it has; everything else that declares a name begins a new variable, or goes on with that of its stage.
/// </summary>
internal sealed class VariableBindings
{
    private static readonly ImmutableDictionary<string, VariableBinding> Nothing = ImmutableDictionary.Create<string, VariableBinding>(StringComparer.Ordinal);

    private readonly List<ImmutableDictionary<string, VariableBinding>> closed = [];
    private ImmutableDictionary<string, VariableBinding> global = Nothing;
    private ImmutableDictionary<string, VariableBinding> local = Nothing;

    public void Open(Stage stage) => local = stage.Base.Parent is { } parent ? closed[parent.Index] : Nothing;

    public void Close() => closed.Add(local);

    /// <summary>What a name stands for. One that nobody declared begins here too: other places may mean the same.</summary>
    public VariableBinding Read(string name, bool isGlobal)
    {
        if (Find(name, isGlobal) is { } known) return known;

        return Put(name, new VariableBinding(new DockerfileName(NameKind.Variable, name), null, IsEnv: true), isGlobal);
    }

    /// <summary>Begins what an ENV is about to declare, so that <c>ENV A=x:$A</c> speaks of one variable.</summary>
    public void Announce(ImmutableArray<AssignmentSyntax> assignments)
    {
        foreach (AssignmentSyntax assignment in assignments)
        {
            string name = assignment.Name.Text;
            if (Find(name, isGlobal: false) is { Name.IsDeclared: true }) continue;

            Put(name, new VariableBinding(new DockerfileName(NameKind.Variable, name) { IsDeclared = true }, null, IsEnv: true), isGlobal: false);
        }
    }

    public VariableBinding Declare(AssignmentSyntax assignment, bool isEnv, bool isGlobal)
    {
        string name = assignment.Name.Text;
        VariableBinding? earlier = Find(name, isGlobal) is { Name.IsDeclared: true } declared ? declared : null;
        if (assignment.Value is null && !isEnv && !isGlobal)
        {
            // It takes the value of before, or that of the ARG above the first FROM.
            if (earlier is { } same) return same;
            if (Find(name, isGlobal: true) is { Name.IsDeclared: true } outer) return Put(name, outer, isGlobal);
        }

        DockerfileName variable = earlier?.Name ?? new DockerfileName(NameKind.Variable, name);
        variable.IsDeclared = true;
        TextSpan definition = assignment.Name.Span;
        return Put(name, new VariableBinding(variable, definition, isEnv || earlier?.IsEnv == true), isGlobal);
    }

    private VariableBinding? Find(string name, bool isGlobal) =>
        (isGlobal ? global : local).TryGetValue(name, out VariableBinding binding) ? binding : null;

    private VariableBinding Put(string name, VariableBinding binding, bool isGlobal)
    {
        if (isGlobal) global = global.SetItem(name, binding);
        else local = local.SetItem(name, binding);
        return binding;
    }
}
