using System.Collections.Concurrent;
using System.Diagnostics;
namespace GdprAiAnalyzers.Tests.Fixes.Proof;
internal static class Prof {
  public static readonly ConcurrentDictionary<string,(double Ms,int N)> T = new();
  public static void Add(string k,long start)=>T.AddOrUpdate(k,_=>(Stopwatch.GetElapsedTime(start).TotalMilliseconds,1),(_,o)=>(o.Ms+Stopwatch.GetElapsedTime(start).TotalMilliseconds,o.N+1));
  public static void AddT(string k,TimeSpan t)=>T.AddOrUpdate(k,_=>(t.TotalMilliseconds,1),(_,o)=>(o.Ms+t.TotalMilliseconds,o.N+1));
  public static readonly bool All = Environment.GetEnvironmentVariable("PROOF_ALL")=="1";
}
