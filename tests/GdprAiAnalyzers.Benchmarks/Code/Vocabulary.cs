using GdprAiAnalyzers.Benchmarks.Host;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Benchmarks.Code;

/// <summary>The words in which one shape of code is written for a tool: where its data comes from, and where it must not go.</summary>
internal sealed record Vocabulary(string Input, string Source, string Clean, string Target, Func<string, string> Sink, string Types, MetadataReference[] References)
{
    /// <summary>Personal members that reach an LLM call.</summary>
    public static readonly Vocabulary Ours = new(
        "Customer", "input.Email", "input.Number", "OpenAI.Chat.ChatClient", text => $"_target.CompleteChat({text})", OurTypes, Host.References.WithOpenAI);

    /// <summary>Form input that reaches an SQL command.</summary>
    public static readonly Vocabulary Theirs = new(
        "System.Web.HttpRequest", "input.Form[\"email\"]", "input.Number", "System.Data.SqlClient.SqlConnection", text => $"new System.Data.SqlClient.SqlCommand({text}, _target).ExecuteNonQuery()", TheirTypes, Host.References.Framework);

    private const string OurTypes = """
        namespace Growth;

        public sealed class Customer
        {
            [GdprAi.PersonalData] public string Email { get; set; } = "";
            public string Number { get; set; } = "";
        }

        """;

    private const string TheirTypes = """
        #nullable disable
        namespace System.Web
        {
            public sealed class HttpRequest
            {
                public System.Collections.Specialized.NameValueCollection Form { get; } = new();
                public System.Collections.Specialized.NameValueCollection QueryString { get; } = new();
                public string Number { get; } = "";
            }
        }

        namespace System.Data.SqlClient
        {
            public sealed class SqlConnection;

            public sealed class SqlCommand : System.Data.IDbCommand
            {
                public SqlCommand(string cmdText, SqlConnection connection) { }
                public string CommandText { get; set; }
                public int CommandTimeout { get; set; }
                public System.Data.CommandType CommandType { get; set; }
                public System.Data.IDbConnection Connection { get; set; }
                public System.Data.IDataParameterCollection Parameters => null;
                public System.Data.IDbTransaction Transaction { get; set; }
                public System.Data.UpdateRowSource UpdatedRowSource { get; set; }
                public void Cancel() { }
                public System.Data.IDbDataParameter CreateParameter() => null;
                public void Dispose() { }
                public int ExecuteNonQuery() => 0;
                public System.Data.IDataReader ExecuteReader() => null;
                public System.Data.IDataReader ExecuteReader(System.Data.CommandBehavior behavior) => null;
                public object ExecuteScalar() => null;
                public void Prepare() { }
            }
        }

        """;
}
