namespace Basewise.Features.Completion;

/// <summary>What could be written where the cursor is in a requirements file.</summary>
internal enum RequirementsPlace
{
    /// <summary>Nothing that is known: a comment, a URL.</summary>
    Unknown,
    Name,

    /// <summary>In the brackets behind a name.</summary>
    Extra,

    /// <summary>After a name, its extras or a comma: a comparison.</summary>
    Operator,

    /// <summary>After <c>&lt;</c> or <c>&gt;</c>: a version, or the <c>=</c> that makes it another operator.</summary>
    OperatorOrVersion,
    Version,

    /// <summary>After a version: another comparison, or a marker.</summary>
    AfterVersion,
    Option,
    OptionValue,

    /// <summary>In a marker: what is asked about.</summary>
    MarkerVariable,

    /// <summary>In a marker: a comparison.</summary>
    MarkerOperator,

    /// <summary>In a marker: a text in quotes.</summary>
    MarkerValue,

    /// <summary>In a marker: <c>and</c> or <c>or</c>.</summary>
    MarkerBoolean,
}
