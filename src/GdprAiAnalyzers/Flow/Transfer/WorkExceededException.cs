using System;

namespace GdprAiAnalyzers.Flow.Transfer;

/// <summary>A body is too costly to follow: see <see cref="Bounds.WorkPerBody"/>. Never leaves the engine.</summary>
internal sealed class WorkExceededException : Exception;
