namespace PolicyTextMiner.Tests.Support;

/// <summary>A small corpus of text files and the index that the commands make of it, in a folder of their own.</summary>
sealed class CorpusFolder : IDisposable
{
    readonly TemporaryFolder _folder = new();

    /// <summary>Writes the files, and a manifest of the lines that <paramref name="manifest"/> has.</summary>
    public CorpusFolder(string manifest, params (string File, string Text)[] files)
    {
        foreach (var (file, text) in files) Write($"corpus/{file}", text);
        Write("corpus/manifest.csv", manifest);
    }

    /// <summary>The folder that holds both.</summary>
    public string Path => _folder.Path;

    /// <summary>Where the texts stand.</summary>
    public string Corpus => _folder["corpus"];

    /// <summary>Where the index is made.</summary>
    public string Index => _folder["index"];

    /// <summary>Writes a file, and the folders on its way.</summary>
    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Runs <c>ptm</c> with this index.</summary>
    public Ptm.Answer Run(string command, params string[] args) => Ptm.Run([command, .. args, "--index", Index]);

    public void Dispose() => _folder.Dispose();
}
