using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.Ingestion;

/// <summary>A worker died, or was ended, over a document.</summary>
sealed class WorkerDiedException(Diagnostic reason) : Exception(reason.Message)
{
    /// <summary>What the researcher is told of the document.</summary>
    public Diagnostic Reason { get; } = reason;
}

/// <summary>A worker as its supervisor sees it. One thread asks; another may call <see cref="Check"/> and <see cref="Kill"/>.</summary>
sealed class WorkerProcess : IDisposable
{
    const int StderrKept = 4000;
    static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(120);

    readonly Process _process;
    readonly TimeSpan _timeLimit;
    readonly long _memoryLimit;
    readonly Lock _lock = new();
    readonly Stopwatch _busy = new();
    readonly System.Text.StringBuilder _stderr = new();
    Diagnostic? _ended;
    bool _ready;
    bool _disposed;

    /// <summary>Starts a worker.</summary>
    /// <exception cref="IndexException">It cannot be started.</exception>
    public WorkerProcess(IngestOptions options)
    {
        _timeLimit = options.TimeLimit;
        _memoryLimit = options.MemoryLimit;
        var start = options.Worker.Start();
        start.Environment["DOTNET_GCHeapHardLimit"] = _memoryLimit.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcConcurrent"] = "0";
        try
        {
            _process = Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw new IndexException($"The program {options.Worker.Path} cannot be started to read files: {failure.Message}.", failure);
        }

        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginErrorReadLine();
    }

    /// <summary>Sends <paramref name="request"/> and waits for the answer.</summary>
    /// <exception cref="WorkerDiedException">The worker died or was ended.</exception>
    /// <exception cref="IndexException">The worker never began to work.</exception>
    public WorkerMessage Ask(WorkerMessage request)
    {
        lock (_lock) _busy.Start();
        try
        {
            if (!_ready) AwaitReady();
            request.Send(_process.StandardInput.BaseStream);
            return WorkerMessage.Receive(_process.StandardOutput.BaseStream) ?? throw new WorkerDiedException(Death());
        }
        catch (IOException)   // its end of the pipe is closed
        {
            throw new WorkerDiedException(Death());
        }
        catch (InvalidDataException)
        {
            Kill();
            throw new WorkerDiedException(Diagnostics.Crashed("it answered what is no answer"));
        }
        finally
        {
            lock (_lock) _busy.Stop();
        }
    }

    /// <summary>A new document begins, with the whole of its time.</summary>
    public void Begin()
    {
        lock (_lock) _busy.Reset();
    }

    /// <summary>Ends the worker where its document has taken too long or too much memory.</summary>
    public void Check()
    {
        lock (_lock)
        {
            if (_ended is not null || !_busy.IsRunning) return;
            if (_busy.Elapsed > (_ready ? _timeLimit : s_startLimit)) End(Diagnostics.TooSlow(_timeLimit));
            else if (Memory() > _memoryLimit) End(Diagnostics.TooMuchMemory(_memoryLimit));
        }
    }

    /// <summary>Ends the worker, whatever it is doing.</summary>
    public void Kill()
    {
        lock (_lock)
        {
            if (_disposed) return;   // by the thread that asked, just now
            _ended ??= Diagnostics.Crashed("it was ended");
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Lets an idle worker end by itself, and ends any other.</summary>
    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has died with a message on its way to it, which nobody needs.
        }

        if (!_process.WaitForExit(TimeSpan.FromSeconds(1))) Kill();
        lock (_lock)
        {
            _disposed = true;
            _process.Dispose();
        }
    }

    void AwaitReady()
    {
        if (WorkerMessage.Receive(_process.StandardOutput.BaseStream) is not WorkerMessage.Ready)
        {
            _process.WaitForExit();
            throw new IndexException($"The worker process '{_process.StartInfo.FileName}' ended before it read anything: {Said()}");
        }

        lock (_lock)
        {
            _ready = true;
            _busy.Restart();   // the start is not the document's time
        }
    }

    void End(Diagnostic reason)
    {
        _ended = reason;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
    }

    long Memory()
    {
        _process.Refresh();
        return _process.HasExited ? 0 : _process.WorkingSet64;
    }

    Diagnostic Death()
    {
        _process.WaitForExit();
        lock (_lock) return _ended ?? Cause();
    }

    // 137 = 128 + SIGKILL
    Diagnostic Cause()
    {
        var said = Said();
        if (said.Contains("Stack overflow", StringComparison.Ordinal)) return Diagnostics.Crashed("its objects are nested without end");
        if (said.Contains("Out of memory", StringComparison.Ordinal) || said.Contains("OutOfMemory", StringComparison.Ordinal)) return Diagnostics.TooMuchMemory(_memoryLimit);
        if (_process.ExitCode == 137) return Diagnostics.Crashed("the system ended it, perhaps because memory ran out");
        return Diagnostics.Crashed(said.Length > 0 ? said : $"it ended with code {_process.ExitCode}");
    }

    // The line of the exception says what happened, the rest is a stack trace.
    string Said()
    {
        const string Exception = "Unhandled exception. ";
        string[] lines;
        lock (_stderr) lines = _stderr.ToString().Split('\n');
        return (Array.Find(lines, line => line.StartsWith(Exception, StringComparison.Ordinal)) ?? lines[0]).Replace(Exception, "", StringComparison.Ordinal).TrimEnd('.', ' ');
    }

    void Keep(string? line)
    {
        if (line is null) return;
        lock (_stderr)
        {
            if (_stderr.Length < StderrKept) _stderr.Append(line).Append('\n');
        }
    }
}
