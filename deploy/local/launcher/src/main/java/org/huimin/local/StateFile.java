package org.huimin.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** What was started and by which id, kept so that {@code down} works after any end of ours. */
final class StateFile {

  /** The name of a child whose start was cut off before it was ready. */
  static final String ON_ITS_WAY = "on-its-way";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  StateFile(Path file) {
    this.file = file;
  }

  synchronized List<Started> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return JSON.readValue(Files.readString(file), new TypeReference<List<Started>>() {});
    } catch (JsonProcessingException e) {
      throw new Refused(
          file
              + " cannot be read ("
              + e.getOriginalMessage()
              + "); end the parts by hand and remove it.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void add(Started started) {
    List<Started> parts = new ArrayList<>(read());
    parts.removeIf(other -> other.pid() == started.pid());
    parts.removeIf(other -> other.part().equals(started.part()) && !other.isAlive());
    parts.add(started);
    write(parts);
  }

  synchronized void addIfUnknown(Started started) {
    if (read().stream().noneMatch(known -> known.pid() == started.pid() && known.isAlive())) {
      add(started);
    }
  }

  synchronized void forgetTheEnded() {
    write(read().stream().filter(Started::isAlive).toList());
  }

  private void write(List<Started> parts) {
    try {
      Place.folderOf(file);
      writeAtomically(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(parts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A reader sees the old file or the new one, never half of one. */
  static void writeAtomically(Path file, String text) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
