using CsCheck;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store.Codec;

namespace PolicyTextMiner.Tests.Store;

public class MinedCodecTests
{
    [Fact]
    public void ReadsWhatItWrote() => Samples.Any.Sample(mined => Assert.Equivalent(mined, Again(mined), strict: true), iter: 300);

    [Fact]
    public void WritesTheSameBytesAgain() => Samples.Any.Sample(mined => Assert.Equal(Bytes(mined), Bytes(Again(mined))), iter: 300);

    [Fact]
    public void KeepsADocumentThatCouldNotBeRead()
    {
        var failed = new MinedDocument("id", null, [], [], [Samples.Problem]);
        Assert.Equivalent(failed, Again(failed), strict: true);
    }

    [Fact]
    public void RefusesBytesThatEndTooSoon()
    {
        var bytes = Bytes(Samples.Grain("a"));
        Assert.ThrowsAny<Exception>(() => MinedCodec.Read(new(bytes[..(bytes.Length / 2)])));
    }

    static MinedDocument Again(MinedDocument mined) => MinedCodec.Read(new(Bytes(mined)));

    static byte[] Bytes(MinedDocument mined)
    {
        using var output = new ByteWriter();
        MinedCodec.Write(output, mined);
        return output.ToArray();
    }
}
