using System.Text;

namespace PolicyTextMiner.Search.Queries;

/// <summary>A query that cannot be understood or would do too much work. The message says what to change.</summary>
public sealed class QueryException : Exception
{
    /// <summary>Says what is wrong with <paramref name="query"/> at <paramref name="start"/>.</summary>
    /// <param name="query">The whole query.</param>
    /// <param name="start">Offset of the first wrong character, from 0.</param>
    /// <param name="length">How many characters are wrong; 0 where something is missing.</param>
    /// <param name="problem">What is wrong, and what to do.</param>
    public QueryException(string query, int start, int length, string problem) : base(problem)
    {
        Query = query;
        Column = start + 1;
        Length = length;
    }

    /// <summary>The whole query.</summary>
    public string Query { get; }

    /// <summary>The first wrong character, counted from 1.</summary>
    public int Column { get; }

    /// <summary>How many characters are wrong; 0 where something is missing.</summary>
    public int Length { get; }

    /// <summary>The message, the part of the query around the fault, and a caret below it, for a terminal where Chinese characters take two columns.</summary>
    public string Explain()
    {
        const int Before = 30;
        const int After = 40;
        var from = Math.Clamp(Column - 1 - Before, 0, Query.Length);
        var shown = Query[from..Math.Min(Query.Length, Column - 1 + After)].Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
        var indent = new StringBuilder();
        foreach (var character in shown.AsSpan(0, Math.Min(shown.Length, Column - 1 - from))) indent.Append(character < 0x1100 ? " " : "  ");
        return $"Column {Column}: {Message}\n  {shown}\n  {indent}^";
    }
}
