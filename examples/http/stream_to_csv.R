#!/usr/bin/env Rscript
# Reads the comparisons of some measures over HTTP into a CSV file, with httr2 and jsonlite.
#   Rscript examples/http/stream_to_csv.R FILE [http://127.0.0.1:5081] [MEASURE ...]
# Each line of the answer is one JSON message; a figure has a value, a missing reason, or text.
suppressPackageStartupMessages(library(httr2))
library(jsonlite)

arguments <- commandArgs(trailingOnly = TRUE)
file <- arguments[1]
server <- if (length(arguments) > 1) arguments[2] else "http://127.0.0.1:5081"
measures <- if (length(arguments) > 2) arguments[-(1:2)] else c("children-in-care-rate", "agency-share")

# A list repeats its name. For a server that wants a token add req_headers(Authorization = paste("Bearer", token)).
query <- c(list(batch_size = 100), setNames(as.list(measures), rep("measures", length(measures))))
answer <- request(server) |>
  req_url_path("v1/comparisons") |>
  (\(asked) do.call(req_url_query, c(list(asked), query)))() |>
  req_perform()

messages <- lapply(strsplit(resp_body_string(answer), "\n", fixed = TRUE)[[1]], fromJSON, simplifyVector = FALSE)
last <- messages[[length(messages)]]
if (!is.null(last$code)) stop(last$message)  # The stream broke off, and says why.
stopifnot(last$done == last$total)

or_empty <- function(found) if (is.null(found)) "" else found
# Every digit, so that it reads back as the same number.
number <- function(found) if (is.null(found)) "" else sprintf("%.17g", found)
row <- function(one) {
  place <- one$position$nationally
  list(
    authority = one$authority$code, name = one$authority$name, measure = one$measure, period = one$period,
    value = number(one$figure$value), missing = or_empty(one$figure$missing), text = or_empty(one$figure$text),
    neighbours_median = number(one$summary$median), rank = or_empty(place$rank), of = or_empty(place$of)
  )
}
rows <- unlist(lapply(messages, \(message) lapply(message$comparisons, row)), recursive = FALSE)
table <- data.frame(lapply(setNames(nm = names(rows[[1]])), \(column) vapply(rows, \(one) as.character(one[[column]]), "")))
write.csv(table, file, row.names = FALSE, fileEncoding = "UTF-8")
cat("complete\n")
