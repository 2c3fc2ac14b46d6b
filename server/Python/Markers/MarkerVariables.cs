namespace Basewise.Python.Markers;

/// <summary>The variables that a marker can ask about.</summary>
public static class MarkerVariables
{
    /// <summary>The modern spelling of a variable's name; null for what is no variable.</summary>
    /// <param name="name">Also in the spellings of before PEP 508: <c>os.name</c>, <c>python_implementation</c>.</param>
    public static string? Find(string name) => name switch
    {
        "python_version" or "python_full_version" or "os_name" or "sys_platform" or "platform_release" or "platform_system" or
            "platform_version" or "platform_machine" or "platform_python_implementation" or "implementation_name" or
            "implementation_version" or "extra" or "extras" or "dependency_groups" => name,
        "os.name" => "os_name",
        "sys.platform" => "sys_platform",
        "platform.version" => "platform_version",
        "platform.machine" => "platform_machine",
        "platform.python_implementation" or "python_implementation" => "platform_python_implementation",
        _ => null,
    };

    /// <summary>Whether a variable's value is compared as a version, where both sides allow it.</summary>
    internal static bool IsVersion(string variable) =>
        variable is "python_version" or "python_full_version" or "implementation_version" or "platform_release";
}
