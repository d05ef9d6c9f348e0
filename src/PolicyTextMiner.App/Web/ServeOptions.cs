using System.Net;
using PolicyTextMiner.Ingestion;

namespace PolicyTextMiner.App.Web;

/// <summary>What is served, and to whom.</summary>
sealed record ServeOptions
{
    /// <summary>The port where nothing else is asked for.</summary>
    public const int DefaultPort = 5080;

    /// <summary>Full path of the index's folder, which need not exist yet.</summary>
    public required string IndexDirectory { get; init; }

    /// <summary>The address to listen on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port to listen on; 0 lets the system choose.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>What a visitor must know; null lets everybody in, which only <see cref="IsLocal"/> allows.</summary>
    public string? Token { get; init; }

    /// <summary>How files are read; null starts this program.</summary>
    public WorkerProgram? Worker { get; init; }

    /// <summary>Whether only this machine can reach the page.</summary>
    public bool IsLocal => IPAddress.IsLoopback(Address);

    /// <summary>Where files that are dropped on the page are kept.</summary>
    public string UploadDirectory => Path.Combine(IndexDirectory, "uploads");
}
