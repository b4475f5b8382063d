package org.huimin.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.Officer;
import org.huimin.journeys.SyntheticId;
import org.huimin.privacy.Secret.Kind;

/**
 * 名单所托: what stands in a list of people: in a line that is registered, and in lines that are not.
 *
 * @param kept what the system has taken
 * @param refused what it has not
 */
record ConfidedLines(List<Secret> kept, List<Secret> refused) {

  static ConfidedLines through(CountyOffice office) {
    List<Secret> kept = secrets("玉龘驫", SyntheticId.of("19410203", "734"), "19988123459", 3);
    List<Secret> refused = secrets("玉麤驫", "530899194102037389", "19988123460", 4);
    String good = line(office, kept);
    String wrong = line(office, refused);
    Response answer =
        office
            .clerk()
            .asks()
            .contentType(Officer.LINES)
            .body(
                String.join(
                        "\n",
                        good,
                        wrong,
                        wrong.substring(0, wrong.length() - 5),
                        wrong.replaceFirst("\"name\":(\"[^\"]+\")", "\"name\":{$1:1}"),
                        wrong + "x".repeat(5_000),
                        good)
                    .getBytes(UTF_8))
            .post("/registry/persons/lines");
    answer.then().statusCode(200);
    List<String> lines = answer.asString().lines().toList();
    if (lines.stream().filter(line -> line.contains("\"code\"")).count() != 4) {
      throw new AssertionError("four lines of six are refused, not: " + lines);
    }
    Search echo = new Search(Stream.of(kept, refused).flatMap(List::stream).toList());
    echo.in("answer", answer.asByteArray());
    if (!echo.sightings().isEmpty()) {
      throw new AssertionError("an answer repeats what was sent: " + echo.sightings());
    }
    return new ConfidedLines(kept, refused);
  }

  private static List<Secret> secrets(String name, String idNumber, String phone, int n) {
    return List.of(
        new Secret(Kind.NAME, name),
        new Secret(Kind.ID_NUMBER, idNumber),
        new Secret(Kind.PHONE, phone),
        new Secret(Kind.ADDRESS, "勐朗镇龘驫路七十%d号附九".formatted(n)),
        new Secret(Kind.ACCOUNT, "5308009988776655" + n));
  }

  private static String line(CountyOffice office, List<Secret> of) {
    return """
        {"name":"%s","idNumber":"%s","phone":"%s","address":"%s","account":"%s",\
        "accountType":"PASSBOOK","bankCode":"314747000019","registrationDivision":"%s"}"""
        .formatted(
            of.get(0).value(),
            of.get(1).value(),
            of.get(2).value(),
            of.get(3).value(),
            of.get(4).value(),
            office.township());
  }
}
