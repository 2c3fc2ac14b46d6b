using Basewise.Analysis.Semantics;
using Basewise.Syntax.Text;

namespace Basewise.Features.Tokens;

/// <summary>The tokens of what names an image or a stage.</summary>
internal sealed class ImageTokens(SemanticModel model, TextTokens texts, SemanticTokenWriter writer)
{
    private HashSet<string>? stageNames;

    /// <summary>A stage by name or number, or else an image.</summary>
    public void AddSource(JoinedText text, int start, int end)
    {
        ReadOnlySpan<char> raw = text.Slice(start, end);
        if (!raw.ContainsAnyExceptInRange('0', '9')) writer.Add(text, start, end, TokenType.Number);
        else if (IsStage(raw)) writer.Add(text, start, end, TokenType.Namespace);
        else AddImage(text, start, end);
    }

    /// <summary>A stage that is started from, or an image.</summary>
    public void AddBase(JoinedText text, int start, int end, bool isStage)
    {
        if (isStage) texts.AddRange(text, start, end, TokenType.Namespace);
        else AddImage(text, start, end);
    }

    private void AddImage(JoinedText text, int start, int end)
    {
        (int colon, int at) = FindParts(text, start, end);
        texts.AddRange(text, start, Math.Min(colon, at), TokenType.Class);
        if (colon < at)
        {
            writer.Add(text, colon, colon + 1, TokenType.Operator);
            texts.AddRange(text, colon + 1, at, TokenType.Property);
        }

        if (at == end) return;

        writer.Add(text, at, at + 1, TokenType.Operator);
        texts.AddRange(text, at + 1, end, TokenType.Property, TokenModifiers.Readonly);
    }

    /// <summary>Where the tag's colon and the digest's sign stand; the end where there is none. What stands in <c>${…}</c> is passed over.</summary>
    private static (int Colon, int At) FindParts(JoinedText text, int start, int end)
    {
        int colon = end;
        int braces = 0;
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (c == '{') braces++;
            else if (c == '}' && braces > 0) braces--;
            if (braces > 0) continue;

            if (c == '@') return (colon, i);
            if (c == ':') colon = i;
            // The colon of a registry's port.
            if (c == '/') colon = end;
        }

        return (colon, end);
    }

    private bool IsStage(ReadOnlySpan<char> name)
    {
        if (stageNames is null)
        {
            stageNames = new(StringComparer.OrdinalIgnoreCase);
            foreach (Stage stage in model.Stages)
            {
                if (stage.Name is { } known) stageNames.Add(known);
            }
        }

        return stageNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
    }
}
