package org.huimin.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Programs that tests run in JVMs of their own. */
final class OtherJvm {

  private OtherJvm() {}

  /** Asks for the three servers, or for PostgreSQL alone, and prints the folder and the ports. */
  static final class Asker {
    public static void main(String[] arguments) {
      System.out.println(arguments.length == 0 ? answer() : answer(TestServers.postgres().port()));
    }

    private Asker() {}
  }

  /** Stands for Maven: its command line looks like it, and it forks a test JVM. */
  static final class Build {
    public static void main(String[] arguments) throws IOException, InterruptedException {
      ProcessBuilder asker = start(Asker.class, List.of());
      asker.command().addAll(List.of(arguments));
      asker.inheritIO().start().waitFor();
      Thread.sleep(Long.MAX_VALUE);
    }

    private Build() {}
  }

  static String answer() {
    return answer(
        TestServers.postgres().port(), TestServers.kafka().port(), TestServers.keycloak().port());
  }

  private static String answer(int... ports) {
    return "folder="
        + TestServers.folder(TestServers.owner())
        + IntStream.of(ports).mapToObj(port -> " " + port).collect(Collectors.joining());
  }

  static ProcessBuilder start(Class<?> main, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dhuimin.root=" + System.getProperty("huimin.root"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    return new ProcessBuilder(command);
  }
}
