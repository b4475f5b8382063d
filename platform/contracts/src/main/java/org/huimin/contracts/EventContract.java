package org.huimin.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * 事件契约: whether the code of a service writes and reads its events as they were promised. One line
 * per codec in a test of the service:
 *
 * <pre>{@code
 * EventContract.of("registry").codec(CODEC.types(), CODEC::rewrite).check();
 * }</pre>
 */
public final class EventContract {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String service;
  private final Contracts contracts = Contracts.ofThisCheckout();
  private final Validation validation = new Validation(contracts);
  private final SortedSet<String> declared = new TreeSet<>();
  private final List<String> broken = new ArrayList<>();

  private EventContract(String service) {
    this.service = service;
  }

  public static EventContract of(String service) {
    return new EventContract(service);
  }

  /** Reads the event of a stored payload; whatever it throws says that it cannot. */
  @FunctionalInterface
  public interface Reader {
    Object read(String type, byte[] payload) throws Exception;
  }

  /** Reads the event of a payload and writes it again. */
  @FunctionalInterface
  public interface Rewriter {
    byte[] rewrite(String type, byte[] payload);
  }

  /** A codec of the service: each of its types has a contract whose example it writes itself. */
  public EventContract codec(Set<String> types, Rewriter codec) {
    declared.addAll(types);
    for (String type : new TreeSet<>(types)) {
      if (!known(type)) {
        continue;
      }
      String example = contracts.example(type).toString();
      String again = new String(codec.rewrite(type, example.getBytes(UTF_8)), UTF_8);
      if (!again.equals(example)) {
        broken.add(type + " is written as " + again + ", its example is " + example);
      }
      validation.payload(type, tree(again)).forEach(error -> broken.add(type + " " + error));
    }
    return this;
  }

  /** Another service's reading of this one's events: it understands each example. */
  public EventContract readBy(Set<String> types, Reader reader) {
    for (String type : new TreeSet<>(types)) {
      if (known(type)) {
        try {
          reader.read(type, contracts.example(type).toString().getBytes(UTF_8));
        } catch (Exception e) {
          broken.add(type + " is not understood: " + e);
        }
      }
    }
    return this;
  }

  /** Fails on what is broken, and on a contract of this service's that no codec keeps. */
  public void check() {
    for (String type : contracts.schemas().keySet()) {
      if (!declared.isEmpty()
          && type.startsWith("org.huimin." + service + ".")
          && !declared.contains(type)) {
        broken.add(type + " has a contract and no codec");
      }
    }
    if (!broken.isEmpty()) {
      throw new AssertionError(String.join("\n", broken));
    }
  }

  private boolean known(String type) {
    if (!contracts.schemas().containsKey(type)) {
      broken.add(type + " has no contract in contracts/events/" + Contracts.folder(type));
      return false;
    }
    return true;
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was written is no JSON: " + json, e);
    }
  }
}
