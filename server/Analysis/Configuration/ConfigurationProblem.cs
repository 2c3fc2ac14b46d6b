using Basewise.Syntax.Text;

namespace Basewise.Analysis.Configuration;

/// <summary>What cannot be used of a configuration file. The rest of it counts.</summary>
/// <param name="Span">The key or the value that it is about.</param>
/// <param name="Message">What is wrong and what to write, in one sentence or two.</param>
public sealed record ConfigurationProblem(TextSpan Span, string Message);
