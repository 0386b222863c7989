namespace GdprAiAnalyzers.Rules;

/// <summary>Keys of <c>Diagnostic.Properties</c>: what the fixes and SARIF readers use.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The source's category, a name of <c>GdprAi.PersonalDataCategory</c>.</summary>
    public const string Category = "category";

    /// <summary>What is not known, where a property stands all the same.</summary>
    public const string Unknown = "unknown";

    /// <summary>The provider that receives the data, or <c>unknown</c>.</summary>
    public const string Provider = "provider";

    /// <summary>The region of the provider's endpoint, or <c>unknown</c>.</summary>
    public const string Region = "region";

    /// <summary>The source member: <c>Customer.Email</c>.</summary>
    public const string SourceMember = "sourceMember";

    /// <summary>Where the finding stands: <c>Acme.Support.Answer</c>.</summary>
    public const string In = "in";

    /// <summary>For an object that leaves whole: its personal members, parted by commas.</summary>
    public const string Members = "members";

    /// <summary>What a request lacks to opt out of training or storage: <c>StoredOutputEnabled=false</c>, <c>store=false</c>.</summary>
    public const string OptOut = "optOut";

    /// <summary>How the request can be made to opt out, a name of <c>Remedy</c>; the expression to edit is the first additional location.</summary>
    public const string Remedy = "remedy";

    /// <summary>The type of the options object to create.</summary>
    public const string OptionsType = "optionsType";

    /// <summary>The sink member: <c>ChatClient.CompleteChatAsync</c>; for a client's endpoint the client, the property or the setting's key that takes it.</summary>
    public const string SinkMember = "sinkMember";

    /// <summary>The host of the endpoint, where there is one.</summary>
    public const string Host = "host";

    /// <summary>What leads outside: a host, a region name or a model id.</summary>
    public const string Value = "value";

    /// <summary>What to write instead to stay in the EU.</summary>
    public const string Alternative = "alternative";

    /// <summary>The parameter or member that takes it, for a client that is given nothing: <c>options.Endpoint</c>.</summary>
    public const string Target = "target";

    /// <summary>What the message names first, under whichever key it stands.</summary>
    public static string? SubjectOf(System.Func<string, string?> property)
    {
        foreach (var key in new[] { SourceMember, Value, SinkMember })
        {
            if (property(key) is { Length: > 0 } subject)
                return subject;
        }

        return null;
    }
}
