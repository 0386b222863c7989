using System.Collections.Generic;
using System.Linq;

namespace GdprAiAnalyzers.Rules;

/// <summary>The ids of all rules. One page, one descriptor and one test file carry each of these names.</summary>
internal static class RuleIds
{
    public const string PersonalDataReachesLlm = "GDPRAI001";
    public const string SpecialCategoryReachesLlm = "GDPRAI002";
    public const string PersonalObjectReachesLlm = "GDPRAI003";
    public const string ToolReturnsPersonalData = "GDPRAI004";
    public const string PersonalDataInFile = "GDPRAI005";
    public const string PersonalDataInEmbedding = "GDPRAI006";
    public const string UnmarkedDataReachesLlm = "GDPRAI007";
    public const string PersonalEndUserId = "GDPRAI008";
    public const string PromptContentRecorded = "GDPRAI009";
    public const string CoverageGap = "GDPRAI010";
    public const string IneffectiveAnonymization = "GDPRAI301";
    public const string LeakyAnonymizer = "GDPRAI302";
    public const string ConstantKey = "GDPRAI303";
    public const string NoOptOut = "GDPRAI201";
    public const string MayTrain = "GDPRAI202";
    public const string UndeclaredTerms = "GDPRAI203";
    public const string UnmarkedPersonalData = "GDPRAI401";
    public const string EndpointOutsideRegions = "GDPRAI101";
    public const string DefaultEndpointOutsideRegions = "GDPRAI102";
    public const string UnknownRegion = "GDPRAI103";
    public const string SettingOutsideRegions = "GDPRAI104";
    public const string UnprotectedConnection = "GDPRAI105";
    public const string RoutedOutsideRegions = "GDPRAI106";
    public const string InvalidConfiguration = "GDPRAI901";
    public const string UnjustifiedSuppression = "GDPRAI902";

    private static readonly HashSet<string> All = new(typeof(RuleIds).GetFields().Select(field => (string)field.GetRawConstantValue()!));

    /// <summary>Whether there is a rule with this id.</summary>
    public static bool Exists(string id) => All.Contains(id);
}
