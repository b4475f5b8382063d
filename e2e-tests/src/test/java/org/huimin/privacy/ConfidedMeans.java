package org.huimin.privacy;

import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huimin.journeys.ChildHome;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.RunningStack;
import org.huimin.privacy.Secret.Kind;

/**
 * 经济状况所托: what a household lives on and what its child suffers from, from the verification to the
 * amount that is paid.
 *
 * @param kept with the means
 * @param never what would tell of an illness on any line, and what was refused
 */
record ConfidedMeans(List<Secret> kept, List<Secret> never) {

  static ConfidedMeans through(CountyOffice office) {
    Secret scholarship = new Secret(Kind.MEANS, "4073921865.37");
    Secret deposits = new Secret(Kind.MEANS, "3914072658.41");
    Secret disability = new Secret(Kind.MEANS, "INTELLECTUAL");
    ChildHome home = ChildHome.of(RunningStack.client(), office, ChildHome.idNumber(930));
    home.applied()
        .confirmed(
            () ->
                home.means(
                    Map.of(
                        "disability",
                        disability.value(),
                        "disabilityLevel",
                        1,
                        "severelyIll",
                        true),
                    List.of(
                        Map.of(
                            "kind",
                            "SCHOLARSHIP",
                            "amount",
                            scholarship.value(),
                            "period",
                            "YEAR")),
                    List.of(
                        Map.of(
                            "kind", "DEPOSITS",
                            "source", "BANKS",
                            "checkedOn", "2026-03-02",
                            "value", deposits.value(),
                            "verdict", "CLEARED"))));
    office.run("social-relief", "DIBAO_URBAN", RunningStack.nextMonth().toString());
    return new ConfidedMeans(
        List.of(scholarship, deposits, disability),
        Stream.concat(
                Stream.of("SEVERELY_ILL", "SEVERELY_DISABLED")
                    .map(band -> new Secret(Kind.WORDS, band)),
                refused(home))
            .toList());
  }

  /** In the wrong field, below zero, and with too many digits. */
  private static Stream<Secret> refused(ChildHome home) {
    return Stream.of(
            Map.entry("5081927346.19", "{\"kind\":\"%s\",\"amount\":\"1.00\",\"period\":\"YEAR\"}"),
            Map.entry(
                "5190827364.28",
                "{\"kind\":\"WAGE_EARNED\",\"amount\":\"-%s\",\"period\":\"YEAR\"}"),
            Map.entry(
                "5209183746.73",
                "{\"kind\":\"WAGE_EARNED\",\"amount\":\"7%s\",\"period\":\"YEAR\"}"))
        .map(
            sent -> {
              home.office()
                  .officer()
                  .asks()
                  .body(
                      "{\"members\":[{\"personId\":\"%s\",\"role\":\"APPLICANT\"}],\"items\":[%s],\"assets\":[]}"
                          .formatted(home.child(), sent.getValue().formatted(sent.getKey())))
                  .post(home.path() + "/means")
                  .then()
                  .statusCode(equalTo(400));
              return new Secret(Kind.WORDS, sent.getKey());
            });
  }
}
