using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>git config</c>, <c>npm config</c>, <c>yarn config</c>, <c>pnpm config</c>: a setting of a tool.</summary>
public sealed class ConfigCommand : ToolCommand
{
    private static readonly ArgumentGrammar Grammar = new("file/f= blob= type/t= default= location= global/g system local add unset");

    internal ConfigCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        ImmutableArray<ShellWord> operands = Grammar.Read(invocation.Arguments).Operands;

        // config [set] KEY VALUE, or KEY=VALUE.
        int at = operands.Length > 1 && operands[1].Is("set") ? 2 : 1;
        if (at >= operands.Length) return;

        int equals = operands[at].Literal.IndexOf('=');
        Key = operands[at];
        KeyName = equals < 0 ? operands[at].Value : operands[at].Literal[..equals].ToString();
        Value = equals >= 0 ? operands[at].After(equals + 1) : at + 1 < operands.Length ? operands[at + 1] : null;
    }

    /// <summary>The word that names the setting; null if there is none.</summary>
    public ShellWord? Key { get; }

    /// <summary><c>http.sslVerify</c>, <c>strict-ssl</c>.</summary>
    public string? KeyName { get; }

    /// <summary>What it is set to; null where it is asked for or removed.</summary>
    public ShellWord? Value { get; }

    /// <summary>Whether the setting is switched off.</summary>
    public bool TurnsOff => Value is { HasExpansion: false } value && value.Literal is "false" or "0" or "no" or "off";
}
