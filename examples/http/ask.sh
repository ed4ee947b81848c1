#!/usr/bin/env bash
# Asks over HTTP from a shell, as Excel's Power Query asks: one GET each, JSON back.
#   examples/http/ask.sh [http://127.0.0.1:5081]
set -euo pipefail
server=${1:-http://127.0.0.1:5081}

# For a server that wants a token add --header "Authorization: Bearer $TOKEN".
ask() { curl --silent --show-error --fail "$server$1"; echo; }

ask '/v1/measures?page_size=1000'
ask '/v1/authorities/805/neighbours'
ask '/v1/comparisons/805/children-in-care-rate?period=2025'
ask '/v1/trends/805/children-in-care-rate'
ask '/v1/rankings/agency-share?period=2025'
# As at a day: the figures that were published by then.
ask '/v1/comparisons/850/children-in-care-rate?period=2024&basis.as_at=2025-11-25'
# A name that does not exist is 404, with the same reason and suggestion as over gRPC.
curl --silent "$server/v1/comparisons/999/children-in-care-rate"
echo
