namespace PolicyTextMiner.Documents;

/// <summary>Binary search in lists that are sorted by spans that do not overlap.</summary>
static class SpanSearch
{
    /// <summary>Index of the item whose span holds <paramref name="offset"/>, or null.</summary>
    public static int? IndexAt<T>(IReadOnlyList<T> items, Func<T, TextSpan> span, int offset)
    {
        var low = 0;
        var high = items.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var here = span(items[middle]);
            if (offset < here.Start) high = middle - 1;
            else if (offset >= here.End) low = middle + 1;
            else return middle;
        }

        return null;
    }
}
