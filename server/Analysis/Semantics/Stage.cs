using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics;

/// <summary>A FROM and what follows it, up to the next one.</summary>
public sealed class Stage
{
    internal Stage(int index, FromSyntax from, BaseImage baseImage)
    {
        Index = index;
        From = from;
        Base = baseImage;
        Root = baseImage.Parent?.Root ?? this;
    }

    public int Index { get; }

    public FromSyntax From { get; }

    /// <summary>The name behind AS; stages are found by it in any case.</summary>
    public string? Name => From.StageName?.Text;

    public BaseImage Base { get; }

    /// <summary>The stage at the bottom of the chain of FROMs: the one whose base is an image and no stage.</summary>
    public Stage Root { get; }

    /// <summary>Everything behind the FROM.</summary>
    public ImmutableArray<Step> Steps { get; internal set; } = [];

    /// <summary>The variables behind the last instruction.</summary>
    public VariableScope Variables { get; internal set; } = VariableScope.Empty;

    /// <summary>The user behind the last instruction: that of the container, if this is the final stage.</summary>
    public StageUser User { get; internal set; } = StageUser.Unknown;

    /// <summary>Whether the shell behind the last instruction is of the Bourne family; a SHELL may have chosen another.</summary>
    internal bool HasPosixShell { get; set; } = true;

    /// <summary>Whether its layers are part of the image that the file builds when no other target is named.</summary>
    public bool IsInFinalImage { get; internal set; }
}
