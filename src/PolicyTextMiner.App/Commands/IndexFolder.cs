using System.CommandLine;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.App.Commands;

/// <summary>The option <c>--index</c>.</summary>
sealed class IndexFolder
{
    readonly Option<string> _index = new("--index")
    {
        Description = "The folder that holds the index",
        DefaultValueFactory = _ => "index",
        HelpName = "DIR",
    };

    /// <summary>The option, to be added to a command.</summary>
    public Option Option => _index;

    /// <summary>Full path of the folder that the user chose.</summary>
    public string Of(ParseResult parsed) => Path.GetFullPath(parsed.GetRequiredValue(_index));

    /// <summary>Opens the store to read.</summary>
    /// <exception cref="IndexException">There is none, or it cannot be used.</exception>
    public PolicyStore Open(ParseResult parsed) => PolicyStore.OpenReadOnly(Of(parsed));
}
