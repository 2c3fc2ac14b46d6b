using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile.Variables;

namespace Basewise.Analysis.Semantics;

/// <summary>What a command finds in its environment: the script's own variables before those of ENV, ARG and the base image.</summary>
public static class StepSettings
{
    public static VariableValue SettingOf(this Step step, ToolCommand command, string name)
    {
        if (command.FindVariable(name) is { } own) return own.Value is { } text ? VariableValue.Of(text) : VariableValue.Unknown;

        return step.Variables.ValueOf(name);
    }

    /// <summary>Whether a variable has a value, be it one that nobody knows before the build.</summary>
    public static bool HasSetting(this Step step, ToolCommand command, string name) =>
        step.SettingOf(command, name) is { IsDefined: true, Text: not "" };

    /// <summary>Whether a variable switches something on. One that is not known was set by someone who had a reason to.</summary>
    public static bool IsSwitchedOn(this Step step, ToolCommand command, string name) =>
        step.SettingOf(command, name) is { IsDefined: true } value && IsOn(value.Text);

    /// <summary>The values that pip, uv and Poetry take for "no" are the same.</summary>
    public static bool IsOn(string? value) =>
        !(value is "" or "0" || Matches(value, "false") || Matches(value, "no") || Matches(value, "off") || Matches(value, "n") || Matches(value, "f"));

    private static bool Matches(string? value, string word) => string.Equals(value, word, StringComparison.OrdinalIgnoreCase);
}
