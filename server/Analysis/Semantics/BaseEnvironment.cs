using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Semantics;

/// <summary>What a base image's own ENV sets, as far as it is known without asking a registry: names, and values where they are certain.</summary>
internal static class BaseEnvironment
{
    /// <summary>BuildKit sets it where the image does not, even on <c>scratch</c>; the distributions' images set the same.</summary>
    public const string DefaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /// <summary>All that the Dockerfiles of the official image set or have set (docker-library/python, from 3.6 to 3.15).</summary>
    private static readonly string[] Python =
    [
        "GPG_KEY", "PYTHON_VERSION", "PYTHON_SHA256", "PYTHON_PIP_VERSION", "PYTHON_SETUPTOOLS_VERSION", "PYTHON_GET_PIP_URL",
        "PYTHON_GET_PIP_SHA256", "PYTHONIOENCODING",
    ];

    private static readonly string[] Pypy =
    [
        "PATH", "LANG", "PYPY_VERSION", "PYTHON_PIP_VERSION", "PYTHON_SETUPTOOLS_VERSION", "PYTHON_GET_PIP_URL", "PYTHON_GET_PIP_SHA256",
    ];

    /// <summary>Official images that set nothing but PATH and have no WORKDIR.</summary>
    private static readonly string[] PlainImages = ["debian", "ubuntu", "alpine", "busybox", "buildpack-deps"];

    private static readonly VariableScope Plain = VariableScope.OfImage(isComplete: true, [], ("PATH", DefaultPath));
    private static readonly VariableScope OnPython = VariableScope.OfImage(
        isComplete: true, Python, ("PATH", $"/usr/local/bin:{DefaultPath}"), ("LANG", "C.UTF-8"));

    // LANG went with 3.13 (docker-library/python#887), the key with 3.14 (PEP 761).
    private static readonly VariableScope OnPython313 = OnPython.Without("LANG");
    private static readonly VariableScope OnPython314 = OnPython313.Without("GPG_KEY");
    private static readonly VariableScope OnUnknownPython = OnPython.WithoutValue("LANG");
    private static readonly VariableScope OnPypy = VariableScope.OfImage(isComplete: true, Pypy);
    private static readonly VariableScope OnUv = VariableScope.OfImage(isComplete: false, ["PATH", "UV_TOOL_BIN_DIR", .. Python, "LANG"]);
    private static readonly VariableScope OnConda = VariableScope.OfImage(
        isComplete: false, ["PATH"], ("LANG", "C.UTF-8"), ("LC_ALL", "C.UTF-8"));
    private static readonly VariableScope OnLambda = VariableScope.OfImage(
        isComplete: false, ["PATH", "LD_LIBRARY_PATH"],
        ("LANG", "en_US.UTF-8"), ("TZ", ":/etc/localtime"), ("LAMBDA_TASK_ROOT", "/var/task"), ("LAMBDA_RUNTIME_DIR", "/var/runtime"));
    private static readonly VariableScope Unknown = VariableScope.OfImage(isComplete: false, ["PATH"]);

    public static VariableScope Of(BaseImage image)
    {
        if (image.IsScratch) return Plain;
        if (image.Reference is not { } reference || ImageKinds.IsWindows(reference)) return Unknown;

        return image.Kind switch
        {
            ImageKind.OfficialPython => OfPython(image),
            ImageKind.Pypy => OnPypy,
            ImageKind.Uv => OnUv,
            ImageKind.Conda => OnConda,
            ImageKind.Lambda => OnLambda,
            _ => PlainImages.Contains(reference.OfficialName) ? Plain : Unknown,
        };
    }

    private static VariableScope OfPython(BaseImage image)
    {
        TagFacts? facts = image.FindPythonFacts();
        ImageVersion? version = facts?.Parts?.Version ?? facts?.Image?.Version;
        if (version is not { Parts: >= 2 } known) return OnUnknownPython;

        VariableScope scope = known.Major != 3 || known.Minor < 13 ? OnPython : known.Minor == 13 ? OnPython313 : OnPython314;
        return StageRuntime.FindExactVersion(facts) is { } exact ? scope.WithValue("PYTHON_VERSION", exact.ToString()) : scope;
    }
}
