package org.huimin.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of the house, the same for every service. They are allow-lists: what a room may use is
 * named, everything else is refused, so a rule cannot pass because a forbidden package was renamed.
 *
 * <pre>{@code
 * RoomRules.domain("org.huimin.elderlyallowance").check();
 * }</pre>
 */
public final class RoomRules {

  /** What the domain may use of the JDK: no database, no network, no logging, no threads. */
  private static final String[] JDK_OF_THE_DOMAIN = {
    "java.lang",
    "java.lang.annotation",
    "java.lang.invoke",
    "java.lang.runtime",
    "java.io",
    "java.math",
    "java.nio.charset",
    "java.text",
    "java.time..",
    "java.util",
    "java.util.function",
    "java.util.regex",
    "java.util.stream"
  };

  /**
   * Named one by one because their packages hold more: a digest is arithmetic, no source of chance.
   */
  private static final Set<String> CLASSES_OF_THE_DOMAIN =
      Set.of(
          "java.nio.ByteBuffer",
          "java.security.MessageDigest",
          "java.security.NoSuchAlgorithmException");

  /** What a service may use of the platform when it runs. */
  private static final String[] PLATFORM = {
    "org.huimin.kernel..",
    "org.huimin.commands..",
    "org.huimin.eventstore..",
    "org.huimin.messaging..",
    "org.huimin.monthlyrun..",
    "org.huimin.publishing..",
    "org.huimin.programme..",
    "org.huimin.web..",
    "org.huimin.identity.."
  };

  private final String own;
  private final List<ArchRule> rules;

  private RoomRules(String own, List<ArchRule> rules) {
    this.own = own;
    this.rules = rules;
  }

  /** For the domain module of a service, and for the kernel. */
  public static RoomRules domain(String own) {
    return new RoomRules(
        own,
        List.of(
            domainUsesOnlyItself(own),
            classes().should(Purity.notAskTheWorld()).as("no clock, no random source, no output"),
            classes().should(Purity.notUseFloatingPoint()).as("no floating point"),
            classes().should(Purity.haveFinalFieldsOnly()).as("final fields only"),
            noCycles(own),
            names()));
  }

  /** For the app module of a service whose packages are {@code <own>.app.<room>}. */
  public static RoomRules app(String own) {
    List<ArchRule> rules = new ArrayList<>();
    rules.add(everyClassInARoom(own));
    for (Room room : Room.ALL) {
      rules.add(roomEntersOnly(own, room));
      rules.add(roomUsesLibraries(own, room));
    }
    rules.add(servicesMeetInContractsOnly(own));
    rules.add(noCycles(own));
    rules.add(names());
    return new RoomRules(own, rules);
  }

  /** For modules without rooms: platform, and services where there is no rule. */
  public static RoomRules flat(String own) {
    return new RoomRules(own, List.of(noCycles(own), names()));
  }

  /** Checks what the class path of the test holds of the service, its tests left out. */
  public void check() {
    check(
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importUrls(foldersOf(own)));
  }

  /** Asked of the class path: ArchUnit's own search reads every jar and all of the JDK. */
  private static List<URL> foldersOf(String own) {
    try {
      return Collections.list(RoomRules.class.getClassLoader().getResources(own.replace('.', '/')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void check(JavaClasses classes) {
    List<String> violations = violations(classes);
    if (!violations.isEmpty()) {
      throw new AssertionError(
          violations.size() + " lines in the wrong room:\n" + String.join("\n", violations));
    }
  }

  List<String> violations(JavaClasses classes) {
    if (classes.isEmpty()) {
      return List.of("no class found in " + own + "; the rules would check nothing");
    }
    List<String> lines = new ArrayList<>();
    for (ArchRule rule : rules) {
      EvaluationResult result = rule.evaluate(classes);
      for (String line : result.getFailureReport().getDetails()) {
        lines.add(rule.getDescription() + ": " + line);
      }
    }
    return lines;
  }

  private static ArchRule domainUsesOnlyItself(String own) {
    String[] allowed =
        Stream.concat(
                Stream.of(own + "..", "org.huimin.kernel..", "org.jspecify.."),
                Stream.of(JDK_OF_THE_DOMAIN))
            .toArray(String[]::new);
    return classes()
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(allowed).or(primitive()).or(named()))
        .as("the domain uses the kernel, JSpecify and pure parts of the JDK only");
  }

  private static ArchRule everyClassInARoom(String own) {
    String[] rooms = Room.ALL.stream().map(room -> room.packages(own)).toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(own + ".app..")
        .and(DescribedPredicate.not(packageInfo()))
        .should()
        .resideInAnyPackage(rooms)
        .as("every class of app is in a room");
  }

  private static ArchRule roomEntersOnly(String own, Room room) {
    return classes()
        .that()
        .resideInAPackage(room.packages(own))
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(own + ".."))
                .or(room.ownItMayUse(own)))
        .allowEmptyShould(true) // a service need not have every room
        .as("app." + room.folder() + " enters only rooms it may");
  }

  private static ArchRule roomUsesLibraries(String own, Room room) {
    return classes()
        .that()
        .resideInAPackage(room.packages(own))
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage("org.huimin..")
                .and(DescribedPredicate.not(platform()))
                .or(room.librariesItMayUse())
                .or(primitive()))
        .allowEmptyShould(true)
        .as("app." + room.folder() + " uses only libraries it may");
  }

  /** Of org.huimin a service sees its own packages and the platform's, never another service. */
  private static ArchRule servicesMeetInContractsOnly(String own) {
    return classes()
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("org.huimin.."))
                .or(JavaClass.Predicates.resideInAPackage(own + ".."))
                .or(platform()))
        .as("no service uses another");
  }

  private static DescribedPredicate<JavaClass> platform() {
    return JavaClass.Predicates.resideInAnyPackage(PLATFORM);
  }

  private static ArchRule noCycles(String own) {
    return slices().matching(own + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
  }

  private static ArchRule names() {
    return classes().should(Names.sayWhatTheyAre()).as("no name that says nothing");
  }

  private static DescribedPredicate<JavaClass> named() {
    return DescribedPredicate.describe(
        "named one by one", type -> CLASSES_OF_THE_DOMAIN.contains(type.getName()));
  }

  private static DescribedPredicate<JavaClass> primitive() {
    return DescribedPredicate.describe(
        "primitive", type -> type.getBaseComponentType().isPrimitive());
  }

  private static DescribedPredicate<JavaClass> packageInfo() {
    return DescribedPredicate.describe(
        "package-info", type -> type.getSimpleName().equals("package-info"));
  }
}
