using System.Text.RegularExpressions;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Architecture;

public partial class DependencyTests
{
    // Folder of src/PolicyTextMiner -> the only folders of the library, and then packages, that its files may import.
    static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["Documents"] = [],
        ["Corpus"] = ["Documents"],
        ["Segmentation"] = ["Documents"],
        ["Extraction"] = ["Documents", "Corpus", "!UglyToad.PdfPig"],
        ["Indicators"] = ["Documents", "Segmentation"],
        ["Strategies"] = ["Documents", "Segmentation"],
        ["Mining"] = ["Documents", "Extraction", "Segmentation", "Indicators", "Strategies"],
        ["Store"] = ["Documents", "Indicators", "Strategies", "Mining", "!Microsoft.Data.Sqlite"],
        ["Search"] = ["Documents", "Segmentation", "Indicators", "Strategies", "Mining", "!Lucene.Net", "!J2N"],
        ["Ingestion"] = ["Documents", "Corpus", "Mining", "Store", "Search"],
        ["Timeline"] = ["Documents", "Indicators", "Strategies", "Mining", "Store"],
        ["Export"] = ["Documents", "Indicators", "Strategies", "Mining", "Store", "Timeline", "!MiniExcelLibs", "!Parquet", "!ScottPlot", "!SkiaSharp"],
    };

    [Fact]
    public void EachFolderImportsOnlyWhatTheTableAllows()
    {
        var broken =
            from folder in s_allowed.Keys
            let path = Path.Combine(Source, folder)
            where Directory.Exists(path)
            from file in Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
            from Match import in Import().Matches(File.ReadAllText(file))
            let name = import.Groups[1].Value
            where !name.StartsWith("System", StringComparison.Ordinal) && !IsAllowed(folder, name)
            select $"{Path.GetRelativePath(Source, file)} imports {name}";

        Assert.Empty(broken);
    }

    [Fact]
    public void CommandsAndThePageShareTablesAndNothingElse()
    {
        string[] servers = ["ServeCommand.cs", "McpCommand.cs"];
        Assert.Empty(
            from folder in (string[])["Commands", "Tables", "Web"]
            from file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src", "PolicyTextMiner.App", folder), "*.cs", SearchOption.AllDirectories)
            where !servers.Contains(Path.GetFileName(file))
            from Match import in Import().Matches(File.ReadAllText(file))
            let space = import.Groups[1].Value
            where space.StartsWith("PolicyTextMiner.App.", StringComparison.Ordinal) && !space.StartsWith($"PolicyTextMiner.App.{folder}", StringComparison.Ordinal) && space != "PolicyTextMiner.App.Tables"
            select $"{Path.GetFileName(file)} imports {space}");
    }

    [Fact]
    public void EveryFolderIsInTheTable() =>
        Assert.Empty(Directory.EnumerateDirectories(Source).Select(Path.GetFileName).Except(["bin", "obj"]).Except(s_allowed.Keys));

    static string Source => Path.Combine(RepositoryRoot.Path, "src", "PolicyTextMiner");

    static bool IsAllowed(string folder, string name) => s_allowed[folder].Append(folder).Any(allowed =>
    {
        var space = allowed.StartsWith('!') ? allowed[1..] : $"PolicyTextMiner.{allowed}";
        return name == space || name.StartsWith(space + ".", StringComparison.Ordinal);
    });

    [GeneratedRegex(@"^\s*(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?([\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex Import();
}
