using System.Reflection;
using System.Runtime.CompilerServices;
using Basewise.Analysis;
using Basewise.Features;
using Basewise.Knowledge;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Architecture.Tests;

public sealed class ImmutabilityTests
{
    private static readonly Assembly[] PureAssemblies =
        [typeof(SourceText).Assembly, typeof(RequirementsSyntax).Assembly, typeof(Provenance).Assembly, typeof(Rule).Assembly, typeof(Snapshot).Assembly];

    [Fact]
    public void Nothing_that_a_pure_project_hands_out_can_be_changed()
    {
        IEnumerable<Type> types = PureAssemblies.SelectMany(assembly => assembly.GetExportedTypes());

        Expect.None(types.SelectMany(SettersOf).Concat(types.SelectMany(WritableFieldsOf)));
    }

    private static IEnumerable<string> SettersOf(Type type) =>
        from property in type.GetProperties()
        let setter = property.SetMethod
        where setter is { IsPublic: true } && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
        select $"{type.FullName}.{property.Name}";

    private static IEnumerable<string> WritableFieldsOf(Type type) =>
        from field in type.GetFields()
        where !type.IsEnum && !field.IsInitOnly && !field.IsLiteral
        select $"{type.FullName}.{field.Name}";
}
