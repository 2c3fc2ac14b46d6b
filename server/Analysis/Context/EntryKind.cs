namespace Basewise.Analysis.Context;

/// <summary>What a name in a folder stands for.</summary>
public enum EntryKind
{
    File,
    Folder,

    /// <summary>A symbolic link, a device, or what else is not looked into: it may lead out of what may be read.</summary>
    Other,
}
