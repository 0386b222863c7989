using System;

namespace GdprAiAnalyzers.Flow.Edits;

/// <summary>Code leaves out an argument whose default is another by now than the symbols say: they no longer serve.</summary>
internal sealed class StaleDefaultException : Exception;
