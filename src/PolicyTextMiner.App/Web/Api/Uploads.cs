using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PolicyTextMiner.App.Web.Api;

/// <summary>A file that was taken.</summary>
/// <param name="Document">SHA-256 of its bytes.</param>
/// <param name="File">The name under which it is kept.</param>
/// <param name="Bytes">Its size.</param>
sealed record UploadView(string Document, string File, long Bytes);

/// <summary>Takes files that are dropped on the page. What a file is, its content says, not its name.</summary>
static class Uploads
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const long MostBytes = 200L << 20;

    const int HeadLength = 4096;
    const int LongestName = 80;

    /// <summary>Keeps the body of the request as a file.</summary>
    public static async Task<UploadView> Receive(HttpContext context, ServeOptions options, string name = "")
    {
        Directory.CreateDirectory(options.UploadDirectory);
        var partial = Path.Combine(options.UploadDirectory, $".{Path.GetRandomFileName()}.part");
        try
        {
            var (id, length, head) = await Save(context, partial);
            var file = FileName(name, id, Ending(head, length));
            File.Move(partial, Path.Combine(options.UploadDirectory, file), overwrite: true);
            return new(id, file, length);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    static async Task<(string Id, long Length, byte[] Head)> Save(HttpContext context, string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var head = new MemoryStream(HeadLength);
        var length = 0L;
        var buffer = new byte[1 << 16];
        await using var file = File.Create(path);
        for (int read; (read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0;)
        {
            if ((length += read) > MostBytes) throw new ProblemException(Problems.TooLarge($"A file may have {MostBytes >> 20} MB. Read larger ones with 'ptm ingest'."));
            hash.AppendData(buffer, 0, read);
            head.Write(buffer, 0, (int)Math.Min(read, HeadLength - head.Length));
            await file.WriteAsync(buffer.AsMemory(0, read), context.RequestAborted);
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), length, head.ToArray());
    }

    static string Ending(byte[] head, long length)
    {
        if (length == 0) throw new ProblemException(Problems.WrongType("The file is empty."));
        if (head.AsSpan(0, Math.Min(head.Length, 1024)).IndexOf("%PDF-"u8) >= 0) return ".pdf";
        // Text in any Chinese encoding has no such control characters; archives, images and programs have.
        return head.Any(value => value < 0x20 && value is not (0x09 or 0x0A or 0x0C or 0x0D))
            ? throw new ProblemException(Problems.WrongType("The file is neither PDF nor plain text. Convert it to PDF first."))
            : ".txt";
    }

    // Letters, digits and a few marks of the old name, so that nothing in it can lead out of the folder or deceive the eye.
    static string FileName(string name, string id, string ending)
    {
        var kept = new StringBuilder();
        foreach (var rune in Path.GetFileNameWithoutExtension(name.Replace('\\', '/')).EnumerateRunes())
        {
            if (kept.Length >= LongestName) break;
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or ' ' or '（' or '）' or '《' or '》' or '〔' or '〕' or '“' or '”') kept.Append(rune);
        }

        return $"{(kept.Length == 0 ? "document" : kept.ToString().Trim())}-{id[..8]}{ending}";
    }
}
