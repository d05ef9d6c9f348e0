namespace PolicyTextMiner.App.Tables;

/// <summary>How paths are shown.</summary>
static class ShownPath
{
    /// <summary>A path as the user would write it: relative where it lies below the current folder.</summary>
    public static string Of(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
