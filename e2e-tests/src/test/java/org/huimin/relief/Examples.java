package org.huimin.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huimin.relief.Family.Alone;
import org.huimin.relief.Family.Concealed;
import org.huimin.relief.Family.Confirmed;
import org.huimin.relief.Family.DeathRevoked;
import org.huimin.relief.Family.Died;
import org.huimin.relief.Family.Ended;
import org.huimin.relief.Family.Exit;
import org.huimin.relief.Family.Fact;
import org.huimin.relief.Family.Place;
import org.huimin.relief.Family.Refused;
import org.huimin.relief.Family.Reviewed;
import org.huimin.relief.Family.ShareStopped;
import org.huimin.relief.Family.Together;
import org.huimin.relief.Family.Told;
import org.huimin.relief.Family.Why;
import org.huimin.relief.Person.Dependence;
import org.huimin.relief.Person.Disability;
import org.huimin.relief.Person.Role;
import org.huimin.relief.Picture.Item;
import org.huimin.relief.Picture.Kind;
import org.jspecify.annotations.Nullable;

/** 手册算例: the households of the handbook's worked examples, 12 to 28, 44 and 48. */
final class Examples {

  private static final Place URBAN = new Place("530802", true);
  private static final Place RURAL = new Place("530802", false);

  private Examples() {}

  /** All but 21, which nobody is paid by. */
  static void settle(ReliefTimeline timeline) {
    households(timeline);
    alone(timeline);
    changes(timeline);
    ends(timeline);
  }

  private static void households(ReliefTimeline timeline) {
    confirmed(
        timeline,
        "13",
        new Place(Notices.OF_632, false),
        people(3).with(monthly(Kind.WAGE_EARNED, 0, 1_894_00)));
    Picture three = people(3).with(yearly(Kind.WAGE_EARNED, 0, 14_000_00));
    confirmed(timeline, "14", RURAL, three);
    confirmed(timeline, "14, to the fen", new Place(Notices.TO_THE_FEN, false), three);
    refused(timeline, "15", people(2).with(monthly(Kind.WAGE_EARNED, 0, 1_520_00)), null);
    Picture two = people(2).with(monthly(Kind.WAGE_EARNED, 0, 1_519_99));
    confirmed(timeline, "16", URBAN, two);
    confirmed(timeline, "16, at least ten", new Place(Notices.TO_THE_FEN, true), two);
    Picture elders =
        people(2)
            .with(
                monthly(Kind.CENTRAL_BASIC_PENSION, 0, 163_00),
                monthly(Kind.OTHER_PENSION, 0, 37_00),
                monthly(Kind.CENTRAL_BASIC_PENSION, 1, 163_00),
                monthly(Kind.OTHER_PENSION, 1, 37_00),
                monthly(Kind.PREFERENTIAL_PENSION, 0, 300_00),
                yearly(Kind.PROPERTY_NET, Picture.HOUSEHOLD, 1_200_00));
    // The handbook has them in March; who is confirmed in March is paid from April.
    confirmed(timeline, "17", RURAL, elders);
    Picture subsidised =
        elders.with(
            monthly(Kind.DISABILITY_SUBSIDY, 0, 210_00), monthly(Kind.ELDERLY_ALLOWANCE, 1, 80_00));
    confirmed(timeline, "18", RURAL, subsidised);
    Picture four = people(4);
    timeline.example("23, 31 March", RURAL, four, together(four, "2026-03-31"));
    timeline.example("23, 1 April", RURAL, four, together(four, "2026-04-01"));
  }

  /** A child grown up, with a disability and without income, in a household with 900 a head. */
  private static void alone(ReliefTimeline timeline) {
    Picture mind = marginal(Disability.INTELLECTUAL, 3_600_00);
    timeline.example(
        "19", URBAN, mind, new Told(new Confirmed(new Alone(3), mind), ReliefTimeline.CONFIRMED));
    refused(timeline, "20", marginal(Disability.LIMB, 3_600_00), new Alone(3));
    refused(timeline, "22", marginal(Disability.INTELLECTUAL, 4_560_00), new Alone(3));
  }

