using System.Diagnostics;

namespace PolicyTextMiner.Benchmarks;

/// <summary>How fast something goes through a text.</summary>
static class Throughput
{
    const int Runs = 7;

    /// <summary>Prints the best of some runs in megabytes of UTF-8 a second, and how much was found.</summary>
    /// <param name="name">What is measured.</param>
    /// <param name="size">Bytes of the text.</param>
    /// <param name="find">Goes through the text and says how much it found.</param>
    public static void Measure(string name, long size, Func<int> find)
    {
        var best = double.MaxValue;
        var found = 0;
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            found = find();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        Console.WriteLine($"{name}\t{size / best / 1e6:F1} MB/s\t{found} found");
    }
}
