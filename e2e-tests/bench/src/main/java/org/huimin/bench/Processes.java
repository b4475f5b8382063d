package org.huimin.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 进程: what each part of the stack has used, with all its children, as Linux counts it under {@code
 * /proc}.
 */
record Processes(SortedMap<String, Long> roots) {

  /** Ticks a second, in everything the kernel tells programs. */
  private static final int TICKS = 100;

  private static final Path PROC = Path.of("/proc");

  /** Of one process, with what its ended children have used. */
  record Stat(long pid, long parent, long ticks) {

    /** Reads {@code /proc/<pid>/stat}; the name may hold blanks and parentheses. */
    static Stat parse(String line) {
      long pid = Long.parseLong(line.substring(0, line.indexOf(' ')));
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = 0;
      for (int i = 11; i <= 14; i++) { // utime stime cutime cstime
        ticks += Long.parseLong(fields[i]);
      }
      return new Stat(pid, Long.parseLong(fields[1]), ticks);
    }
  }

  Processes with(String part, long root) {
    SortedMap<String, Long> more = new TreeMap<>(roots);
    more.put(part, root);
    return new Processes(more);
  }

  /** Seconds of CPU by part, since each was started. */
  SortedMap<String, Double> cpuSeconds() {
    Map<Long, Stat> all = all();
    SortedMap<String, Double> seconds = new TreeMap<>();
    roots.forEach(
        (part, root) ->
            seconds.put(
                part, family(root, all).stream().mapToLong(Stat::ticks).sum() / (double) TICKS));
    return seconds;
  }

  /** From now on the peaks are counted anew. */
  void forgetPeaks() {
    Map<Long, Stat> all = all();
    for (long root : roots.values()) {
      for (Stat one : family(root, all)) {
        try {
          Files.writeString(PROC.resolve(one.pid() + "/clear_refs"), "5");
        } catch (IOException _) {
          // It has ended meanwhile.
        }
      }
    }
  }

  /** Megabytes that the largest process of each part has held since. */
  SortedMap<String, Double> peakMegabytes() {
    Map<Long, Stat> all = all();
    SortedMap<String, Double> peaks = new TreeMap<>();
    roots.forEach(
        (part, root) ->
            peaks.put(
                part,
                family(root, all).stream()
                    .mapToDouble(one -> kilobytes(one.pid()) / 1024.0)
                    .max()
                    .orElse(0)));
    return peaks;
  }

  /** The most heap that a part was given, in megabytes. */
  int heapMegabytes(String part) {
    String line = read(PROC.resolve(roots.get(part) + "/cmdline"));
    if (line != null) {
      for (String option : line.split("\0", -1)) {
        if (option.matches("-Xmx[0-9]+m")) {
          return Integer.parseInt(option.substring(4, option.length() - 1));
        }
      }
    }
    throw new Broken("nobody knows the heap of " + part);
  }

  private static List<Stat> family(long root, Map<Long, Stat> all) {
    List<Stat> family = new ArrayList<>();
    for (Stat one : all.values()) {
      for (Stat at = one; at != null; at = all.get(at.parent())) {
        if (at.pid() == root) {
          family.add(one);
          break;
        }
      }
    }
    return family;
  }

  private static Map<Long, Stat> all() {
    try (Stream<Path> folders = Files.list(PROC)) {
      Map<Long, Stat> all = new HashMap<>();
      for (Path folder : folders.toList()) {
        if (folder.getFileName().toString().matches("[0-9]+")) {
          String line = read(folder.resolve("stat"));
          if (line != null) {
            Stat stat = Stat.parse(line);
            all.put(stat.pid(), stat);
          }
        }
      }
      return all;
    } catch (IOException e) {
      throw new Broken("CPU and memory are read under /proc, which only Linux has", e);
    }
  }

  private static long kilobytes(long pid) {
    String status = read(PROC.resolve(pid + "/status"));
    return status == null
        ? 0
        : status
            .lines()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
            .sum();
  }

  /** Nothing of a process that has ended meanwhile. */
  private static @Nullable String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1);
    } catch (IOException _) {
      return null;
    }
  }
}
