package org.huimin.socialrelief.app.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huimin.socialrelief.app.handling.Explanations.Explanation;
import org.huimin.socialrelief.app.handling.Explanations.Judgement;
import org.huimin.socialrelief.app.handling.Explanations.Side;
import org.huimin.socialrelief.policy.Step;
import org.jspecify.annotations.Nullable;

/**
 * 成员编号: on paper a person has a number, and where the registry told it a name; the ids stand once.
 *
 * @param ids in the order the lines name them
 */
record SheetPersons(List<UUID> ids, Map<UUID, String> names) {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Everybody whom a line of the explanation names. */
  static List<UUID> in(Explanation explanation) {
    return Stream.of(explanation.then(), explanation.now())
        .filter(Objects::nonNull)
        .flatMap(SheetPersons::steps)
        .flatMap(step -> ID.matcher(step.what()).results().map(MatchResult::group))
        .map(UUID::fromString)
        .distinct()
        .toList();
  }

  private static Stream<Step> steps(@Nullable Side side) {
    Judgement judged = side == null ? null : side.judgement();
    return judged == null
        ? Stream.of()
        : judged.components().values().stream()
            .flatMap(found -> Step.read(found.grounds().inputs()).stream());
  }

  /** With numbers in the place of ids. */
  Words numbered(Words words) {
    String chinese = words.chinese();
    String english = words.english();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i).toString();
      chinese = chinese.replace(id, "成员" + (i + 1));
      english = english.replace(id, "member " + (i + 1));
    }
    return new Words(chinese, english);
  }

  /** The name of the person whose id this is; empty where none was told. */
  String name(String id) {
    return names.getOrDefault(UUID.fromString(id), "");
  }

  @Override
  public String toString() {
    return "SheetPersons";
  }
}
