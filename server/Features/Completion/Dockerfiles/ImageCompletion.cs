using Basewise.Features.Places;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Completes FROM: earlier stages, images, their tags, and AS.</summary>
internal static class ImageCompletion
{
    private static readonly (string Name, string Detail)[] Images =
    [
        ("python", "Docker's official image of Python"),
        ("debian", "Docker's official image of Debian"),
        ("ubuntu", "Docker's official image of Ubuntu"),
        ("alpine", "Docker's official image of Alpine"),
        ("scratch", "nothing at all"),
        ("ghcr.io/astral-sh/uv", "uv's own images, with and without Python"),
        ("pypy", "Docker's official image of PyPy"),
        ("buildpack-deps", "Debian or Ubuntu with compilers"),
        ("gcr.io/distroless/python3-debian12", "Debian's Python without a shell"),
        ("cgr.dev/chainguard/python", "Chainguard's Python without a shell"),
        ("mcr.microsoft.com/devcontainers/python", "Python for development containers"),
        ("public.ecr.aws/lambda/python", "Python for AWS Lambda"),
        ("registry.access.redhat.com/ubi9/python-312", "Python on Red Hat's UBI 9"),
        ("continuumio/miniconda3", "Anaconda's Miniconda"),
        ("condaforge/miniforge3", "conda-forge's Miniforge"),
        ("mambaorg/micromamba", "micromamba"),
        ("nvidia/cuda", "NVIDIA's CUDA"),
        ("pytorch/pytorch", "PyTorch with CUDA"),
        ("tensorflow/tensorflow", "TensorFlow"),
        ("quay.io/jupyter/base-notebook", "Jupyter"),
        ("amazonlinux", "Docker's official image of Amazon Linux"),
        ("fedora", "Docker's official image of Fedora"),
        ("almalinux", "Docker's official image of AlmaLinux"),
        ("rockylinux", "Docker's official image of Rocky Linux"),
    ];

    public static CompletionList At(InstructionCursor cursor, DateOnly today)
    {
        return cursor.ArgumentIndex switch
        {
            0 => ImageItems.FindTagsOrDigests(cursor, cursor.WordStart, cursor.WordEnd, today) ?? Names(cursor),
            1 when cursor.FindSpan(cursor.WordStart, cursor.WordEnd) is { } span => As(cursor, span),
            _ => CompletionList.Empty,
        };
    }

    private static CompletionList Names(InstructionCursor cursor)
    {
        int end = cursor.WordStart;
        while (end < cursor.WordEnd && cursor.Line[end] is not (':' or '@')) end++;
        if (cursor.FindSpan(cursor.WordStart, Math.Max(end, cursor.At)) is not { } span) return CompletionList.Empty;

        ItemList items = new(span);
        SourceItems.AddStages(items, cursor, withNumbers: false);
        SourceItems.AddOwnImages(items, cursor);
        if (end == cursor.WordEnd)
        {
            // With a tag at once, so that nobody is led to leave it out.
            PythonSeries newest = PythonCatalog.Bundled.LatestSeries;
            string slim = $"python:{newest.Name}-{newest.DefaultSlim}";
            string full = $"python:{newest.Name}-{newest.DefaultFull}";
            items.Add(slim, CompletionKind.Image, "the newest Python, without compilers", topic: DocumentationTopics.Image(slim));
            items.Add(full, CompletionKind.Image, "the newest Python, with compilers", topic: DocumentationTopics.Image(full));
        }

        foreach ((string name, string detail) in Images) items.Add(name, CompletionKind.Image, detail, topic: DocumentationTopics.Image(name));
        return items.ToList();
    }

    private static CompletionList As(InstructionCursor cursor, TextSpan span)
    {
        ItemList items = new(span);
        items.Add(char.IsAsciiLetterLower(cursor.Instruction.Keyword.Raw[0]) ? "as" : "AS", CompletionKind.Keyword, "names the stage");
        return items.ToList();
    }
}
