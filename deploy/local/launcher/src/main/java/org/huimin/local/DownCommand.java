package org.huimin.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "down", description = "End what was started here, and nothing else.")
final class DownCommand implements Callable<Integer> {

  @Option(names = "--wipe", description = "Remove the data folder too.")
  private boolean wipe;

  @Override
  public Integer call() {
    Place place = Place.fromEnvironment();
    Progress progress = new Progress(System.out);
    Stack stack = new Stack(place, progress);
    int ended = java.nio.file.Files.exists(place.state()) ? stack.down() : 0;
    progress.say("Down: " + ended + " parts ended.");
    if (wipe) {
      stack.wipe();
      progress.say("Removed " + place.data() + ".");
    }
    return 0;
  }
}
