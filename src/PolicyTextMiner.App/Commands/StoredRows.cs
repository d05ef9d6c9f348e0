using PolicyTextMiner.App.Tables;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.App.Commands;

/// <summary>Records of the index as rows of the tables that leave the program.</summary>
static class StoredRows
{
    public static IndicatorRecord Of(StoredIndicator stored) =>
        new(ShownPath.Of(stored.Document.Path), stored.Page, stored.Sentence, stored.Quote, stored.Box, stored.Record);

    public static StrategyRecord Of(StoredMention stored) =>
        new(ShownPath.Of(stored.Document.Path), stored.Page, stored.Sentence, stored.Surface, stored.Box, stored.Record);
}
