namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which compiler diagnostics a test has to expect; analyzer diagnostics always count.</summary>
public enum CompilerDiagnostics
{
    None = 0,
    Errors = 1,
    Warnings = 2,
    Suggestions = 3,
    All = 4,
}

/// <summary>Which of the automatic extra runs a test leaves out.</summary>
[Flags]
public enum TestBehaviors
{
    None = 0,
    SkipGeneratedCodeCheck = 1,
    SkipSuppressionCheck = 2,
    SkipGeneratedSourcesCheck = 4,
}

/// <summary>Which parts of a fix run a test leaves out.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    None = 0,
    SkipFixAllInDocumentCheck = 1,
    SkipFixAllInProjectCheck = 2,
    SkipFixAllInSolutionCheck = 4,
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,
    FixOne = 8,
    SkipLocalDiagnosticCheck = 16,
}

/// <summary>How closely the tree that a code action leaves must equal its own text parsed again.</summary>
public enum CodeActionValidationMode
{
    None = 0,
    SemanticStructure = 1,
    Full = 2,
}

/// <summary>What markup in the sources of a state means.</summary>
public enum MarkupMode
{
    None = 0,
    Ignore = 1,
    IgnoreFixable = 2,
    Allow = 3,
}

[Flags]
public enum MarkupOptions
{
    None = 0,
    UseFirstDescriptor = 1,
    TreatPositionIndicatorsAsCode = 2,
}

/// <summary>What a fixed state takes over from the state before it.</summary>
public enum StateInheritanceMode
{
    AutoInherit = 0,
    Explicit = 1,
    AutoInheritAll = 2,
}

[Flags]
public enum DiagnosticOptions
{
    None = 0,
    IgnoreAdditionalLocations = 1,
    IgnoreSeverity = 2,
}

[Flags]
public enum DiagnosticLocationOptions
{
    None = 0,
    IgnoreLength = 1,
    InterpretAsMarkupKey = 2,
    UnnecessaryCode = 4,
}
