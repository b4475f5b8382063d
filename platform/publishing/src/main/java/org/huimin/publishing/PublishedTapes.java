package org.huimin.publishing;

import java.util.List;
import org.huimin.eventstore.Tape;

/** 发布的事件带: every tape of a service; each is carried to a topic of its own. */
public record PublishedTapes(List<Tape> tapes) {

  public PublishedTapes {
    tapes = List.copyOf(tapes);
  }

  public List<String> topics() {
    return tapes.stream().map(Tape::topic).toList();
  }
}
