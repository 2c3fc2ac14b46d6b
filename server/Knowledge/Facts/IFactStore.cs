namespace Basewise.Knowledge.Facts;

/// <summary>
/// A person's own copy of sets of facts, newer than the program. The host has it: this project reads no disk. It is asked for a
/// set when the first question needs that set, and not before.
/// </summary>
public interface IFactStore
{
    /// <returns>The packed file, seekable; null where there is none. The caller disposes it.</returns>
    Stream? Open(string set);

    /// <summary>Takes note that a copy is not used, and why, in words that follow "because".</summary>
    void Refuse(string set, string reason);
}
