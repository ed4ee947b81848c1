#!/usr/bin/env bash
# Asks from a shell: buf finds out by reflection what there is and how it is called. No .proto file is needed.
#   npm install --prefix .ci      (brings @bufbuild/buf)
#   examples/shell/ask.sh [http://127.0.0.1:5080]
set -euo pipefail
server=${1:-http://127.0.0.1:5080}
buf=${BUF:-buf}

# Plain HTTP/2 and the gRPC protocol; for https leave --http2-prior-knowledge out, and add a token with
# --header "authorization: Bearer $TOKEN".
ask() { "$buf" curl --protocol grpc --http2-prior-knowledge --data "$2" "$server/$1"; }

echo "# services"
"$buf" curl --protocol grpc --http2-prior-knowledge --list-services "$server"
echo "# methods"
"$buf" curl --protocol grpc --http2-prior-knowledge --list-methods "$server"

echo "# one call of each service"
ask grpc.health.v1.Health/Check '{}'
ask benchmark.v1.AuthorityService/ListNeighbours '{"authority": "805"}'
ask benchmark.v1.MeasureService/GetMeasure '{"measure": "children-in-care-rate"}'
ask benchmark.v1.ReleaseService/ListReleases '{"page_size": 2}'
ask benchmark.v1.AnalysisService/GetFunnel '{"measure": "children-in-care-rate", "period": "2025"}'
ask benchmark.v1.ComparisonService/GetComparison '{"authority": "805", "measure": "children-in-care-rate", "period": "2025"}'
echo '{"list_services": ""}' | ask grpc.reflection.v1.ServerReflection/ServerReflectionInfo @-
echo '{"list_services": ""}' | ask grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo @-

echo "# a stream: three comparisons, a message each"
ask benchmark.v1.ComparisonService/StreamComparisons '{"authorities": ["805", "806", "807"], "measures": ["agency-share"], "periods": ["2025"]}'
