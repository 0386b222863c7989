namespace GdprAiAnalyzers.Rules;

/// <summary>Keys of <c>Diagnostic.Properties</c>: what the fixes and SARIF readers use.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The source's category, a name of <c>GdprAi.PersonalDataCategory</c>.</summary>
    public const string Category = "category";

    /// <summary>The provider that receives the data, or <c>unknown</c>.</summary>
    public const string Provider = "provider";

    /// <summary>The region of the provider's endpoint, or <c>unknown</c>.</summary>
    public const string Region = "region";

    /// <summary>The source member: <c>Customer.Email</c>.</summary>
    public const string SourceMember = "sourceMember";

    /// <summary>The sink member: <c>ChatClient.CompleteChatAsync</c>.</summary>
    public const string SinkMember = "sinkMember";

    /// <summary>The host of the endpoint, where there is one.</summary>
    public const string Host = "host";

    /// <summary>What leads outside: a host, a region name or a model id.</summary>
    public const string Value = "value";

    /// <summary>What to write instead to stay in the EU.</summary>
    public const string Alternative = "alternative";

    /// <summary>The parameter or member that takes it, for a client that is given nothing: <c>options.Endpoint</c>.</summary>
    public const string Target = "target";
}
