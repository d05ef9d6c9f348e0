using PolicyTextMiner.Documents;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Search;

namespace PolicyTextMiner.Benchmarks;

/// <summary>
/// A corpus of any size made of real text: paragraphs of one to four sentences that follow each other in a file of a folder, their figures
/// changed so that they repeat no more than policy text does. The same folder and size give the same corpus.
/// </summary>
/// <param name="folder">UTF-8 text files, one paragraph a line; folders within are read too.</param>
/// <param name="size">How many paragraphs to make.</param>
sealed class MadeCorpus(string folder, int size)
{
    const int ParagraphsOfADocument = 100;

    static readonly string[] s_kinds = ["通知", "意见", "规划", "报告", "办法"];
    static readonly string[] s_regions = ["全国", "江苏省", "广东省", "四川省", "浙江省", "北京市", "河北省", "湖北省"];

    readonly string[][] _files =
    [
        .. Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Sentences).Where(sentences => sentences.Length > 4),
    ];

    readonly Random _random = new(1);

    /// <summary>The documents, each with what is known of it.</summary>
    public IEnumerable<(MinedDocument Mined, DocumentFacts Facts)> Documents()
    {
        for (var i = 0; i * ParagraphsOfADocument < size; i++)
        {
            var facts = new DocumentFacts
            {
                File = $"{i:000000}.txt",
                Title = $"第{i}号文件",
                Date = new DateOnly(1990, 1, 1).AddDays(_random.Next(36 * 365)),
                Kind = s_kinds[_random.Next(s_kinds.Length)],
                Region = s_regions[_random.Next(s_regions.Length)],
            };
            yield return (Mined($"{i:x64}", [.. Enumerable.Range(0, Math.Min(ParagraphsOfADocument, size - i * ParagraphsOfADocument)).Select(_ => Paragraph())]), facts);
        }
    }

    static string[] Sentences(string path) =>
        [.. File.ReadLines(path).SelectMany(line => line.Split('。', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(sentence => sentence.Length > 5)];

    string Paragraph()
    {
        var sentences = _files[_random.Next(_files.Length)];
        var start = _random.Next(sentences.Length - 4);
        var text = string.Join('。', sentences.Skip(start).Take(_random.Next(1, 5))) + "。";
        return string.Create(text.Length, text, (into, from) =>
        {
            for (var i = 0; i < into.Length; i++) into[i] = char.IsAsciiDigit(from[i]) ? (char)('0' + _random.Next(10)) : from[i];
        });
    }

    static MinedDocument Mined(string id, string[] paragraphs)
    {
        var spans = new List<Paragraph>(paragraphs.Length);
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            spans.Add(new(new(start, start + paragraph.Length), ParagraphKind.Body));
            start += paragraph.Length + 1;
        }

        var text = string.Join('\n', paragraphs);
        return new(id, new(id, text, spans, [], [], [], [new(new(0, text.Length), 1, null)], [], [], DocumentMetadata.Empty), [], [], []);
    }
}
