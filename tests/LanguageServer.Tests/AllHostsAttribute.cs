using System.Reflection;
using Xunit.Sdk;

namespace Basewise.LanguageServer.Tests;

/// <summary>A theory that holds wherever the server runs: of each of <see cref="Hosts"/>.</summary>
public sealed class AllHostsAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Hosts.Names.Select(host => new object[] { host });
}
