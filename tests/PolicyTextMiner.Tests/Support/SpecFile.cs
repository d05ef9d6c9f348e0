
namespace PolicyTextMiner.Tests.Support;

/// <summary>Reads the two-column tables of a Markdown file under Specs/: every row is a test case.</summary>
static class SpecFile
{
    public static TheoryData<string, string> Rows(string name)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(RepositoryRoot.Path, "tests", "PolicyTextMiner.Tests", "Specs", name)))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length == 4 && !cells[1].StartsWith('-') && cells[1] != "written") rows.Add(cells[1], cells[2]);
        }

        return rows;
    }
}
