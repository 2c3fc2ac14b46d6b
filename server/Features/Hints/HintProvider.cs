using Basewise.Analysis.Semantics;
using Basewise.Syntax.Text;

namespace Basewise.Features.Hints;

/// <summary>One kind of hints.</summary>
internal abstract class HintProvider
{
    public abstract bool IsWanted(HintOptions options);

    /// <summary>Adds the hints of the instructions that reach into a range, in the order of the text.</summary>
    public abstract void AddTo(List<InlayHint> hints, SemanticModel model, TextSpan range);
}
