using Basewise.Syntax.Text;

namespace Basewise.Features.Names;

/// <summary>What a variable's name stands for at one point of the file.</summary>
/// <param name="Definition">The declaration that decides, if there is one above.</param>
/// <param name="IsEnv">Whether it is part of the image's environment, and not of the build alone.</param>
internal readonly record struct VariableBinding(DockerfileName Name, TextSpan? Definition, bool IsEnv);
