using System.Collections.Immutable;
using Basewise.Knowledge.Images;
using Basewise.Python.Requirements;

namespace Basewise.Analysis.Semantics.Installs.Fits;

/// <summary>
/// A library of the system that a Python package is linked to when it is built: what has to be there to build it, and what to run it. The
/// names are those of Debian 12 and 13 and of Alpine 3.20 and later, as of August 2026.
/// </summary>
/// <param name="name">As people call it: <c>libpq</c>.</param>
/// <param name="debian">What is installed on Debian to build with it.</param>
/// <param name="alpine">The same on Alpine; empty where Alpine has none.</param>
public sealed class LinkedLibrary(string name, string debian, string alpine)
{
    private static readonly LinkedLibrary Postgres = new("libpq", "libpq-dev", "libpq-dev") { Debian = "libpq5", Alpine = "libpq", Marks = "pq postgres psycopg gdal" };
    private static readonly LinkedLibrary MySql = MariadbClient("default-libmysqlclient-dev");
    private static readonly LinkedLibrary Mariadb = MariadbClient("libmariadb-dev");
    private static readonly LinkedLibrary Cairo = new("cairo", "libcairo2-dev", "cairo-dev") { Debian = "libcairo2", Alpine = "cairo", Marks = "cairo pango gtk graphviz rsvg gir1 magick chromium" };
    private static readonly LinkedLibrary Ldap = new("libldap", "libldap2-dev", "openldap-dev") { Debian = "libldap2", Debian12 = "libldap-2.5-0", Alpine = "libldap", Marks = "ldap curl" };
    private static readonly LinkedLibrary Sasl = new("libsasl2", "libsasl2-dev", "cyrus-sasl-dev") { Debian = "libsasl2-2", Alpine = "libsasl", Marks = "sasl ldap curl" };
    private static readonly LinkedLibrary Xml = new("libxml2", "libxml2-dev", "libxml2-dev") { Debian = "libxml2", Alpine = "libxml2", Marks = "xml xslt gdal ffmpeg gtk graphviz magick office" };
    private static readonly LinkedLibrary Xslt = new("libxslt", "libxslt1-dev", "libxslt-dev") { Debian = "libxslt1.1", Alpine = "libxslt", Marks = "xslt xmlsec ffmpeg office" };
    private static readonly LinkedLibrary XmlSec = new("libxmlsec1", "libxmlsec1-dev", "xmlsec-dev")
    {
        Debian = "libxmlsec1t64-openssl",
        Debian12 = "libxmlsec1-openssl",
        Alpine = "xmlsec",
        Marks = "xmlsec",
    };

    private static readonly LinkedLibrary Odbc = new("unixODBC", "unixodbc-dev", "unixodbc-dev") { Debian = "unixodbc", Alpine = "unixodbc", Marks = "odbc" };
    private static readonly LinkedLibrary Curl = new("libcurl", "libcurl4-openssl-dev", "curl-dev") { Debian = "libcurl4t64", Debian12 = "libcurl4", Alpine = "libcurl", Marks = "curl git" };
    private static readonly LinkedLibrary Kerberos = new("libgssapi_krb5", "libkrb5-dev", "krb5-dev") { Debian = "libgssapi-krb5-2", Alpine = "krb5-libs", Marks = "krb5 postgres pq curl git ssh" };
    private static readonly LinkedLibrary Graphviz = new("graphviz", "libgraphviz-dev", "graphviz-dev") { Debian = "graphviz", Alpine = "graphviz", Marks = "graphviz" };
    private static readonly LinkedLibrary PortAudio = new("portaudio", "portaudio19-dev", "portaudio-dev") { Debian = "libportaudio2", Alpine = "portaudio", Marks = "portaudio" };
    private static readonly LinkedLibrary Systemd = new("libsystemd", "libsystemd-dev", "") { Debian = "libsystemd0", Marks = "systemd dbus" };

    // Python itself is linked to these, so every image with Python has them: nothing has to be installed to run.
    private static readonly LinkedLibrary Ffi = new("libffi", "libffi-dev", "libffi-dev");
    private static readonly LinkedLibrary OpenSsl = new("OpenSSL", "libssl-dev", "openssl-dev");
    private static readonly LinkedLibrary Zlib = new("zlib", "zlib1g-dev", "zlib-dev");

    private static readonly LinkedLibrary Jpeg = new("libjpeg", "libjpeg-dev", "jpeg-dev")
    {
        Debian = "libjpeg62-turbo",
        Alpine = "libjpeg-turbo",
        Marks = "jpeg magick gtk gd graphviz ffmpeg opencv pixbuf",
    };

