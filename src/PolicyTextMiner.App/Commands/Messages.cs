using PolicyTextMiner.Documents;

namespace PolicyTextMiner.App.Commands;

/// <summary>What is said to the user beside the results: on standard error, never on standard output.</summary>
static class Messages
{
    public static void Error(string message) => Console.Error.WriteLine($"ptm: {message}");

    public static void Note(string message) => Console.Error.WriteLine(message);

    public static void Diagnostics(string file, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Console.Error.WriteLine($"{file}: {diagnostic}");
    }
}
