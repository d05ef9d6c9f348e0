namespace PolicyTextMiner.Search.Queries;

/// <summary>Reads the query language: words (all must stand in the paragraph), phrases, AND, OR, NOT, brackets, NEAR/n, wildcards, ~ and fields.</summary>
sealed class QueryParser
{
    /// <summary>The longest query that is read, in characters.</summary>
    public const int LongestQuery = 1000;

    const int MostTokens = 128;
    const int DeepestNesting = 20;

    readonly string _query;
    readonly List<QueryToken> _tokens;
    int _next;
    int _depth;

    QueryParser(string query)
    {
        _query = query;
        _tokens = new QueryLexer(query).Read();
    }

    QueryToken Here => _tokens[_next];

    /// <summary>The meaning of <paramref name="query"/>.</summary>
    /// <exception cref="QueryException">It has none, or is too long.</exception>
    public static QueryNode Parse(string query)
    {
        if (string.IsNullOrWhiteSpace(query)) throw new QueryException(query, 0, 0, "the query is empty; give a word.");
        if (query.Length > LongestQuery)
            throw new QueryException(query, LongestQuery, query.Length - LongestQuery, $"the query has {query.Length} characters, more than the {LongestQuery} that are read; shorten it.");
        var parser = new QueryParser(query);
        if (parser._tokens.Count > MostTokens)
            throw new QueryException(query, parser._tokens[MostTokens].Start, 0, $"the query has more than {MostTokens} words and operators; shorten it.");
        var node = parser.ReadOr();
        return parser.Here.Kind == QueryTokenKind.End ? node : throw parser.Fault("this closing bracket has no opening one.");
    }

    QueryNode ReadOr()
    {
        var parts = new List<QueryNode> { ReadAnd() };
        while (Here.Kind == QueryTokenKind.Or)
        {
            _next++;
            parts.Add(ReadAnd());
        }

        return parts.Count == 1 ? parts[0] : new QueryNode.Or(parts);
    }

    QueryNode ReadAnd()
    {
        var parts = new List<QueryNode> { ReadNot() };
        while (Here.Kind is not (QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.End))
        {
            if (Here.Kind == QueryTokenKind.And) _next++;
            parts.Add(ReadNot());
        }

        return parts.Count == 1 ? parts[0] : new QueryNode.And(parts);
    }

    QueryNode ReadNot()
    {
        if (Here.Kind != QueryTokenKind.Not) return ReadNear();
        _next++;
        return Deeper(() => new QueryNode.Not(ReadNot()));
    }

    QueryNode ReadNear()
    {
        var left = ReadOne();
        while (Here is { Kind: QueryTokenKind.Near } near)
        {
            CheckNear(near, left);
            _next++;
            var right = ReadOne();
            CheckNear(near, right);
            left = new QueryNode.Near(left, right, near.Distance);
        }

        return left;
    }

    QueryNode ReadOne()
    {
        var token = Here;
        _next++;
        switch (token.Kind)
        {
            case QueryTokenKind.Word:
                return WordReader.Word(_query, token);
            case QueryTokenKind.Phrase:
                return WordReader.Phrase(_query, token);
            case QueryTokenKind.Field:
                return FieldReader.Read(_query, token);
            case QueryTokenKind.Open:
                var inside = Deeper(ReadOr);
                if (Here.Kind != QueryTokenKind.Close) throw new QueryException(_query, token.Start, 1, "this bracket is never closed; add the closing one.");
                _next++;
                return inside;
            default:
                _next--;
                throw Fault(Expected());
        }
    }

    string Expected() => Here.Kind switch
    {
        QueryTokenKind.End => "a word is missing at the end.",
        QueryTokenKind.Close => "a word is missing before this bracket.",
        _ => $"a word is missing before {_query.Substring(Here.Start, Here.Length)}; put quotation marks around it if it is meant as a word.",
    };

    QueryNode Deeper(Func<QueryNode> read)
    {
        if (++_depth > DeepestNesting) throw Fault($"brackets and NOT are nested more than {DeepestNesting} deep; simplify the query.");
        var node = read();
        _depth--;
        return node;
    }

    void CheckNear(QueryToken near, QueryNode operand)
    {
        if (!CanBeNear(operand))
            throw new QueryException(_query, near.Start, near.Length, "NEAR stands between words, phrases, other NEARs or words joined by OR in brackets.");
    }

    static bool CanBeNear(QueryNode node) => node switch
    {
        QueryNode.Word or QueryNode.Phrase or QueryNode.Near => true,
        QueryNode.Or or2 => or2.Parts.All(CanBeNear),
        _ => false,
    };

    QueryException Fault(string problem) => new(_query, Here.Start, Here.Length, problem);
}
