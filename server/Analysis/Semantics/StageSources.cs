using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics;

/// <summary>
/// What an instruction copies or mounts from, as written: the names or numbers of stages, and images. Most have none; walking through them
/// allocates nothing.
/// </summary>
internal readonly struct StageSources(InstructionSyntax instruction)
{
    public Enumerator GetEnumerator() => new(instruction);

    public struct Enumerator(InstructionSyntax instruction)
    {
        private int next;

        public (string Written, TextSpan Span) Current { get; private set; }

        public bool MoveNext() => instruction switch
        {
            RunSyntax run => MoveToMount(run),
            TransferSyntax { Kind: InstructionKind.Copy } copy => next++ == 0 && MoveTo(copy.From),
            _ => false,
        };

        private bool MoveTo(FlagSyntax? flag)
        {
            if (flag is not { Value: { } value }) return false;

            Current = (value, flag.ValueSpan);
            return true;
        }

        private bool MoveToMount(RunSyntax run)
        {
            while (next < run.Mounts.Length)
            {
                MountSyntax mount = run.Mounts[next++];
                if (mount.Find("from") is not { } from || SpanInMount(mount.Flag.Word, from) is not { } span) continue;

                Current = (from, span);
                return true;
            }

            return false;
        }

        private static TextSpan? SpanInMount(WordSyntax flag, string stage)
        {
            int at = flag.Raw.IndexOf($"from={stage}", StringComparison.OrdinalIgnoreCase);
            if (at < 0) return null;

            int start = flag.Start + at + "from=".Length;
            return flag.Line.SourceSpan(start, start + stage.Length);
        }
    }
}
