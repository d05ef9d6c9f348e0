using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Export;

/// <summary>Writes one document for people (Markdown) or programs (JSON).</summary>
public static class DocumentFormat
{
    static readonly JsonSerializerOptions s_json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new SpanConverter(), new BoxConverter(), new PlacesConverter() },
        WriteIndented = true,
        IndentSize = 1,
    };

    /// <summary>All of <paramref name="document"/>: text, spans as <c>[start, end]</c>, boxes as <c>[left, bottom, right, top]</c>, removed parts.</summary>
    public static string Json(Document document) => JsonSerializer.Serialize(document, s_json);

    /// <summary>Headings by level, tables as tables, footnotes behind the text.</summary>
    public static string Markdown(Document document)
    {
        var markdown = new StringBuilder();
        var previous = default(Paragraph);
        foreach (var paragraph in document.Paragraphs)
        {
            var inTable = paragraph.Kind == ParagraphKind.TableRow;
            var startsTable = inTable && previous?.Kind != ParagraphKind.TableRow;
            if (previous is not null && (!inTable || startsTable)) markdown.Append('\n');
            var text = paragraph.Span.Of(document.Text).ToString();
            markdown.Append(Line(paragraph, text)).Append('\n');
            if (startsTable) markdown.Append('|').Insert(markdown.Length, "---|", text.Count(c => c == '\t') + 1).Append('\n');
            previous = paragraph;
        }

        return markdown.ToString().TrimEnd('\n');
    }

    static string Line(Paragraph paragraph, string text) => paragraph.Kind switch
    {
        ParagraphKind.Title => "# " + text,
        ParagraphKind.Heading => new string('#', Math.Min(paragraph.Level + 1, 6)) + " " + text,
        ParagraphKind.TableRow => "| " + text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\t", " | ", StringComparison.Ordinal) + " |",
        ParagraphKind.Contents => "- " + text.Replace("\t", " … ", StringComparison.Ordinal),
        ParagraphKind.Caption => "**" + text + "**",
        _ => text,
    };

    sealed class SpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.End);
            writer.WriteEndArray();
        }
    }

    // In points, and on one line: a document has as many places as characters.
    sealed class PlacesConverter : JsonConverter<CharacterPlaces>
    {
        public override CharacterPlaces Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, CharacterPlaces value, JsonSerializerOptions options)
        {
            var starts = string.Join(',', value.Starts.Select(start => (start / 2.0).ToString(CultureInfo.InvariantCulture)));
            writer.WriteRawValue($$"""{"turn":"{{JsonNamingPolicy.SnakeCaseLower.ConvertName(value.Turn.ToString())}}","starts":[{{starts}}]}""");
        }
    }

    sealed class BoxConverter : JsonConverter<Box>
    {
        public override Box Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Box value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var side in RecordTables.Corners(value)!) writer.WriteNumberValue(side);
            writer.WriteEndArray();
        }
    }
}
