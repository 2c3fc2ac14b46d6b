namespace Basewise.Python.Wheels;

/// <summary>What a wheel is for (PEP 425): <c>cp312-cp312-manylinux_2_17_x86_64</c>.</summary>
/// <param name="Python"><c>cp312</c>, <c>py3</c>, <c>pp310</c></param>
/// <param name="Abi"><c>cp312</c>, <c>cp313t</c>, <c>abi3</c>, <c>none</c></param>
/// <param name="Platform"><c>any</c>, <c>musllinux_1_2_aarch64</c>, <c>win_amd64</c></param>
public readonly record struct WheelTag(string Python, string Abi, string Platform)
{
    public override string ToString() => $"{Python}-{Abi}-{Platform}";
}