    /// <summary>Programs that a build asks: no libraries, and not needed to run.</summary>
    private static readonly LinkedLibrary PkgConfig = new("pkg-config", "pkg-config", "pkgconf");
    private static readonly LinkedLibrary Make = new("make", "make", "make");

    /// <summary>The kernel's headers, which Alpine's C library does not bring.</summary>
    private static readonly LinkedLibrary LinuxHeaders = new("the kernel's headers", "", "linux-headers");

    private static readonly Dictionary<string, ImmutableArray<LinkedLibrary>> ByPackage = new(StringComparer.Ordinal)
    {
        ["psycopg2"] = [Postgres],
        ["psycopg-c"] = [Postgres],
        ["psycopg2-binary"] = [Postgres],
        ["mysqlclient"] = [MySql, PkgConfig],
        ["mariadb"] = [Mariadb],
        ["pycairo"] = [Cairo, PkgConfig],
        ["python-ldap"] = [Ldap, Sasl],
        ["lxml"] = [Xml, Xslt],
        ["xmlsec"] = [Xml, XmlSec, PkgConfig],
        ["pyodbc"] = [Odbc],
        ["pycurl"] = [Curl, OpenSsl],
        ["gssapi"] = [Kerberos],
        ["krb5"] = [Kerberos],
        ["kerberos"] = [Kerberos],
        ["pykerberos"] = [Kerberos],
        ["pygraphviz"] = [Graphviz],
        ["pyaudio"] = [PortAudio],
        ["systemd-python"] = [Systemd, PkgConfig],
        ["cffi"] = [Ffi],
        ["argon2-cffi-bindings"] = [Ffi],
        ["cryptography"] = [OpenSsl, Ffi, PkgConfig],
        ["pynacl"] = [Ffi, Make],
        ["pillow"] = [Jpeg, Zlib],
        ["uwsgi"] = [LinuxHeaders],
        ["psutil"] = [LinuxHeaders],
        ["grpcio"] = [LinuxHeaders],
        ["netifaces"] = [LinuxHeaders],
        ["evdev"] = [LinuxHeaders],
    };

    /// <summary>As people call it.</summary>
    public string Name { get; } = name;

    private string Debian { get; init; } = "";

    private string? Debian12 { get; init; }

    private string Alpine { get; init; } = "";

    /// <summary>Parts of the names of packages that bring the library along, or may.</summary>
    private string Marks { get; init; } = "";

    /// <summary>Whether it is known which packages bring it along, so that it is missing where none of them is there.</summary>
    public bool IsTelling => Marks.Length > 0;

    /// <summary>The libraries that a package is linked to; empty where that is not known.</summary>
    public static ImmutableArray<LinkedLibrary> Of(PackageName package) => ByPackage.GetValueOrDefault(package.Normalized, []);

    /// <summary>The library whose headers a package of the distribution holds; <c>null</c> where that is not known.</summary>
    public static LinkedLibrary? FindByHeaders(string package, DistributionFamily family) =>
        ByPackage.Values.SelectMany(libraries => libraries).FirstOrDefault(library => library.BuildPackagesOn(family).Contains(package));

    /// <summary>Whether every image with Python has it, which is linked to it itself, or nothing of it is needed to run.</summary>
    public bool IsAlwaysThere => Debian.Length == 0;

    /// <summary>What is installed to build with it.</summary>
    public string[] BuildPackagesOn(DistributionFamily family) => (family is DistributionFamily.Alpine ? alpine : debian) is { Length: > 0 } package ? [package] : [];

    /// <summary>What is installed to run what was built with it; <c>null</c> where every image with Python has it, or its name is not known.</summary>
    public string? FindRuntimePackage(Distribution distribution)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        string found = distribution switch
        {
            { Family: DistributionFamily.Alpine } => Alpine,
            { Family: DistributionFamily.Debian, Version: "12" } => Debian12 ?? Debian,
            { Family: DistributionFamily.Debian, Version: "13" } => Debian,

            // Of older and newer releases only those names are known that have never changed.
            { Family: DistributionFamily.Debian } => Debian12 is null ? Debian : "",
            _ => "",
        };
        return found.Length > 0 ? found : null;
    }

    /// <summary>Whether a package of the distribution brings the library, or may.</summary>
    public bool MayComeWith(string package)
    {
        foreach (string mark in Marks.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (package.Contains(mark, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Debian has the client of MySQL by another name too, which is this one.</summary>
    private static LinkedLibrary MariadbClient(string debian) => new("libmariadb", debian, "mariadb-connector-c-dev")
    {
        Debian = "libmariadb3",
        Alpine = "mariadb-connector-c",
        Marks = "mysql mariadb gdal",
    };
}
