namespace Basewise.Analysis.Semantics;

/// <summary>What becomes of a stage further down in the file. All else that is known of a stage follows from itself and those below it.</summary>
/// <param name="HasStagesOnIt">Whether another stage starts from it.</param>
/// <param name="IsInFinalImage">Whether its layers are part of the image that the file builds when no other target is named.</param>
internal readonly record struct StageFate(bool HasStagesOnIt, bool IsInFinalImage)
{
    /// <summary>Of each stage.</summary>
    /// <param name="layers">The stages whose layers the image has.</param>
    public static StageFate[] Of(IReadOnlyList<Stage> stages, IEnumerable<Stage> layers)
    {
        StageFate[] fates = new StageFate[stages.Count];
        foreach (Stage stage in layers) fates[stage.Index] = new StageFate(HasStagesOnIt: false, IsInFinalImage: true);
        foreach (Stage stage in stages)
        {
            if (stage.Base.Parent is { } parent) fates[parent.Index] = fates[parent.Index] with { HasStagesOnIt = true };
        }

        return fates;
    }
}
