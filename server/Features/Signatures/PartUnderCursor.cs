using System.Collections.Immutable;
using Basewise.Features.Places;
using Basewise.Features.Reference;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Signatures;

/// <summary>Tells which part of an instruction's form a cursor is in.</summary>
internal static class PartUnderCursor
{
    /// <summary>The form and the part's label; <c>null</c> in the middle of a command, which has a form of its own.</summary>
    public static (int Form, string Part)? Find(InstructionCursor cursor, ImmutableArray<InstructionForm> forms)
    {
        WordSyntax body = BodyOf(cursor);
        bool isJson = body.Start < body.End && cursor.Line[body.Start] == '[' && cursor.At > body.Start;
        int json = IndexOf(forms, form => form.IsJson);
        if (isJson && json >= 0) return (json, JsonPart(cursor, body, forms[json]));

        int index = cursor.ArgumentIndex;
        return cursor.Kind switch
        {
            InstructionKind.From => (0, index == 0 ? "image" : "[AS name]"),
            InstructionKind.Copy or InstructionKind.Add => (0, index == 0 ? "source…" : "destination"),
            InstructionKind.Env => (0, IsBehind(cursor, '=') ? "value" : "name"),
            InstructionKind.Label => (0, IsBehind(cursor, '=') ? "value" : "key"),
            InstructionKind.Arg => (0, IsBehind(cursor, '=') ? "[=default]" : "name"),
            InstructionKind.Expose => (0, IsBehind(cursor, '/') ? "[/protocol]" : "port"),
            InstructionKind.User when index == 0 => (0, IsBehind(cursor, ':') ? "[:group]" : "user"),
            InstructionKind.Workdir => (0, "path"),
            InstructionKind.Volume => (0, "path…"),
            InstructionKind.Stopsignal when index == 0 => (0, "signal"),
            InstructionKind.Onbuild => (0, "instruction"),
            InstructionKind.Maintainer => (0, "name"),
            InstructionKind.Shell => (0, "\"program\""),
            InstructionKind.Run when index == 0 => cursor.Typed.StartsWith("<", StringComparison.Ordinal) ? (2, "<<EOF") : (0, "command"),
            InstructionKind.Cmd or InstructionKind.Entrypoint when index == 0 => (cursor.Typed.IsEmpty ? 0 : 1, cursor.Typed.IsEmpty ? "\"program\"" : "command"),
            InstructionKind.Healthcheck => OfHealthcheck(cursor, index),
            _ => null,
        };
    }

    private static (int Form, string Part)? OfHealthcheck(InstructionCursor cursor, int index)
    {
        bool isNone = cursor.Instruction is HealthcheckSyntax { Type: { } type } && type.Raw.Equals("NONE", StringComparison.OrdinalIgnoreCase);
        if (isNone) return (2, "NONE");

        // The command has a form of its own once it has begun.
        return index switch
        {
            0 => (0, InstructionForms.Flags),
            1 => (0, "command"),
            _ => null,
        };
    }

    private static WordSyntax BodyOf(InstructionCursor cursor)
    {
        WordSyntax body = cursor.Instruction.Body;
        if (cursor.Instruction is not HealthcheckSyntax { Type: { } type }) return body;

        int start = type.End - body.Start;
        while (start < body.Raw.Length && char.IsWhiteSpace(body.Raw[start])) start++;
        return body.Part(start, body.Raw.Length);
    }

    /// <summary>By the commas between strings in front of the cursor.</summary>
    private static string JsonPart(InstructionCursor cursor, WordSyntax body, InstructionForm form)
    {
        int commas = 0;
        bool isInString = false;
        for (int i = body.Start + 1; i < cursor.At; i++)
        {
            char c = cursor.Line[i];
            if (c == '\\' && isInString) i++;
            else if (c == '"') isInString = !isInString;
            else if (c == ',' && !isInString) commas++;
        }

        int first = form.Parts[0].Label == InstructionForms.Flags ? 1 : 0;
        return form.Parts[Math.Min(first + commas, form.Parts.Length - 1)].Label;
    }

    private static bool IsBehind(InstructionCursor cursor, char sign) => cursor.Typed.Contains(sign);

    private static int IndexOf(ImmutableArray<InstructionForm> forms, Func<InstructionForm, bool> isSought)
    {
        for (int i = 0; i < forms.Length; i++)
        {
            if (isSought(forms[i])) return i;
        }

        return -1;
    }
}
