namespace GdprAiAnalyzers.Flow;

/// <summary>Every bound of the engine, each with what is lost where it is met.</summary>
internal static class Bounds
{
    /// <summary>Steps of an access path. Beyond it a path is widened to "some content below": fields there are no longer told apart.</summary>
    public const int PathDepth = 6;

    /// <summary>Members followed, one inside the other, when a whole object is serialized or printed; elements do not count. What lies deeper is not seen.</summary>
    public const int DeepReadDepth = 6;

    /// <summary>Atoms of one value. Beyond it those that stand further on in the text are not followed, objects before sources.</summary>
    public const int AtomsPerValue = 400;

    /// <summary>Distinct constants of one value. Beyond it the value counts as not constant, and no branch is pruned by it.</summary>
    public const int ConstantsPerValue = 3;

    /// <summary>Implementations that one interface or virtual call is followed into. The others are not followed.</summary>
    public const int DispatchTargets = 24;

    /// <summary>Summaries that are computed for exact types of inputs. Beyond it virtual calls on them go to every override.</summary>
    public const int ExactSummaries = 2000;

    /// <summary>Visits of one basic block. Beyond it the loop's state is taken as it stands.</summary>
    public const int BlockVisits = 40;

    /// <summary>Rounds over a cycle of mutually recursive methods. Beyond it their summaries are taken as they stand.</summary>
    public const int RecursionRounds = 12;

    /// <summary>Nested on-demand summaries (dispatch found only while values are followed). Beyond it a call counts as unknown.</summary>
    public const int NestedDemand = 12;

    /// <summary>Delegate calls that one summary hands to its caller. The others count as unknown calls.</summary>
    public const int DeferredCalls = 24;

    /// <summary>Heap entries that one summary hands to its caller. The others are dropped.</summary>
    public const int SummaryWrites = 400;

    /// <summary>Sinks that one summary hands to its caller. The others are dropped.</summary>
    public const int SummarySinks = 64;

    /// <summary>Nesting of one delegate invoking another during one call. Beyond it the result carries nothing.</summary>
    public const int DelegateNesting = 8;

    /// <summary>Delegate calls that one call sets off. Beyond it their results carry nothing; without it they multiply at each level.</summary>
    public const int DelegateCalls = 1000;

    /// <summary>Atoms that one analysis of one body may read and write. Beyond it callers treat the body as code that is not here; what it found so far is reported.</summary>
    public const int WorkPerBody = 1_000_000;

    /// <summary>Steps that a reported path shows. The middle of a longer one is left out.</summary>
    public const int ReportedSteps = 24;

    /// <summary>Documents whose bodies differ from those of the compilation whose symbols serve. Beyond it everything is analysed anew.</summary>
    public const int EditedDocuments = 20;

    /// <summary>Documents whose semantic models are held. Beyond it they are let go, and what they bound may be bound again.</summary>
    public const int HeldModels = 64;

    /// <summary>Methods looked at to find who writes a shared field. The writers beyond it are not seen.</summary>
    public const int FieldWriters = 64;

    /// <summary>Expressions looked at to tell one value. Beyond it the value is unknown, and nothing is reported on it.</summary>
    public const int ValueSteps = 4_000;

    /// <summary>Nesting of such expressions. Beyond it the value is unknown.</summary>
    public const int ValueDepth = 60;

    /// <summary>Values that one expression may have. The others count as unknown.</summary>
    public const int PossibleValues = 16;

    /// <summary>Calls of one method that are looked at to tell what it is given. The others are not seen.</summary>
    public const int CallSites = 64;
}
