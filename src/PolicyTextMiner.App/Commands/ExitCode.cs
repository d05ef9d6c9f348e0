namespace PolicyTextMiner.App.Commands;

/// <summary>What the shell is told; a contract that scripts build on.</summary>
static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, but some documents failed; they are listed on standard error.</summary>
    public const int SomeFailed = 1;

    /// <summary>Wrong usage, or nothing could be done.</summary>
    public const int Failed = 2;
}

/// <summary>Something the user must change in the command; the message says what and how.</summary>
sealed class UsageException(string message) : Exception(message);
