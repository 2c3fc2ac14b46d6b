namespace Basewise.Knowledge.Images;

/// <param name="Variant">As the library file named the folder; before 2020 <c>slim</c> and <c>default</c> name no distribution.</param>
internal sealed record RetiredTag(string Series, string Variant, ImageVersion Version, DateOnly LastListed, DateOnly RemovedOn);
