package org.huimin.bench.limit;

import java.util.List;

/**
 * What one pair of a writer and a reader has for itself: some counties, and some partitions.
 *
 * @param from the first of its partitions
 * @param lines that the counties have a month
 */
record Share(List<String> counties, int lines, int from, int partitions) {}
