using Lucene.Net.Search;

namespace PolicyTextMiner.Search.Matching;

/// <summary>
/// Walks over the candidates: the paragraphs that may answer a part of a query. Whether one really does is asked apart, since it can cost
/// a hundred times as much: first all parts of a query must agree on a paragraph.
/// </summary>
abstract class Finder : ParagraphWalk
{
    /// <summary>Where a finder stands that has reached the end.</summary>
    public const int NoMore = DocIdSetIterator.NO_MORE_DOCS;

    /// <summary>What <see cref="Confirm"/> has to read.</summary>
    public virtual Effort Effort => Effort.Nothing;

    /// <summary>No paragraph scores more.</summary>
    public virtual float MostScore => 0;

    /// <summary>How many paragraphs there are where that is known without a walk; else null.</summary>
    public virtual int? Count => null;

    /// <summary>Whether the candidate at hand answers. To be asked once a candidate.</summary>
    public virtual bool Confirm() => true;

    /// <summary>How well the candidate at hand, which was confirmed, answers; where that is below <paramref name="enough"/>, any number below it.</summary>
    public virtual float Score(float enough) => 0;

    /// <summary>Whether <paramref name="paragraph"/> answers, which lies at the one at hand or behind it.</summary>
    public bool Holds(int paragraph) => Reach(paragraph) == paragraph && Confirm();
}

/// <summary>A finder all of whose paragraphs answer equally well.</summary>
abstract class EqualFinder : Finder
{
    const float Weight = 1f;

    /// <inheritdoc/>
    public sealed override float MostScore => Weight;

    /// <inheritdoc/>
    public sealed override float Score(float enough) => Weight;
}

/// <summary>What has to be read to confirm a candidate, the cheapest first.</summary>
enum Effort
{
    /// <summary>Nothing: every candidate answers.</summary>
    Nothing,

    /// <summary>The values of the paragraph or the places of pairs of characters.</summary>
    Index,

    /// <summary>The paragraph's text.</summary>
    Text,
}
