using System.Collections.Immutable;
using Basewise.Features.Places;
using Basewise.Features.Reference;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Signatures;

/// <summary>How the instruction at the cursor is written, and which part of it the cursor is in.</summary>
public static class SignatureFeature
{
    /// <summary>The characters after which an editor asks: those that begin the next part.</summary>
    public static ImmutableArray<string> TriggerCharacters { get; } = [" ", "=", ",", "["];

    /// <summary><c>null</c> where there is nothing to say: in keywords, comments and scripts.</summary>
    public static SignatureList? At(Snapshot snapshot, int offset)
    {
        if (snapshot.Model is not { } model || InstructionCursor.Find(model, offset) is not { } cursor) return null;
        if (cursor.IsInKeyword || cursor.IsLeftOut || (cursor.Whole.Heredocs is [{ BodySpan: var first }, ..] && offset >= first.Start)) return null;

        if (cursor.FindFlag() is { } flag) return OfFlag(cursor, flag);

        ImmutableArray<InstructionForm> forms = InstructionForms.Of(cursor.Kind);
        if (forms.IsEmpty || InstructionReference.Find(cursor.Kind) is not { } entry) return null;
        if (cursor.IsAmongFlags && cursor.Typed.StartsWith("-", StringComparison.Ordinal)) return new SignatureList(forms, entry.Text, 0, Position(forms[0].IndexOf(InstructionForms.Flags)));

        (int form, string part)? place = PartUnderCursor.Find(cursor, forms);
        return place is { } found ? new SignatureList(forms, entry.Text, found.form, Position(forms[found.form].IndexOf(found.part))) : null;
    }

    private static SignatureList? OfFlag(InstructionCursor cursor, FlagSyntax flag)
    {
        if (FlagReference.Find(cursor.Kind, flag.Name) is not { } entry) return null;

        int equals = flag.Word.Raw.IndexOf('=');
        int valueStart = flag.Word.Start + equals + 1;
        if (cursor.Instruction is RunSyntax run && flag.Name == "mount" && equals >= 0 && cursor.At >= valueStart) return OfMount(cursor, run, flag, valueStart, entry);

        // The form is the name and, behind the equals sign, what it takes.
        string form = entry.Reference.Form;
        int sign = form.IndexOf('=', StringComparison.Ordinal);
        FormPart part = new(sign < 0 ? form : form[(sign + 1)..], entry.Reference.Text);
        return new SignatureList([new InstructionForm(form, [part])], entry.Reference.Text, 0, 0);
    }

    private static SignatureList OfMount(InstructionCursor cursor, RunSyntax run, FlagSyntax flag, int valueStart, FlagEntry entry)
    {
        string type = run.Mounts.FirstOrDefault(mount => mount.Flag == flag)?.Type ?? "bind";
        if (MountReference.KeysOf(type).IsEmpty) type = "bind";

        int start = cursor.At;
        while (start > valueStart && cursor.Line[start - 1] != ',') start--;
        ReadOnlySpan<char> written = cursor.Line.Slice(start, cursor.At);
        int equals = written.IndexOf('=');
        string key = (equals < 0 ? written : written[..equals]).ToString().ToLowerInvariant();

        InstructionForm form = InstructionForms.OfMount(type);
        string name = MountReference.FindKey(type, key)?.Name ?? key;
        int part = name == "type" ? 0 : Math.Max(form.IndexOf($"{name}=…"), form.IndexOf(name));
        return new SignatureList([form], entry.Reference.Text, 0, Position(part));
    }

    private static int? Position(int index) => index < 0 ? null : index;
}
