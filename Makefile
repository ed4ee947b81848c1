.DEFAULT_GOAL := help
.PHONY: help build test run serve soak mutations workbook word lint contract publish tarball tool sbom ci

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "%-10s %s\n", $$1, $$2 }'

build: ## Build everything
	dotnet build

test: ## Run the tests
	dotnet test

run: ## Open the dashboard
	dotnet run --project src/Benchmark.Tui

serve: ## Serve the gRPC API on 127.0.0.1:5080
	dotnet run --project src/Benchmark.Server

soak: ## Run the stress tests with their full counts (long)
	BENCHMARK_SOAK=50 BENCHMARK_SOAK_MINUTES=60 dotnet test --project tests/Benchmark.EndToEnd.Tests
	BENCHMARK_SOAK=25 dotnet test --project tests/Benchmark.Tui.Tests
	BENCHMARK_FUZZED_FILES=100000 dotnet test --project tests/Benchmark.Server.Tests

mutations: ## Make each of the listed mistakes in the formulas and see a test fail (long)
	python3 tests/Benchmark.Figures.Tests/mutations.py

workbook: ## Compare England's workbook in LibreOffice with the program (needs libreoffice-calc and python3-uno)
	tests/independent/workbook.py artifacts/bin/Benchmark.Tui/debug/benchmark

word: ## Compare Word files with the HTML reports in LibreOffice (needs libreoffice-writer and poppler-utils)
	tests/independent/word.py artifacts/bin/Benchmark.Tui/debug/benchmark

lint: ## Check format and contract (needs Node)
	npm ci --prefix .ci --no-audit --no-fund --silent
	cd protos && ../.ci/node_modules/.bin/buf lint && ../.ci/node_modules/.bin/buf breaking --against contract.binpb
	dotnet format whitespace --verify-no-changes

contract: ## Accept the contract as it is now: rewrites protos/contract.binpb, on purpose only
	npm ci --prefix .ci --no-audit --no-fund --silent
	cd protos && ../.ci/node_modules/.bin/buf build -o contract.binpb

publish: $(foreach system,linux-x64 linux-arm64 win-x64 osx-arm64,publish-$(system)) ## Self-contained folders under artifacts/dist

publish-%:
	dotnet publish src/Benchmark.Tui -c Release -r $* --self-contained -p:PublishReadyToRun=true $(if $(findstring linux,$*),-p:PublishReadyToRunComposite=true) -o artifacts/dist/$*

tarball: publish-linux-x64 ## The folder for linux-x64 with the unit for systemd: artifacts/dist/benchmark-linux-x64.tar.gz
	cp deploy/benchmark.service artifacts/dist/linux-x64/
	mkdir -p artifacts/dist/linux-x64/share/man/man1
	artifacts/dist/linux-x64/benchmark man > artifacts/dist/linux-x64/share/man/man1/benchmark.1
	tar -C artifacts/dist -czf artifacts/dist/benchmark-linux-x64.tar.gz --owner=0 --group=0 --transform 's,^linux-x64,benchmark,' linux-x64

tool: ## Packages for `dotnet tool install`, one a system and one that names them, under artifacts/dist/tool
	dotnet restore src/Benchmark.Tui
	dotnet pack src/Benchmark.Tui --no-restore -c Release -o artifacts/dist/tool

sbom: ## What is shipped: artifacts/sbom/benchmark.cdx.json (CycloneDX) and licences.csv
	dotnet tool restore
	dotnet restore --locked-mode
	dotnet tool run dotnet-CycloneDX src/Benchmark.Tui/Benchmark.Tui.csproj --recursive --disable-package-restore \
		--output artifacts/sbom --filename benchmark.cdx.json --output-format Json --set-name benchmark
	.ci/licences > artifacts/sbom/licences.csv

ci: ## Run all checks as CI does
	bash .ci/run
