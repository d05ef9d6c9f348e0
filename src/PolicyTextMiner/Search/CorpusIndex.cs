using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Search.Indexing;
using PolicyTextMiner.Segmentation;
using Directory = System.IO.Directory;

namespace PolicyTextMiner.Search;

/// <summary>The full-text index being written: one entry a paragraph. One writer at a time; its methods are not to be called by two threads at once.</summary>
public sealed class CorpusIndex : IDisposable
{
    const double BufferMegabytes = 64;

    readonly string _directory;
    readonly FSDirectory _files;
    readonly IndexWriter _writer;
    readonly PolicyAnalyzer _analyzer;
    readonly DurableFiles _durable;
    readonly Segmenter _segmenter;

    CorpusIndex(string directory, Segmenter segmenter)
    {
        _directory = directory;
        _segmenter = segmenter;
        _analyzer = new(segmenter);
        _durable = new(directory);
        _files = FSDirectory.Open(directory);
        try
        {
            var committed = CommitData.Read(_files, directory);
            Sequence = committed.Sequence;
            LexiconVersion = committed.Format == IndexField.Format ? committed.Lexicon ?? segmenter.Lexicon.Version : "";
            _writer = new(_files, Configuration(_analyzer));
        }
        catch
        {
            _files.Dispose();
            throw;
        }
    }

    /// <summary>The sequence of the ledger that the last commit holds; 0 for a new index.</summary>
    public long Sequence { get; private set; }

    /// <summary>The lexicon that cut the index into words. Where it is not the segmenter's, paragraphs are found all the same but ranked by older words: rebuild. Empty where an older version of the program made the index, which must be rebuilt.</summary>
    public string LexiconVersion { get; private set; }

    /// <summary>Opens the index in <paramref name="directory"/> for writing, and makes it where there is none.</summary>
    /// <exception cref="CorpusIndexException">It is damaged, of a newer version, or being written by another program.</exception>
    public static CorpusIndex Open(string directory, Segmenter segmenter) => IndexErrors.Explained(directory, () =>
    {
        Directory.CreateDirectory(directory);
        return new CorpusIndex(directory, segmenter);
    });

    /// <summary>Puts the paragraphs of <paramref name="mined"/> in the place of what the index held of the same document. A document without text has none.</summary>
    /// <exception cref="CorpusIndexException">The disk is full or fails.</exception>
    public void Add(MinedDocument mined, DocumentFacts facts) => Change(() =>
    {
        // Together, so that they stay neighbours in the index.
        _writer.UpdateDocuments(new Term(IndexField.Document, mined.DocumentId), ParagraphFields.Of(mined, facts));
    });

    /// <summary>Takes a document out.</summary>
    /// <exception cref="CorpusIndexException">The disk is full or fails.</exception>
    public void Delete(string documentId) => Change(() => _writer.DeleteDocuments(new Term(IndexField.Document, documentId)));

    /// <summary>Takes everything out, to be built again from the store.</summary>
    /// <exception cref="CorpusIndexException">The disk is full or fails.</exception>
    public void Clear() => Change(() =>
    {
        _writer.DeleteAll();
        LexiconVersion = _segmenter.Lexicon.Version;
        Sequence = 0;
    });

    /// <summary>Makes everything since the last commit durable, with the ledger's sequence that it has reached. What was not committed is gone after a crash.</summary>
    /// <exception cref="CorpusIndexException">The disk is full or fails; the last commit is untouched.</exception>
    public void Commit(long ledgerSequence) => Change(() =>
    {
        _writer.SetCommitData(new CommitData(ledgerSequence, LexiconVersion, IndexField.Format).Write());
        _writer.PrepareCommit();
        _durable.Flush();
        _writer.Commit();
        _durable.Flush();
        Sequence = ledgerSequence;
    });

    /// <summary>A searcher that sees everything added so far, committed or not.</summary>
    /// <exception cref="CorpusIndexException">The index cannot be read.</exception>
    public CorpusSearcher OpenSearcher() =>
        IndexErrors.Explained(_directory, () => new CorpusSearcher(DirectoryReader.Open(_writer, true), _segmenter, LexiconVersion, Sequence, null));

    /// <summary>Closes without committing.</summary>
    public void Dispose()
    {
        if (!_writer.IsClosed) _writer.Rollback();
        _analyzer.Dispose();
        _files.Dispose();
    }

    void Change(Action change) => IndexErrors.Explained(_directory, () =>
    {
        change();
        return 0;
    });

    // Merging neighbours only keeps paragraphs in the order in which they came, so that pages of equally good hits are stable.
    static IndexWriterConfig Configuration(PolicyAnalyzer analyzer) => new(LuceneVersion.LUCENE_48, analyzer)
    {
        Similarity = new BM25Similarity(),
        RAMBufferSizeMB = BufferMegabytes,
        MergePolicy = new LogByteSizeMergePolicy(),
        MergeScheduler = new SerialMergeScheduler(),
        WriteLockTimeout = 0,
    };
}
