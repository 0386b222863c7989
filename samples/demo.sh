#!/usr/bin/env bash
# Packs this repository, builds the support desk with the packages, and shows what leaves the machine before and after the fixes.
# Needs the .NET 10 SDK and NuGet packages; no account: the model is a server on 127.0.0.1 that records what it receives.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\n== %s\n' "$*"; }
fail() { printf '\nDemo failed: %s\n' "$*" >&2; exit 1; }
run() { dotnet "$@" -c Release -v q -nologo -tl:off; }
build() { run build "$@" -p:UseSharedCompilation=false; }
quiet() { local log; log=$("$@") || { printf '%s\n' "$log" >&2; fail "$*"; }; }

# A package of this version from an earlier run, here or in NuGet's cache, would hide today's code.
version=$(dotnet msbuild Directory.Build.props -getProperty:VersionPrefix)
cache=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//')
rm -rf "${cache:?}/gdpraianalyzers/${version:?}" "$cache/gdprai.anonymization/$version"

say "Packing $version into artifacts/packages"
for project in GdprAi.Anonymization GdprAiAnalyzers.Package; do
    quiet run pack "src/$project"
done
quiet build samples/Demo

# desk <project> <leaks|cut|clean> [title] [root]: builds it, prints its warnings, runs it, prints what reached the model.
desk() {
    local title=${3:-$1} root=${4:-$PWD}
    say "$title: what the compiler says"
    local log warnings
    log=$(build "$root/samples/$1" --no-incremental) || { printf '%s\n' "$log"; fail "$title does not build"; }
    warnings=$(grep -F ': warning ' <<<"$log" | sed -e "s|^ *$root/||" -e 's| \[[^]]*\]$||' -e 's| (https:[^)]*)$||' | sort -u | sort -s -t: -k1,1V || true)
    if grep -qF 'warning GDPRAI' <<<"$warnings"; then
        printf '%s\n' "$warnings"
        [[ $2 == leaks ]] || fail "$title still has warnings"
    else
        printf '  no GDPRAI warning\n%s' "$warnings"
        [[ $2 != leaks ]] || fail "$title leaks and the compiler says nothing"
    fi

    say "$title: what reached the model"
    dotnet samples/Demo/bin/Release/net10.0/Demo.dll "$root/samples/$1/bin/Release/net10.0/$1.dll" "artifacts/demo/$title.jsonl" "$2" \
        || fail "$title was expected to be: $2"
}

# What the code fixes alone do, on a copy outside the repository.
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
mkdir -p "$copy/artifacts" "$copy/samples"
cp nuget.config .editorconfig Directory.* "$copy"
cp -r artifacts/packages "$copy/artifacts"
cp -r samples/Directory.* samples/SupportDesk "$copy/samples"
rm -rf "$copy"/samples/SupportDesk/{bin,obj}

desk SupportDesk leaks
quiet dotnet format analyzers "$copy/samples/SupportDesk" --severity info
desk SupportDesk cut SupportDesk.Formatted "$copy"
desk SupportDesk.Fixed clean
say "Done: the same service, the same answers for the agent, no personal data at the model"
