# Reads a stream's CSV and JSON as docs/formats.md says, and writes the numbers as the bits that R has of them.
library(jsonlite)
args <- commandArgs(trailingOnly = TRUE)

# R's own conversion of a text is now and then one unit in the last place off; jsonlite's is exact.
exact <- function(text) {
  number <- rep(NA_real_, length(text))
  there <- !is.na(text)
  number[there] <- fromJSON(paste0("[", paste(text[there], collapse = ","), "]"))
  number
}

csv <- read.csv(args[1], na.strings = "", check.names = FALSE, colClasses = "character", encoding = "UTF-8")
json <- stream_in(file(args[2]), verbose = FALSE)
write <- function(name, value, median, england, missing) {
  stopifnot(lengths(list(median, england, missing)) == length(value))
  numbers <- sapply(list(value, median, england), function(column) sprintf("%a", column))
  write.table(cbind(numbers, ifelse(is.na(missing), "", missing)), file.path(args[3], name), sep = ",", row.names = FALSE, col.names = FALSE, quote = FALSE)
}
write("r-csv", exact(csv$value), exact(csv$median), exact(csv$england), csv$missing)
write("r-json", json$figure$value, json$summary$median, json$england$figure$value, json$figure$missing)
