using System.Runtime.CompilerServices;

namespace PolicyTextMiner.Tests.Support;

/// <summary>Compares a result with a file under Golden/. Run the tests with PTM_UPDATE_GOLDEN=1 to accept new results.</summary>
static class Golden
{
    public static bool Updating => Environment.GetEnvironmentVariable("PTM_UPDATE_GOLDEN") == "1";

    public static void Matches(string file, string actual)
    {
        var path = Path.Combine(Folder(), file);
        if (Updating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"No golden file {path}. Run with PTM_UPDATE_GOLDEN=1, then read and commit it.");
        Assert.Equal(File.ReadAllText(path), actual, ignoreLineEndingDifferences: true);
    }

    static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Golden");
}
