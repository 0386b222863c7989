using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GdprAiAnalyzers.Tests.Models;

/// <summary>A compilation against everything that the tests themselves run on: the framework, ASP.NET Core and the real SDKs.</summary>
internal sealed class ModelCompilation
{
    private static readonly MetadataReference[] All =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("GdprAiAnalyzers", StringComparison.Ordinal))
            .Select(MetadataReference (path) => MetadataReference.CreateFromFile(path))
            .ToArray();

    private static readonly MetadataReference[] Framework =
        All.Where(reference => Path.GetFileName(reference.Display!).StartsWith("System.", StringComparison.Ordinal)).ToArray();

    public ModelCompilation(string source = "", string configuration = "{}", bool frameworkOnly = false)
    {
        var tree = CSharpSyntaxTree.ParseText(source);
        Compilation = CSharpCompilation.Create(
            "Test", [tree], frameworkOnly ? Framework : All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Root = tree.GetCompilationUnitRoot();
        Semantics = Compilation.GetSemanticModel(tree);
        var file = ConfigurationReader.Read(SourceText.From(configuration));
        Assert.Empty(file.FindProblems("gdprai.json", Compilation).Select(problem => problem.Message.ToString()));
        Models = new FlowModels(Compilation, new GdprAiConfiguration([("gdprai.json", file)]));
    }

    public static ModelCompilation Empty { get; } = new();

    public CSharpCompilation Compilation { get; }

    public FlowModels Models { get; }

    private CompilationUnitSyntax Root { get; }

    private SemanticModel Semantics { get; }

    /// <summary>The model of the outermost call or object creation in the last method.</summary>
    public MethodModel LastCall()
    {
        var call = Root.DescendantNodes().OfType<MethodDeclarationSyntax>().Last().DescendantNodes()
            .First(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax);
        var method = (IMethodSymbol)Semantics.GetSymbolInfo(call).Symbol!;
        var receiver = call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? Semantics.GetTypeInfo(access.Expression).Type : null;
        return Models.GetMethod(method, receiver);
    }

    /// <summary>The model of a method by its documentation ID.</summary>
    public MethodModel Method(string id) => Models.GetMethod((IMethodSymbol)Symbol(id));

    /// <summary>The source that the member is.</summary>
    public SourceModel? Source(string id) => Models.GetSource(Symbol(id));

    public ISymbol Symbol(string id) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId(id, Compilation) ?? throw new ArgumentException("No symbol " + id);

    public INamedTypeSymbol Type(string name) => (INamedTypeSymbol)Symbol("T:" + name);
}
