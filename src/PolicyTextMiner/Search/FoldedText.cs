namespace PolicyTextMiner.Search;

/// <summary>One form of a text in which a search compares characters; every character knows where it stands in the original.</summary>
/// <param name="Text">The folded characters.</param>
/// <param name="Digits">The same, years in Chinese numerals written with Arabic ones (二〇二〇年 is 2020年); as long as <paramref name="Text"/>, and the same object where nothing differs.</param>
/// <param name="Starts">Offset of each character in the original.</param>
/// <param name="Ends">Offset just past each character in the original.</param>
/// <param name="Quoted">Whether a quotation mark was left out just before the character; always false where none is left out.</param>
sealed record FoldedText(string Text, string Digits, int[] Starts, int[] Ends, bool[] Quoted);
