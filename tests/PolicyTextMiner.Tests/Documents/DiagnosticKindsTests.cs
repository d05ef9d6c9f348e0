using System.Reflection;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Tests.Documents;

public class DiagnosticKindsTests
{
    [Fact]
    public void EveryDiagnosticHasItsOwnCodeAndAKindInWords()
    {
        var made = typeof(Diagnostics).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => method.ReturnType == typeof(Diagnostic))
            .Select(method => (Diagnostic)method.Invoke(null, [.. method.GetParameters().Select(parameter => Sample(parameter.ParameterType))])!)
            .ToList();
        Assert.NotEmpty(made);
        Assert.Equal(made.Count, made.Select(diagnostic => diagnostic.Code).Distinct().Count());
        Assert.All(made, diagnostic => Assert.NotEqual(diagnostic.Code, DiagnosticKinds.Of(diagnostic.Code)));
    }

    [Fact]
    public void ACodeOfANewerVersionStandsForItself() => Assert.Equal("PTM999", DiagnosticKinds.Of("PTM999"));

    static object Sample(Type type) => type == typeof(string) ? "甲" : type.IsInterface ? Array.Empty<string>() : Activator.CreateInstance(type)!;
}
