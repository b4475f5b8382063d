package org.huimin.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rooms of a service's {@code app}: which of its own rooms each may use, and what of the
 * platform and of libraries. Both are allow-lists; the domain is open to all.
 *
 * @param folder as it stands in the name of a package
 * @param rooms of the same service that it may enter
 * @param libraries packages it may use beside what is open to all
 */
record Room(String folder, Set<String> rooms, List<String> libraries) {

  /** Answers HTTP; knows no database, no topic. */
  private static final Room API =
      new Room(
          "api",
          Set.of("api", "handling", "view"),
          List.of(
              "jakarta.ws.rs..",
              "org.jboss.resteasy.reactive",
              "org.jboss.resteasy.reactive.server..",
              "org.eclipse.microprofile.openapi..",
              "jakarta.annotation.security..",
              "jakarta.enterprise.context..",
              "jakarta.inject..",
              "io.smallrye.common.annotation..",
              "io.quarkus.qute..",
              "io.smallrye.mutiny..",
              "com.fasterxml.jackson..",
              "org.jboss.logging..",
              "org.huimin.commands..",
              "org.huimin.eventstore..",
              "org.huimin.identity..",
              "org.huimin.monthlyrun..",
              "org.huimin.programme.explanations..",
              "org.huimin.programme.names..",
              "org.huimin.programme.rosters..",
              "org.huimin.programme.words..",
              "org.huimin.programme.work..",
              "org.huimin.web.."));

  /** Carries out commands: reads, decides, appends, all in one transaction. */
  private static final Room HANDLING =
      new Room(
          "handling",
          Set.of("handling", "store", "view"),
          List.of(
              "java.sql..",
              "javax.sql..",
              "org.hibernate..",
              "io.vertx.core..",
              "io.smallrye.mutiny..",
              "org.apache.kafka..",
              "org.eclipse.microprofile.openapi..",
              "org.jboss.logging..",
              "org.huimin.commands..",
              "org.huimin.eventstore..",
              "org.huimin.messaging..",
              "org.huimin.monthlyrun..",
              "org.huimin.programme.explanations..",
              "org.huimin.programme.facts..",
              "org.huimin.programme.notices..",
              "org.huimin.programme.rosters..",
              "org.huimin.programme.words..",
              "org.huimin.programme.work..",
              "org.huimin.web.."));

  /** Listens to topics, and asks other services how far theirs have come. */
  private static final Room MESSAGING =
      new Room(
          "messaging",
          Set.of("messaging", "handling", "store", "view"),
          List.of(
              "java.net..",
              "java.sql..",
              "javax.sql..",
              "org.apache.kafka..",
              "io.smallrye..",
              "io.micrometer.core.instrument..",
              "io.quarkus.runtime..",
              "jakarta.annotation..",
              "jakarta.enterprise..",
              "jakarta.inject..",
              "org.eclipse.microprofile.health..",
              "org.eclipse.microprofile.reactive.messaging..",
              "com.fasterxml.jackson..",
              "org.huimin.eventstore..",
              "org.huimin.messaging..",
              "org.huimin.monthlyrun..",
              "org.huimin.programme.facts..",
              "org.huimin.web.."));

  /** Keeps what its tables hold beside the tape. */
  private static final Room STORE =
      new Room(
          "store",
          Set.of("store"),
          List.of(
              "java.sql..",
              "javax.sql..",
              "org.hibernate..",
              "io.smallrye.mutiny..",
              "com.fasterxml.jackson..",
              "org.huimin.eventstore..",
              "org.huimin.identity..",
              "org.huimin.monthlyrun..",
              "org.huimin.programme.facts..",
              "org.huimin.programme.notices.."));

  /** Projections of the tape, and reading them. */
  private static final Room VIEW =
      new Room(
          "view",
          Set.of("view"),
          List.of(
              "java.sql..",
              "javax.sql..",
              "java.security..",
              "org.postgresql..",
              "jakarta.persistence..",
              "org.hibernate..",
              "io.smallrye.mutiny..",
              "com.fasterxml.jackson..",
              "org.eclipse.microprofile.openapi..",
              "org.jboss.logging..",
              "org.huimin.eventstore..",
              "org.huimin.messaging.."));

  /** Puts the parts together and says how they are. */
  private static final Room WIRING =
      new Room(
          "wiring",
          Set.of("wiring", "api", "handling", "messaging", "store", "view"),
          List.of(
              "java.net..",
              "java.nio.file..",
              "java.sql..",
              "javax.sql..",
              "io.quarkus..",
              "io.smallrye..",
              "io.micrometer.core.instrument..",
              "jakarta.enterprise..",
              "jakarta.inject..",
              "org.eclipse.microprofile.config..",
              "org.eclipse.microprofile.health..",
              "org.hibernate.reactive..",
              "org.huimin.commands..",
              "org.huimin.eventstore..",
              "org.huimin.identity..",
              "org.huimin.messaging..",
              "org.huimin.monthlyrun..",
              "org.huimin.programme..",
              "org.huimin.publishing..",
              "org.huimin.web.."));

  static final List<Room> ALL = List.of(API, HANDLING, MESSAGING, STORE, VIEW, WIRING);

  /** Every room may use these: the language, and what the whole house is written with. */
  private static final List<String> EVERYWHERE =
      List.of(
          "java.lang..",
          "java.io",
          "java.math",
          "java.nio",
          "java.nio.charset",
          "java.time..",
          "java.util",
          "java.util.concurrent..",
          "java.util.function",
          "java.util.regex",
          "java.util.stream",
          "org.huimin.kernel..",
          "org.jspecify..");

  /** The packages of this room in the service {@code own}. */
  String packages(String own) {
    return packages(own, folder);
  }

  /** Of the service itself: its domain, and the rooms this one may enter. */
  DescribedPredicate<JavaClass> ownItMayUse(String own) {
    DescribedPredicate<JavaClass> domain =
        in(List.of(own + "..")).and(DescribedPredicate.not(in(List.of(own + ".app.."))));
    List<String> entered = new ArrayList<>();
    for (String room : rooms) {
      entered.add(packages(own, room));
    }
    return domain.or(in(entered));
  }

  DescribedPredicate<JavaClass> librariesItMayUse() {
    return in(EVERYWHERE).or(in(libraries));
  }

  private static String packages(String own, String room) {
    return own + ".app." + room + "..";
  }

  private static DescribedPredicate<JavaClass> in(List<String> packages) {
    return JavaClass.Predicates.resideInAnyPackage(packages.toArray(String[]::new));
  }
}
