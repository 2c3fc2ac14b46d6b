namespace Basewise.Python.Wheels;

/// <summary>The first two parts of a tag.</summary>
internal readonly record struct PythonAbi(string Python, string Abi);
