namespace PolicyTextMiner.Indicators;

/// <summary>A figure and the words around it, as far as they say what it measures.</summary>
/// <param name="Found">The figure.</param>
/// <param name="Left">What stands before it.</param>
/// <param name="Name">The name that the words before it give; empty where they give none.</param>
/// <param name="Right">The words behind it in its clause.</param>
/// <param name="Run">Its place in a list of figures (A、B和C), from 0.</param>
/// <param name="Members">How many figures the list has; 1 where it stands alone.</param>
readonly record struct Figure(Found Found, LeftContext Left, string Name, string Right, int Run, int Members);
