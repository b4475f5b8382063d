package org.huimin.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that tests run in JVMs of their own. */
final class OtherJvm {

  private OtherJvm() {}

  /** Asks for the three servers and prints the folder and the ports. */
  static final class Asker {
    public static void main(String[] arguments) {
      System.out.println(answer());
    }

    private Asker() {}
  }

  /** Stands for Maven: its command line looks like it, and it forks a test JVM. */
  static final class Build {
    public static void main(String[] arguments) throws IOException, InterruptedException {
      start(Asker.class, List.of()).inheritIO().start().waitFor();
      Thread.sleep(Long.MAX_VALUE);
    }

    private Build() {}
  }

  static String answer() {
    return "folder="
        + TestServers.folder(TestServers.owner())
        + " "
        + TestServers.postgres().port()
        + " "
        + TestServers.kafka().port()
        + " "
        + TestServers.keycloak().port();
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
