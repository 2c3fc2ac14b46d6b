namespace Basewise.KnowledgePack;

/// <summary>One embedded file: what it is called, what may be done with it, and how its text is made of the JSON facts.</summary>
internal abstract class FactSet
{
    /// <summary>The file's name in <c>server/Knowledge/Data</c>, without <c>.br</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What is in it, in a few words.</summary>
    public abstract string Content { get; }

    /// <summary>The licence under which the facts were published, and what it asks for.</summary>
    public abstract string Licence { get; }

    /// <summary>To be counted up whenever the fields of a record change, so that no program reads a copy of the facts that it does not understand.</summary>
    public virtual int Format => 1;

    /// <summary>The same folder gives the same text, to the byte.</summary>
    public abstract PackedFacts Pack(FactFolder folder);
}
