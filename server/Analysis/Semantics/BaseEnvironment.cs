namespace Basewise.Analysis.Semantics;

/// <summary>The names that a base image's own ENV sets, as far as they are known without asking a registry.</summary>
internal static class BaseEnvironment
{
    /// <summary>BuildKit sets PATH where the image does not, even on <c>scratch</c>.</summary>
    private static readonly string[] Always = ["PATH"];

    /// <summary>All that the Dockerfiles of the official image set or have set (docker-library/python, from 3.6 to 3.15).</summary>
    private static readonly string[] Python =
    [
        "PATH", "LANG", "GPG_KEY", "PYTHON_VERSION", "PYTHON_SHA256", "PYTHON_PIP_VERSION", "PYTHON_SETUPTOOLS_VERSION",
        "PYTHON_GET_PIP_URL", "PYTHON_GET_PIP_SHA256", "PYTHONIOENCODING",
    ];

    private static readonly string[] Pypy = ["PATH", "LANG", "PYPY_VERSION", "PYTHON_PIP_VERSION", "PYTHON_SETUPTOOLS_VERSION", "PYTHON_GET_PIP_URL", "PYTHON_GET_PIP_SHA256"];

    /// <summary>Official images that set nothing but PATH and have no WORKDIR.</summary>
    private static readonly string[] PlainImages = ["debian", "ubuntu", "alpine", "busybox", "buildpack-deps"];

    private static readonly VariableScope Plain = VariableScope.OfImage(Always, isComplete: true);
    private static readonly VariableScope OnPython = VariableScope.OfImage(Python, isComplete: true);
    private static readonly VariableScope OnPypy = VariableScope.OfImage(Pypy, isComplete: true);
    private static readonly VariableScope Unknown = VariableScope.OfImage(Always, isComplete: false);

    public static VariableScope Of(BaseImage image)
    {
        if (image.IsScratch) return Plain;
        if (image.Reference is not { } reference || reference.Tag?.Contains("windowsservercore", StringComparison.Ordinal) == true) return Unknown;
        if (reference.IsOfficialPython) return OnPython;
        if (reference.IsOfficial("pypy")) return OnPypy;

        return PlainImages.Any(reference.IsOfficial) ? Plain : Unknown;
    }
}