  private static void changes(ReliefTimeline timeline) {
    Told death = told(new Died(3, LocalDate.of(2026, 4, 10)), "2026-04-20");
    for (int earner : List.of(0, 3)) {
      Picture four = people(4).with(yearly(Kind.WAGE_EARNED, earner, 18_000_00));
      timeline.example(
          earner == 0 ? "12 and 24" : "24, the earner",
          RURAL,
          four,
          together(four, "2026-03-10"),
          death,
          told(new Reviewed(new Together(), four.without(3)), "2026-05-08"));
    }
    Picture one = people(1);
    timeline.example(
        "dead by mistake",
        RURAL,
        one,
        together(one, "2026-03-10"),
        told(new Died(0, LocalDate.of(2026, 4, 10)), "2026-06-01"),
        told(new DeathRevoked(0), "2026-07-15"));
    Picture two = people(2).with(monthly(Kind.WAGE_EARNED, 0, 1_000_00));
    Picture risen = two.with(monthly(Kind.WAGE_EARNED, 1, 2_000_00));
    timeline.example(
        "25", URBAN, two, together(two, "2026-03-10"), told(new Exit(risen, 6), "2026-05-20"));
    confirmed(timeline, "26", URBAN, two);
    Picture three = people(3);
    timeline.example(
        "27",
        new Place(Notices.BANDED, false),
        three,
        together(three, "2026-03-10"),
        told(new ShareStopped(1), "2026-05-08"));
  }

  private static void ends(ReliefTimeline timeline) {
    Picture one = people(1);
    timeline.example(
        "28",
        RURAL,
        one,
        together(one, "2026-03-10"),
        told(new Ended(Why.ENTERED_SPECIAL_HARDSHIP), "2026-05-12"));
    timeline.example(
        "44",
        RURAL,
        one,
        together(one, "2026-03-10"),
        told(new Ended(Why.VOLUNTARY), "2026-07-15"));
    Picture found = one.with(monthly(Kind.WAGE_EARNED, 0, 3_000_00));
    timeline.example(
        "48",
        RURAL,
        one,
        together(one, "2026-03-10"),
        told(new Concealed(found, 5_000_00), "2026-08-01"));
  }

  private static void confirmed(
      ReliefTimeline timeline, String name, Place place, Picture picture) {
    timeline.example(name, place, picture, together(picture, "2026-03-10"));
  }

  private static void refused(
      ReliefTimeline timeline, String name, Picture picture, @Nullable Alone alone) {
    timeline.example(name, URBAN, picture, new Told(new Refused(alone), ReliefTimeline.CONFIRMED));
  }

  private static Told together(Picture picture, String on) {
    return told(new Confirmed(new Together(), picture), on);
  }

  private static Told told(Fact fact, String on) {
    return new Told(fact, LocalDate.parse(on));
  }

  private static Picture marginal(Disability category, long fen) {
    List<Person> persons = new ArrayList<>(people(3).persons().values());
    persons.add(
        Person.of(LocalDate.of(2000, 1, 10), Role.CHILD)
            .as(Dependence.UNABLE_TO_LIVE_INDEPENDENTLY)
            .withCard(category, 3));
    return Picture.of(persons, List.of(monthly(Kind.WAGE_EARNED, 0, fen)));
  }

  private static Picture people(int count) {
    return Picture.of(
        IntStream.range(0, count)
            .mapToObj(
                n ->
                    Person.of(
                        LocalDate.of(1958 + n, 1, 10), n == 0 ? Role.APPLICANT : Role.SUPPORTED))
            .toList(),
        List.of());
  }

  private static Item monthly(Kind kind, int place, long fen) {
    return new Item(kind, place, fen, false);
  }

  private static Item yearly(Kind kind, int place, long fen) {
    return new Item(kind, place, fen, true);
  }
}
